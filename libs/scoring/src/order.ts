import type { OrderItem } from '@eia/lesson';
import { readIds } from './read.js';
import type { Credit, KindRules } from './types.js';

/** An accepted order: 1. One swap of neighbours away from one: 0.5. */
export const order: KindRules<OrderItem, string[]> = {
  read(item, answer, purpose) {
    const result = readIds(
      item.sequence.map((card) => card.id),
      answer,
    );
    if (result.ok && purpose === 'try' && result.answer.length < item.sequence.length) {
      return { ok: false, reason: 'incomplete' };
    }
    return result;
  },
  credit: (item, answer) => item.accept.reduce<Credit>((best, accepted) => better(best, closeness(accepted, answer)), 0),
  // One sentence for the whole order: a place in it has no feedback of its own.
  parts: (item, answer) =>
    order.credit(item, answer) === 1 ? [] : [{ id: item.id, text: item.feedbackWrong, fits: false }],
  solution: (item) => item.accept[0] ?? [],
};

function closeness(accepted: string[], answer: string[]): Credit {
  const off = accepted.flatMap((id, place) => (answer[place] === id ? [] : [place]));
  const [first, second] = off;
  if (first === undefined || second === undefined) return 1;
  const isSwap = off.length === 2 && second === first + 1;
  return isSwap && answer[first] === accepted[second] && answer[second] === accepted[first] ? 0.5 : 0;
}

function better(a: Credit, b: Credit): Credit {
  return a > b ? a : b;
}
