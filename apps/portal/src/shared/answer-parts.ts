import type { PublicItem } from '@eia/lesson';

/** One part of an answer in words: an option, or a card with the place it was put. */
export type AnswerPart = readonly [text: string, place?: string];

/**
 * An answer in words: the option, each ticked option, each card with its bin, each left with its right, or the order. Ids that
 * the item does not have (of an older version) are left out.
 * @param answer in the form that `Answer` of libs/scoring has, or anything that was stored
 */
export function answerParts(item: PublicItem, answer: unknown): AnswerPart[] {
  const ids = Array.isArray(answer) ? answer.filter((id): id is string => typeof id === 'string') : [];
  const pairs = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? Object.entries(answer) : [];
  const find = (list: readonly { id: string; text: string }[], id: unknown) => list.find((known) => known.id === id)?.text;
  const one = (text: string | undefined): AnswerPart[] => (text === undefined ? [] : [[text]]);
  const both = (text: string | undefined, place: string | undefined): AnswerPart[] => (text && place ? [[text, place]] : []);
  switch (item.kind) {
    case 'choice':
    case 'face':
      return one(find(item.options, answer));
    case 'multi':
      return item.options.filter(({ id }) => ids.includes(id)).map((option) => [option.text]);
    case 'sort':
      return pairs.flatMap(([card, bin]) => both(find(item.cards, card), item.bins.find(({ id }) => id === bin)?.label));
    case 'match':
      return pairs.flatMap(([left, right]) => both(find(item.lefts, left), find(item.rights, right)));
    case 'order':
      return ids.flatMap((id) => one(find(item.sequence, id)));
  }
}
