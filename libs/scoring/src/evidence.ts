import type { Try } from './fold-attempt.js';

const AFTER_HINT = 0.8;
const BY_TRY = [1, 0.5];

/**
 * What an item says about the student's skill, 0 to 1: the first try counts fully, after a hint x 0.8, the second try
 * x 0.5, later tries nothing. The best of them counts. (Curriculum, section 3: scoring.)
 *
 * @param tries in order; tries that are not scored yet count nothing
 */
export function evidence(tries: readonly Pick<Try, 'credit' | 'hints'>[]): number {
  return tries.reduce((best, { credit, hints }, index) => {
    const weight = (BY_TRY[index] ?? 0) * (hints > 0 ? AFTER_HINT : 1);
    return Math.max(best, (credit ?? 0) * weight);
  }, 0);
}
