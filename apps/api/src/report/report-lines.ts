import type { Cell } from './atoms.queries.js';
import { bands, measureOf, measures, type Band, type MeasureName } from './measures.js';
import { reachOfShare, type Reach } from './reach.js';

/** A sum of atoms as a page shows it. */
export interface Sum {
  /** In the order of the measure's parts. */
  readonly parts: readonly number[];
  readonly n: number;
  /** Weighted by those it speaks of; null when no atom has one. */
  readonly mean: number | null;
}

/** Adds up cells of one measure. Sums of sums are sums of atoms, so nothing is rounded again. */
export function sumOf(measure: MeasureName, cells: readonly Cell[]): Sum {
  const own = cells.filter((cell) => cell.measure === measure);
  const add = (value: (cell: Cell) => number) => own.reduce((sum, cell) => sum + value(cell), 0);
  const weight = add(({ meanWeight }) => meanWeight);
  const scale = 10 ** (measureOf(measure).mean?.decimals ?? 0);
  return {
    parts: measures[measure].parts.map((_, part) => add(({ parts }) => parts[part] ?? 0)),
    n: add(({ n }) => n),
    mean: weight === 0 ? null : Math.round((add(({ meanTotal }) => meanTotal) / weight) * scale) / scale,
  };
}

/** Those who finished a lesson. */
export function finishedOf({ parts }: Pick<Sum, 'parts'>): number {
  return measures.lesson.together.reduce((sum, part) => sum + (parts[part] ?? 0), 0);
}

/** Students of the roster in a band, or in all of them. */
export function rosterOf(cells: readonly Cell[], band: Band | null): number {
  return sumOf('roster', band === null ? cells : cells.filter((cell) => cell.band === band)).n;
}

/** How many of a band's students a lesson came to. */
export function lessonReach(lesson: Sum, cells: readonly Cell[], tier: Band | null): Reach | null {
  return reachOfShare(lesson.n, rosterOf(cells, tier));
}

/** Bands in the order of age, then what was merged over them; only those that have anything. */
export function bandsIn(cells: readonly Cell[]): (Band | 'mixed')[] {
  return [...bands, 'mixed' as const].filter((band) => cells.some((cell) => cell.band === band));
}
