import { z } from 'zod';
import { Format, Id, idSet, LocaleId, SensitivityLevel, Status, Text, Tier } from './common.js';
import { ItemFile } from './item.js';
import { StepFile } from './step.js';

/** Framework slugs are ours, with dots: `primary.wellbeing.feelings-range`. */
const Slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'slug');

/** Words the style check would reject and that this lesson quotes in order to answer them; each language has its own. */
const QuotedTerms = z.array(z.strictObject({ term: Text, reason: Text }));

export const QuizFile = z.strictObject({
  /** Answers of the quiz are stored under the step id `quiz`. */
  id: z.literal('quiz'),
  minutes: z.int().min(1).max(20),
  when: z.enum(['in-lesson', 'later']),
  pick: z.int().min(1).max(10),
  retry: z.literal('unlimited'),
  intro: Text,
  outro: Text,
  items: z.array(ItemFile).min(1),
});

/** Everything of lesson.yaml around the steps and the quiz. */
export const LessonFrame = z.strictObject({
  format: Format,
  id: Id,
  unit: Id,
  tier: Tier,
  baseLocale: LocaleId,
  status: Status.optional(),
  /** A district's own lesson in place of a core lesson. */
  replaces: Id.optional(),
  title: Text,
  objective: Text,
  minutes: z.int().min(5).max(60),
  delivery: z.enum(['teacher-led', 'blended', 'self-paced']),
  readAloud: z.boolean(),
  skills: idSet(1, 3),
  frameworks: z.strictObject({ casel: z.array(Slug).min(1), rshe: z.array(Slug).min(1) }),
  sensitivity: z.strictObject({
    level: SensitivityLevel,
    topics: z.array(Id),
    optOutNotice: z.boolean(),
    counselorHeadsUp: z.boolean(),
    quotedTerms: QuotedTerms.optional(),
  }),
  vocab: z.array(z.strictObject({ id: Id, word: Text, meaning: Text })),
  media: z.array(
    z.strictObject({
      id: Id,
      file: z.string().regex(/^media\/[a-z0-9][a-z0-9-]*\.svg$/, 'mediaFile'),
      alt: Text.min(10).max(250),
    }),
  ),
  steps: z.array(z.unknown()),
  quiz: z.unknown(),
  next: z.strictObject({ support: z.array(Id), stretch: z.array(Id) }),
});

/** lesson.yaml, format 1. Strict: an unknown key is an error, because it is usually a misspelled one. */
export const LessonFile = z.strictObject({
  ...LessonFrame.shape,
  steps: z.array(StepFile).min(4),
  quiz: QuizFile,
});

/**
 * i18n/<locale>.yaml: a flat map from a string's path to its words. The path is made of ids, so that moving a step
 * breaks no translation: `quiz.items.q-clue.options.hat.feedback`.
 */
export const OverlayFile = z.strictObject({
  locale: LocaleId,
  /** Only what differs from that locale; without it the overlay must be complete. */
  partialOf: LocaleId.optional(),
  status: Status,
  strings: z.record(z.string(), Text),
  quotedTerms: QuotedTerms.optional(),
});

/** i18n/<locale>.lock.json, written by the tool: which source text each translation was made from. */
export const LockFile = z.strictObject({
  format: Format,
  locale: LocaleId,
  keys: z.record(z.string(), z.strictObject({ source: z.string(), text: z.string(), staleSince: z.string().optional() })),
});
