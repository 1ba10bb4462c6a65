import { z } from 'zod';
import { Format, Id, LocalText, Tier } from './common.js';

export const Brows = z.enum(['soft', 'up', 'worry', 'low', 'flat']);
export const Eyes = z.enum(['dot', 'wide', 'laugh', 'down', 'side', 'closed']);
export const Mouth = z.enum(['smile', 'small', 'half', 'laugh', 'open', 'flat', 'tight', 'worry', 'frown']);

/** Each feeling has a silhouette of its own kind, so that colour is never the only cue. */
export const FeelingShape = z.enum(['scallop', 'pebble', 'burst', 'drop', 'wobble', 'spikes', 'cloud']);

const coordinate = z.int().min(-2).max(2);

/** A sentence per drawn part; a face's text alternative is put together from these and never names the feeling. */
const Parts = z.strictObject({
  brows: z.record(Brows, LocalText),
  eyes: z.record(Eyes, LocalText),
  mouth: z.record(Mouth, LocalText),
  blush: LocalText,
  tear: LocalText,
});

export const EmotionsFile = z.strictObject({
  format: Format,
  parts: Parts,
  faces: z
    .array(
      z.strictObject({
        id: Id,
        brows: Brows,
        eyes: Eyes,
        mouth: Mouth,
        blush: z.boolean().optional(),
        tear: z.boolean().optional(),
        /** The whole sentence a scenario announces, with the place of the name: "{{name}} looks hurt." */
        says: LocalText,
      }),
    )
    .min(1),
  emotions: z
    .array(
      z.strictObject({
        id: Id,
        tier: Tier,
        energy: coordinate,
        pleasantness: coordinate,
        shape: FeelingShape,
        face: Id,
        word: LocalText,
      }),
    )
    .min(1),
  /** The words a check-in of this tier offers, in the order of the list. */
  checkIn: z.strictObject({ 'k-2': z.array(Id), '3-5': z.array(Id), '6-8': z.array(Id), '9-12': z.array(Id) }),
});
