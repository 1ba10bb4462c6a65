import { z } from 'zod';
import { Id, Text } from './common.js';

const Credit = z.union([z.literal(0), z.literal(0.5), z.literal(1)]);

/** Understand first, then judge: used by mastery, which asks for at least one item of `apply` or `judge`. */
export const ItemLevel = z.enum(['remember', 'understand', 'apply', 'judge']);

const common = {
  id: Id,
  skill: Id,
  level: ItemLevel,
  difficulty: z.int().min(1).max(5),
  stem: Text,
  media: Id.optional(),
  hint: Text,
  why: Text,
};

const Option = z.strictObject({ id: Id, text: Text, media: Id.optional(), credit: Credit, feedback: Text });

export const ChoiceItem = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  options: z.array(Option).min(2).max(5),
});

/** Half a point has no meaning in a set of ticks: the half comes from the set (`libs/scoring`), not from one option. */
const MultiOption = z.strictObject({
  ...Option.shape,
  credit: z.union([z.literal(0), z.literal(1)]),
});

export const MultiItem = z.strictObject({
  ...common,
  kind: z.literal('multi'),
  need: z.enum(['all', 'any']).optional(),
  options: z.array(MultiOption).min(3).max(6),
});

/** `face` names a face of emotions.yaml; several options may be good guesses. */
export const FaceItem = z.strictObject({
  ...common,
  kind: z.literal('face'),
  face: Id,
  options: z.array(Option).min(2).max(5),
});

export const SortItem = z.strictObject({
  ...common,
  kind: z.literal('sort'),
  bins: z.array(z.strictObject({ id: Id, label: Text })).min(2).max(4),
  cards: z
    .array(z.strictObject({ id: Id, text: Text, bins: z.array(Id).min(1), feedback: Text }))
    .min(3)
    .max(8),
});

export const MatchItem = z.strictObject({
  ...common,
  kind: z.literal('match'),
  pairs: z
    .array(z.strictObject({ id: Id, left: Text, right: Text, feedback: Text }))
    .min(3)
    .max(6),
});

export const OrderItem = z.strictObject({
  ...common,
  kind: z.literal('order'),
  sequence: z.array(z.strictObject({ id: Id, text: Text })).min(3).max(6),
  accept: z.array(z.array(Id)).min(1),
  feedbackWrong: Text,
});

export const ItemFile = z.discriminatedUnion('kind', [ChoiceItem, MultiItem, FaceItem, SortItem, MatchItem, OrderItem]);
