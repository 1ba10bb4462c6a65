import type { SortItem } from '@eia/lesson';
import { creditOfShare, readPlaces } from './read.js';
import type { KindRules } from './types.js';

type Places = Record<string, string>;

/** Every card in one of its places: 1. At least half: 0.5. */
export const sort: KindRules<SortItem, Places> = {
  read: (item, answer, purpose) =>
    readPlaces(
      item.cards.map((card) => card.id),
      item.bins.map((bin) => bin.id),
      answer,
      purpose,
    ),
  credit: (item, answer) => creditOfShare(item.cards.filter((card) => fits(card, answer)).length, item.cards.length),
  parts: (item, answer) =>
    item.cards.map((card) => ({ id: card.id, text: card.feedback, fits: fits(card, answer) })),
  solution: (item) => Object.fromEntries(item.cards.map((card) => [card.id, card.bins[0] ?? ''])),
};

function fits(card: SortItem['cards'][number], answer: Places): boolean {
  return card.bins.includes(answer[card.id] ?? '');
}
