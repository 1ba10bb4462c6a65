import type { MatchItem } from '@eia/lesson';
import { creditOfShare, readPlaces } from './read.js';
import type { KindRules } from './types.js';

type Partners = Record<string, string>;

/** Every left with its right: 1. At least half: 0.5. A right has one partner only. */
export const match: KindRules<MatchItem, Partners> = {
  read(item, answer, purpose) {
    const lefts = item.pairs.map((pair) => pair.id);
    const rights = item.pairs.map((pair) => pair.rightId);
    const result = readPlaces(lefts, rights, answer, purpose);
    if (!result.ok) return result;
    const used = Object.values(result.answer);
    return new Set(used).size === used.length ? result : { ok: false, reason: 'duplicate' };
  },
  credit: (item, answer) => creditOfShare(item.pairs.filter((pair) => fits(pair, answer)).length, item.pairs.length),
  parts: (item, answer) =>
    item.pairs.map((pair) => ({ id: pair.id, text: pair.feedback, fits: fits(pair, answer) })),
  solution: (item) => Object.fromEntries(item.pairs.map((pair) => [pair.id, pair.rightId])),
};

function fits(pair: MatchItem['pairs'][number], answer: Partners): boolean {
  return answer[pair.id] === pair.rightId;
}
