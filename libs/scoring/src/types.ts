import type { Item } from '@eia/lesson';

export type Credit = 0 | 0.5 | 1;

/**
 * choice, face: one option id. multi: option ids. sort: card id -> bin id. match: left id -> right id.
 * order: all ids of the sequence.
 */
export type Answer = string | string[] | Record<string, string>;

export type InvalidReason =
  /** Not the form this kind of item takes. */
  | 'shape'
  /** An id that this item does not have. */
  | 'unknownId'
  /** The same id twice. */
  | 'duplicate'
  /** A try that leaves something out. */
  | 'incomplete';

export type Validity = { ok: true } | { ok: false; reason: InvalidReason };

export type Outcome = { kind: 'invalid'; reason: InvalidReason } | { kind: 'scored'; credit: Credit };

/** A saved selection may be unfinished; a try may not. */
export type Purpose = 'select' | 'try';

/** What the student reads after "Check". Never "wrong": the three states are found, partly and not yet. */
export interface Feedback {
  state: 'found' | 'partly' | 'notYet';
  /** Of what was chosen only; `fits` when that part is right. */
  options: { id: string; text: string; fits: boolean }[];
  /** When found, or from the third try on. */
  why?: string;
  /** One answer of full credit, from the third try on when still not found. */
  solution?: Answer;
  /** How many tries there have been, this one included. */
  tries: number;
}

export interface History {
  /** This one included. */
  tries: number;
  hints: number;
}

/** The rules of one kind of item. An answer reaches `credit`, `parts` and `solution` only after `validate`. */
export interface KindRules<I extends Item, A extends Answer> {
  read(item: I, answer: unknown, purpose: Purpose): { ok: true; answer: A } | { ok: false; reason: InvalidReason };
  credit(item: I, answer: A): Credit;
  parts(item: I, answer: A): Feedback['options'];
  solution(item: I): A;
}
