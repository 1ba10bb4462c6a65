import type { Item } from '@eia/lesson';
import { choice } from './choice.js';
import { face } from './face.js';
import { match } from './match.js';
import { multi } from './multi.js';
import { order } from './order.js';
import { sort } from './sort.js';
import { stateOf } from './state-of.js';
import type { Answer, Credit, Feedback, History, InvalidReason, KindRules, Outcome, Purpose, Validity } from './types.js';

/** From this try on the answer and its reason are shown: everybody ends on what is understood. */
const SHOWN_FROM_TRY = 3;

type Judged =
  | { ok: true; credit: Credit; parts: Feedback['options']; solution: Answer }
  | { ok: false; reason: InvalidReason };

/**
 * Whether an answer has the form of this item and names only its ids.
 *
 * @param purpose a saved selection may be unfinished, a try may not
 */
export function validate(item: Item, answer: unknown, purpose: Purpose = 'try'): Validity {
  const judged = judge(item, answer, purpose);
  return judged.ok ? { ok: true } : { ok: false, reason: judged.reason };
}

/** The credit of one try (decision 32: each kind's rule stands in its own file). */
export function score(item: Item, answer: unknown): Outcome {
  const judged = judge(item, answer, 'try');
  return judged.ok ? { kind: 'scored', credit: judged.credit } : { kind: 'invalid', reason: judged.reason };
}

/**
 * What the student reads after a try.
 *
 * @param item in the locale the student answered in
 * @param history this try included
 * @throws TypeError when `validate` refuses the answer
 */
export function feedbackFor(item: Item, answer: unknown, history: History): Feedback {
  const judged = judge(item, answer, 'try');
  if (!judged.ok) throw new TypeError(`Not an answer to ${item.id}: ${judged.reason}`);
  const state = stateOf(judged.credit);
  const isShown = history.tries >= SHOWN_FROM_TRY;
  return {
    state,
    options: judged.parts,
    tries: history.tries,
    ...(state === 'found' || isShown ? { why: item.why } : {}),
    ...(state !== 'found' && isShown ? { solution: judged.solution } : {}),
  };
}

function judge(item: Item, answer: unknown, purpose: Purpose): Judged {
  switch (item.kind) {
    case 'choice':
      return apply(choice, item, answer, purpose);
    case 'face':
      return apply(face, item, answer, purpose);
    case 'multi':
      return apply(multi, item, answer, purpose);
    case 'sort':
      return apply(sort, item, answer, purpose);
    case 'match':
      return apply(match, item, answer, purpose);
    case 'order':
      return apply(order, item, answer, purpose);
  }
}

function apply<I extends Item, A extends Answer>(
  rules: KindRules<I, A>,
  item: I,
  answer: unknown,
  purpose: Purpose,
): Judged {
  const read = rules.read(item, answer, purpose);
  if (!read.ok) return read;
  return {
    ok: true,
    credit: rules.credit(item, read.answer),
    parts: rules.parts(item, read.answer),
    solution: rules.solution(item),
  };
}
