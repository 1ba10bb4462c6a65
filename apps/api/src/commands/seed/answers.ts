import type { Item } from '@eia/lesson';
import type { Answer } from '@eia/scoring';
import type { Chance } from './chance.js';

/** An answer of full credit. */
export function fittingAnswer(item: Item): Answer {
  switch (item.kind) {
    case 'choice':
    case 'face': return item.options.find((option) => option.credit === 1)?.id ?? first(item.options);
    case 'multi': return item.options.filter((option) => option.credit === 1).map((option) => option.id);
    case 'sort': return Object.fromEntries(item.cards.map((card) => [card.id, card.bins[0] ?? '']));
    case 'match': return Object.fromEntries(item.pairs.map((pair) => [pair.id, pair.rightId]));
    case 'order': return [...item.accept[0] ?? []];
  }
}

/** What a student who is still looking might say: complete, and most often not the full answer. */
export function earlyAnswer(item: Item, chance: Chance): Answer {
  switch (item.kind) {
    case 'choice':
    case 'face': return chance.pick(item.options.filter((option) => option.credit < 1).concat(item.options.slice(0, 1))).id;
    case 'multi': return item.options.filter((_, i) => i === 0 || chance.happens(0.5)).map((option) => option.id);
    case 'sort': return Object.fromEntries(item.cards.map((card) => [card.id, chance.pick(item.bins).id]));
    case 'match': {
      const rights = item.pairs.map((pair) => pair.rightId);
      return Object.fromEntries(item.pairs.map((pair, i) => [pair.id, rights[(i + 1) % rights.length] ?? pair.rightId]));
    }
    case 'order': return [...item.sequence.map((card) => card.id)].reverse();
  }
}

function first(options: readonly { id: string }[]): string {
  const [option] = options;
  if (!option) throw new RangeError('An item without options.');
  return option.id;
}
