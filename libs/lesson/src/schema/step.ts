import { z } from 'zod';
import { Id, Status, Text } from './common.js';
import { ItemFile } from './item.js';

/**
 * US Protection of Pupil Rights Amendment (20 U.S.C. 1232h): the eight areas a student may not be asked about without
 * the family's consent. Set by a person for everything that asks; anything but `none` needs a fiction-based alternative.
 */
export const ProtectedArea = z.enum([
  'none',
  'political',
  'mental',
  'sexual',
  'illegal',
  'family-criticism',
  'privileged',
  'religion',
  'income',
]);

const Pick = z.strictObject({ id: Id, text: Text });
const Line = z.strictObject({ id: Id, text: Text });

/** Who does what first in pair work, so that one screen can guide both. */
const Turn = z.strictObject({ id: Id, who: z.enum(['a', 'b', 'both']), text: Text });

/** Replaces these fields and nothing else, so that nobody can tell from length or look which one a student has. */
const Alternative = z.strictObject({
  prompt: Text,
  note: Text.optional(),
  media: Id.optional(),
  picks: z.array(Pick).min(2).optional(),
});

const common = {
  id: Id,
  role: z.enum(['hook', 'teach', 'practise', 'reflect', 'close', 'support']),
  /** 1 is never cut, 3 goes first. */
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  mode: z.enum(['solo', 'pair', 'class']),
  minutes: z.int().min(1).max(20),
  shortMinutes: z.int().min(1).max(20).optional(),
  heading: Text.optional(),
  media: Id.optional(),
  status: Status.optional(),
  allowSkip: z.boolean().optional(),
  turns: z.array(Turn).min(1).optional(),
};

export const CheckinStep = z.strictObject({
  ...common,
  type: z.literal('checkin'),
  style: z.enum(['faces', 'grid']),
  protectedArea: ProtectedArea,
  prompt: Text,
  note: Text.optional(),
  alternative: Alternative.optional(),
});

export const ReadStep = z.strictObject({
  ...common,
  type: z.literal('read'),
  pages: z.array(z.strictObject({ id: Id, media: Id.optional(), text: Text })).min(1),
});

export const ItemStep = z.strictObject({ ...common, type: z.literal('item'), item: ItemFile });

/** `effect` is what the choice does to the other person's feeling; it is for reports of the author's, never a score. */
const Choice = z.strictObject({ id: Id, text: Text, to: Id, effect: z.int().min(-2).max(2), feedback: Text });

/** A moment with choices, or an ending with something to think about; the check says which of the two is missing. */
const Node = z.strictObject({
  id: Id,
  who: Id,
  face: Id,
  text: Text,
  choices: z.array(Choice).min(2).max(5).optional(),
  ending: z.enum(['warm', 'mended', 'not-yet']).optional(),
  think: Text.optional(),
});

export const ScenarioStep = z.strictObject({
  ...common,
  type: z.literal('scenario'),
  intro: Text,
  cast: z.array(z.strictObject({ id: Id, name: Text })).min(1),
  start: Id,
  nodes: z.array(Node).min(3),
  replay: Text,
});

export const CalmStep = z.strictObject({
  ...common,
  type: z.literal('calm'),
  style: z.enum(['breath', 'senses', 'movement', 'rest']),
  intro: Text,
  breath: z
    .strictObject({
      inSeconds: z.int().min(2).max(6),
      outSeconds: z.int().min(2).max(8),
      rounds: z.int().min(1).max(10),
    })
    .optional(),
  cues: z.array(Line).min(1),
  instead: z.strictObject({ id: Id, text: Text }),
});

export const Sharing = z.enum(['private', 'teacher', 'class-anonymous']);

export const ReflectStep = z.strictObject({
  ...common,
  type: z.literal('reflect'),
  modes: z
    .array(z.enum(['type', 'draw', 'say', 'pick']))
    .min(1)
    .refine((modes) => new Set(modes).size === modes.length, 'duplicates'),
  protectedArea: ProtectedArea,
  prompt: Text,
  note: Text.optional(),
  alternative: Alternative.optional(),
  picks: z.array(Pick).min(2).optional(),
  /** Nobody has to write: zero is the only length a lesson may ask for. */
  minLength: z.literal(0).optional(),
  sharing: z
    .tuple([z.literal('private')], Sharing)
    .refine((ways) => new Set(ways).size === ways.length, 'duplicates'),
  privacyNote: Text,
});

export const SurveyScale = z.enum(['faces3', 'easy4', 'agree5']);

export const SurveyStep = z.strictObject({
  ...common,
  type: z.literal('survey'),
  purpose: z.enum(['lesson-poll', 'instrument']),
  intro: Text,
  scale: SurveyScale,
  items: z
    .array(
      z.strictObject({
        id: Id,
        text: Text,
        key: z.enum(['positive', 'negative']).optional(),
        protectedArea: ProtectedArea,
      }),
    )
    .min(1),
});

export const DiscussStep = z.strictObject({
  ...common,
  type: z.literal('discuss'),
  kind: z.enum(['talk', 'roleplay', 'circle']).optional(),
  prompt: Text,
  cards: z.array(Line).optional(),
  sentenceStarters: z.array(Line).optional(),
  observerCheck: z.array(Line).optional(),
});

/** The words only: the app fills in the school's own people, then the country's help lines. */
export const SupportStep = z.strictObject({ ...common, type: z.literal('support'), text: Text });

export const StepFile = z.discriminatedUnion('type', [
  CheckinStep,
  ReadStep,
  ItemStep,
  ScenarioStep,
  CalmStep,
  ReflectStep,
  SurveyStep,
  DiscussStep,
  SupportStep,
]);
