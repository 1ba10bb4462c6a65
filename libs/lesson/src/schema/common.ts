import { z } from 'zod';

/** Stable for ever, so that old answers keep meaning something: never rename an id after a release. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/, 'id');

/** BCP 47 in the forms we use: `en`, `es`, `en-GB`. */
export const LocaleId = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'locale');

/** Words for people. Surrounding space is a slip of the author's and would change hashes for nothing. */
export const Text = z.string().regex(/^\S([\s\S]*\S)?$/, 'text');

/** Words kept side by side per locale, for the small files of a pack. */
export const LocalText = z.record(LocaleId, Text);

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'day');

export const Format = z.literal(1);

export const Tier = z.enum(['k-2', '3-5', '6-8', '9-12']);

export const Status = z.enum(['draft', 'reviewed']);

export const SensitivityLevel = z.enum(['low', 'medium', 'high']);

/** Zod's `minItems`/`maxItems` do not look for doubles; these lists are sets. */
export function idSet(min: number, max: number) {
  return z
    .array(Id)
    .min(min)
    .max(max)
    .refine((ids) => new Set(ids).size === ids.length, 'duplicates');
}
