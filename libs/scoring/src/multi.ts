import type { MultiItem } from '@eia/lesson';
import { readIds } from './read.js';
import type { KindRules } from './types.js';

/**
 * A set of options. Need all: 1 when exact, 0.5 when at least half of the right ones and no other, else 0.
 * Need any: 1 for any right one and no other, else 0.
 */
export const multi: KindRules<MultiItem, string[]> = {
  read(item, answer, purpose) {
    const ids = item.options.map((option) => option.id);
    const result = readIds(ids, answer);
    if (result.ok && purpose === 'try' && result.answer.length === 0) return { ok: false, reason: 'incomplete' };
    return result;
  },
  credit(item, answer) {
    const right = rightIds(item);
    const found = answer.filter((id) => right.includes(id)).length;
    if (found === 0 || found < answer.length) return 0;
    if (found === right.length || item.need === 'any') return 1;
    return found * 2 >= right.length ? 0.5 : 0;
  },
  parts: (item, answer) =>
    item.options
      .filter((option) => answer.includes(option.id))
      .map((option) => ({ id: option.id, text: option.feedback, fits: option.credit === 1 })),
  solution: rightIds,
};

function rightIds(item: MultiItem): string[] {
  return item.options.filter((option) => option.credit === 1).map((option) => option.id);
}
