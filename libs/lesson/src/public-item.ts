import type { PublicItem } from './public-types.js';
import { mix } from './seed.js';
import type { Item, OrderItem } from './types.js';

/** An item without its key. The hint stays: asking for it is the student's own act and is recorded as such. */
export function publicItem(item: Item): PublicItem {
  const { id, stem, hint } = item;
  const common = { id, stem, hint, ...(item.media === undefined ? {} : { media: item.media }) };
  switch (item.kind) {
    case 'choice':
      return { ...common, kind: item.kind, options: item.options.map(publicOption) };
    case 'multi':
      return { ...common, kind: item.kind, need: item.need ?? 'all', options: item.options.map(publicOption) };
    case 'face':
      return { ...common, kind: item.kind, face: item.face, options: item.options.map(publicOption) };
    case 'sort':
      return {
        ...common,
        kind: item.kind,
        bins: item.bins.map((bin) => ({ id: bin.id, label: bin.label })),
        cards: item.cards.map(({ id: cardId, text }) => ({ id: cardId, text })),
      };
    case 'match':
      return {
        ...common,
        kind: item.kind,
        lefts: item.pairs.map((pair) => ({ id: pair.id, text: pair.left })),
        rights: mix(
          item.pairs.map((pair) => ({ id: pair.rightId, text: pair.right })),
          id,
        ),
      };
    case 'order':
      return { ...common, kind: item.kind, sequence: mixed(item) };
  }
}

function publicOption(option: { id: string; text: string; media?: string | undefined }) {
  return { id: option.id, text: option.text, ...(option.media === undefined ? {} : { media: option.media }) };
}

/** The author writes the sequence in order, so it is mixed, the same way in every locale, and never solved already. */
function mixed(item: OrderItem) {
  const start = mix(
    item.sequence.map(({ id, text }) => ({ id, text })),
    item.id,
  );
  const solved = new Set(item.accept.map((ids) => ids.join()));
  for (let turn = 0; turn < start.length; turn += 1) {
    const order = [...start.slice(turn), ...start.slice(0, turn)];
    if (!solved.has(order.map((card) => card.id).join())) return order;
  }
  return start.reverse();
}
