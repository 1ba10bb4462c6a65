import { measureOf, type Measure } from '../measures.js';
import type { Batch } from './choose-batches.js';
import { discreetMeans } from './mean-range.js';
import { roundParts, secureDraw, startOf, type Draw } from './round-parts.js';

/** A released group as it is kept for ever: no true count, nothing of anybody. */
export interface Atom extends Omit<Batch, 'groups'> {
  /** Multiples of five, in the order of the measure's parts. */
  readonly parts: readonly number[];
  readonly n: number;
  readonly mean: number | null;
  /** Rounded count of those the mean speaks of; 0 without one. */
  readonly meanWeight: number;
}

/** A mean is shown only when this many more than the smallest group stand behind it, counted after rounding. */
const extraForMean = 5;

/** Rounds a batch, once. `secret`: the district's. */
export function makeAtom({ groups, ...cell }: Batch, secret: string, draw: Draw = secureDraw): Atom {
  const measure: Measure = measureOf(cell.measure);
  const counts = measure.parts.map((_, part) => groups.reduce((sum, group) => sum + (group.counts[part] ?? 0), 0));
  const parts = roundParts(counts, measure, startOf(groups.map(({ key }) => key), secret), draw);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return { ...cell, parts, n: sumOf(parts), ...meanOf(measure, counts, parts, total) };
}

function meanOf(measure: Measure, counts: readonly number[], parts: readonly number[], total: number): Pick<Atom, 'mean' | 'meanWeight'> {
  const none = { mean: null, meanWeight: 0 };
  if (!measure.mean) return none;
  const { of, values, lowest, highest, decimals } = measure.mean;
  const meanWeight = sumOf(of.map((part) => parts[part] ?? 0));
  const students = sumOf(of.map((part) => counts[part] ?? 0));
  if (meanWeight < measure.k + extraForMean || students === 0) return none;
  const scale = 10 ** decimals;
  const range = discreetMeans(of.map((part) => parts[part] ?? 0), values);
  if (!range) return none;
  const inRange = Math.min(range[1], highest, Math.max(range[0], lowest, total / students));
  return { mean: Math.round(inRange * scale) / scale, meanWeight };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
