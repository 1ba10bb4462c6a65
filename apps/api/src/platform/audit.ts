import type { Action, Actor, Place } from '@eia/policy';
import type { Operation } from './operation.js';

/** One look at another person's learning. */
export interface Look {
  readonly actor: Actor;
  readonly role: string;
  readonly action: Action;
  readonly place: Place;
  readonly resource: string;
}

const looks = new WeakMap<Operation, Look[]>();

/** Keeps a look until the operation ends. */
export function recordLook(operation: Operation, look: Look): void {
  looks.set(operation, [...(looks.get(operation) ?? []), look]);
}

/** The looks of an operation, in the order they happened. */
export function looksOf(operation: Operation): readonly Look[] {
  return looks.get(operation) ?? [];
}
