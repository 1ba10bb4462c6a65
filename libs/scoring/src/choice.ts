import type { ChoiceItem, FaceItem } from '@eia/lesson';
import type { KindRules } from './types.js';

/** One option; the credit is the option's own. */
export const choice: KindRules<ChoiceItem | FaceItem, string> = {
  read(item, answer) {
    if (typeof answer !== 'string') return { ok: false, reason: 'shape' };
    const known = item.options.some((option) => option.id === answer);
    return known ? { ok: true, answer } : { ok: false, reason: 'unknownId' };
  },
  credit: (item, answer) => item.options.find((option) => option.id === answer)?.credit ?? 0,
  parts: (item, answer) =>
    item.options
      .filter((option) => option.id === answer)
      .map((option) => ({ id: option.id, text: option.feedback, fits: option.credit === 1 })),
  solution: (item) => item.options.find((option) => option.credit === 1)?.id ?? '',
};
