import { createHmac, randomInt } from 'node:crypto';
import type { Measure } from '../measures.js';

/** A whole number from 0 up to, not including, `below`; every one as likely as the other. */
export type Draw = (below: number) => number;

/** Chance that nobody can foresee. */
export const secureDraw: Draw = (below) => (below <= 1 ? 0 : randomInt(below));

const step = 5;

/**
 * Where the rounding of a group begins. Drawn from who is in it: a class that does twelve lessons is counted as the same number
 * each time. Twelve independent draws would add up to its true size, and to that of the few who do not take part (cell keys:
 * Fraser & Wooton 2005, "A proposed method for confidentialising tabular output to protect against differencing").
 * @param keys of the classes' parts of the group, whole numbers as text
 * @param secret of the district; without it nobody can say what a group would come out as
 */
export function startOf(keys: readonly string[], secret: string): number {
  const key = keys.reduce((all, one) => all ^ BigInt(one), 0n);
  return createHmac('sha256', secret).update(key.toString()).digest().readUInt32BE() % step;
}

/**
 * Rounds the counts of a group's parts to multiples of five with one random draw: unbiased, and they add up. The sum is at
 * least 10 whenever the true one is, and neighbors in `together` round as one number too (decision 007).
 * Call it once per group and keep the result: a second draw would tell more than the first.
 * @param counts true counts, in the order of the measure's parts
 * @param u where the rounding begins, 0 to 4, each as likely; the same students must always get the same (`startOf`)
 * @param draw chance for the order of the parts
 */
export function roundParts(counts: readonly number[], measure: Pick<Measure, 'together'>, u: number, draw: Draw = secureDraw): number[] {
  const rounded = counts.map(() => 0);
  let count = 0;
  let before = 0;
  for (const place of shuffledOrder(counts.length, measure.together, draw)) {
    count += counts[place] ?? 0;
    const now = Math.floor((count + u) / step);
    rounded[place] = step * (now - before);
    before = now;
  }
  return rounded;
}

/** All places in random order, with those in `together` side by side. */
function shuffledOrder(length: number, together: readonly number[], draw: Draw): number[] {
  const blocks = [
    ...Array.from({ length }, (_, place) => [place]).filter(([place]) => !together.includes(place as number)),
    ...(together.length > 0 ? [shuffled(together, draw)] : []),
  ];
  return shuffled(blocks, draw).flat();
}

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
