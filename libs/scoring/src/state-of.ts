import type { Feedback } from './types.js';

/** The state a credit stands for. */
export function stateOf(credit: number): Feedback['state'] {
  if (credit >= 1) return 'found';
  return credit > 0 ? 'partly' : 'notYet';
}
