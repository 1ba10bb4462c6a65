import { feedbackFor, type Feedback } from '@eia/scoring';
import { itemOf, type AttemptContent } from './attempt-items.js';

/** An answered try, as it was stored. */
export interface StoredTry {
  readonly stepId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly payload: unknown;
  readonly locale: string;
}

/**
 * What a student reads after a try, in the locale of the answer; null for every other deed. Worked out from what is
 * stored, so that a repeat, another device and the first answer say the same.
 * @param before tries and hints on the item with a lower place in the order
 */
export function feedbackOf(content: AttemptContent, deed: StoredTry, before: { tries: number; hints: number }): Feedback | null {
  if (deed.kind !== 'try') return null;
  const item = itemOf(content, deed, deed.locale);
  const answer = (deed.payload as { answer?: unknown } | null)?.answer;
  return item ? feedbackFor(item, answer, { tries: before.tries + 1, hints: before.hints }) : null;
}
