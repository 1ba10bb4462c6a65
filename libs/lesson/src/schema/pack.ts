import { z } from 'zod';
import { Day, Format, Id, idSet, LocaleId, LocalText, SensitivityLevel, Status, Text, Tier } from './common.js';

/** packs/<pack>/pack.yaml. Semver: major = ids removed, minor = new lessons or locales, patch = wording. */
export const PackFile = z.strictObject({
  format: Format,
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
  title: LocalText,
  baseLocale: LocaleId,
  locales: z.array(z.strictObject({ id: LocaleId, partialOf: LocaleId.optional() })).min(1),
  licence: z.strictObject({ id: z.literal('CC-BY-4.0'), url: z.url() }),
});

/** units/<unit>/unit.yaml. The order of `lessons` is the teaching order; file names order nothing. */
export const UnitFile = z.strictObject({
  format: Format,
  id: Id,
  tier: Tier,
  title: Text,
  summary: Text,
  bigQuestion: Text,
  status: Status.optional(),
  lessons: idSet(1, 12),
});

/** Every lesson the pack is going to have, so that a unit or a `next` may name one that is not written yet. */
export const PlanFile = z.strictObject({
  format: Format,
  units: z.array(z.strictObject({ id: Id, tier: Tier, title: Text })).min(1),
  lessons: z
    .array(
      z.strictObject({
        id: Id,
        unit: Id,
        tier: Tier,
        title: Text,
        skill: Id,
        core: z.boolean(),
        sensitivity: SensitivityLevel,
      }),
    )
    .min(1),
});

const Rungs = z.strictObject({ 'k-2': LocalText, '3-5': LocalText, '6-8': LocalText, '9-12': LocalText });

export const SkillsFile = z.strictObject({
  format: Format,
  skills: z
    .array(
      z.strictObject({
        id: Id,
        name: LocalText,
        prerequisites: z.array(Id),
        casel: z.array(Id).min(1),
        rshe: z.array(z.string()).min(1),
        rungs: Rungs,
      }),
    )
    .min(1),
});

export const FrameworksFile = z.strictObject({
  format: Format,
  sources: z.array(z.strictObject({ id: Id, title: Text, publisher: Text, year: z.int(), url: z.url() })).min(1),
  casel: z.array(z.strictObject({ id: Id, source: Id, name: LocalText, text: LocalText })).min(1),
  rshe: z
    .array(
      z.strictObject({
        id: z.string().regex(/^(primary|secondary)(\.[a-z0-9-]+){2}$/, 'slug'),
        source: Id,
        name: LocalText,
        text: LocalText,
      }),
    )
    .min(1),
});

/** support/<country>.yaml. The school's own people come first at run time; these are the national lines after them. */
export const SupportFile = z.strictObject({
  format: Format,
  country: z.enum(['us', 'gb']),
  /** The day a person last called or looked up every line. */
  verifiedOn: Day,
  lines: z
    .array(
      z.strictObject({
        id: Id,
        name: LocalText,
        emergency: z.boolean(),
        call: Text.optional(),
        text: Text.optional(),
        url: z.url().optional(),
        hours: LocalText,
        languages: z.array(LocaleId).min(1),
        note: LocalText.optional(),
      }),
    )
    .min(1),
});

/** style/<locale>.yaml: words a lesson does not use, and what to write instead. */
export const StyleFile = z.strictObject({
  format: Format,
  locale: LocaleId,
  terms: z.array(
    z.strictObject({
      term: Text,
      kind: z.enum(['stigma', 'secrecy', 'shame', 'unsafe', 'brand']),
      /** A regular expression where the word alone would hit too much. */
      pattern: Text.optional(),
      where: z.enum(['everywhere', 'feedback']).optional(),
      advice: Text,
    }),
  ),
});
