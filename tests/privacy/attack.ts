import { measures, type MeasureName } from '../../apps/api/src/report/measures.js';
import { discreetMeans } from '../../apps/api/src/report/release/mean-range.js';
import { anything, between, both, givesAway, minus, solve, type Interval, type Statement } from './intervals.js';

/** A row of a report that somebody fetched: counts by part of a cell. `null`: hidden. */
export interface Row {
  readonly term: string;
  readonly measure: MeasureName;
  readonly item: string;
  /** `*`: all schools (or merged over them, when `band` is mixed and the report says so). */
  readonly school: string;
  /** `*`: all bands. */
  readonly band: string;
  readonly parts: readonly (number | null)[];
  readonly n: number | null;
  readonly mean: number | null;
  /** Of how many rounded groups the numbers are made, where that is not the growth of the cell week by week; 0: exact. */
  readonly groups?: number;
}

/** All that was fetched after one weekly release. The same row several times: asked several times. */
/** How many releases added to a cell: of so many groups its numbers are made. */
export function groupsOf(snapshots: readonly Snapshot[], row: Row): number {
  let before = 0;
  return snapshots.filter(({ rows }) => {
    const n = rows.find((other) => cellOf(other) === cellOf(row))?.n ?? 0;
    const grew = n > before;
    before = n;
    return grew;
  }).length;
}

export interface Snapshot { readonly rows: readonly Row[] }

/** What the attacker knows of how numbers are made. */
export interface Knowledge {
  /** How far a number that is made of so many groups can be from the truth. */
  slack(groups: number): number;
  /** Each published group is taken to be at least so large; 0: no promise is believed. */
  readonly smallest: (measure: MeasureName) => number;
  /** What the report promises of its groups: a smaller one is a find by itself. */
  readonly promised: (measure: MeasureName) => number;
}

export const rounded: Knowledge = { slack: (groups) => 4 * groups, smallest: (measure) => measures[measure].k, promised: (measure) => measures[measure].k };
export const exact: Knowledge = { slack: () => 0, smallest: () => 0, promised: () => 0 };

const cellOf = ({ term, measure, item, school, band }: Row) => [term, measure, item, school, band].join('|');
const isLeaf = ({ school, band }: Row) => school !== '*' && !band.endsWith('*');

/**
 * A differencing attacker with interval bounds. From all snapshots it builds every statement it can (cells, their parents, what
 * came in a week, parts and their sums, means), propagates bounds, and looks at each group that these describe: cells, what a week
 * added, what is left of a parent without a child, and differences between measures and items of the same students.
 * @returns a line per group of 1 to K - 1 students of which it proves more than that it is small (`givesAway`), or that is
 *   published by itself although it is small
 */
export function attack(snapshots: readonly Snapshot[], knowledge: Knowledge): string[] {
  const found = new Set<string>();
  let before: Snapshot = { rows: [] };
  const groupsSoFar = new Map<string, number>();
  snapshots.forEach((snapshot, week) => {
    const grown = growth(before, snapshot);
    for (const row of grown) if (isLeaf(row) && (row.n ?? 0) > 0) groupsSoFar.set(cellOf(row), (groupsSoFar.get(cellOf(row)) ?? 0) + 1);
    const total = read(snapshot.rows, (leaf) => groupsSoFar.get(leaf) ?? 0, knowledge);
    const added = read(grown, () => 1, knowledge);
    for (const [what, { known, statements }] of [['in all', total], ['this week', added]] as const) {
      for (const [name, interval] of known) {
        const [, measure] = name.split('|') as [string, MeasureName];
        if (givesAway(interval, measures[measure].k)) found.add(`week ${week}, ${what}: ${name} is ${say(interval)}`);
      }
      for (const [cell, size] of what === 'in all' ? total.sizes : added.sizes) {
        if (givesAway(size, measures[cell.split('|')[1] as MeasureName].k)) found.add(`week ${week}, ${what}: ${cell} are ${say(size)} in all`);
      }
      for (const line of complements(known, statements)) found.add(`week ${week}, ${what}: ${line}`);
      for (const line of tooSmall(what === 'this week' ? grown : snapshot.rows, knowledge)) found.add(`week ${week}, ${what}: ${line}`);
    }
    for (const line of crossings(snapshot, total.sizes)) found.add(`week ${week}: ${line}`);
    before = snapshot;
  });
  return [...found];
}

const say = ({ lo, hi }: Interval) => (lo === hi ? `exactly ${lo}` : `${lo} to ${hi}`);

/** What a week added to each row that is shown before and after it. */
function growth(before: Snapshot, now: Snapshot): Row[] {
  const old = new Map(before.rows.map((row) => [cellOf(row), row]));
  // Numbers with a making of their own have no growth.
  const grownRows = now.rows.filter(({ groups }) => groups === undefined);
  const less = (a: number | null, b: number | null | undefined) => (a === null || b === null ? null : a - (b ?? 0));
  return grownRows.map((row) => {
    const then = old.get(cellOf(row));
    return { ...row, n: less(row.n, then?.n), parts: row.parts.map((part, i) => less(part, then?.parts[i])), mean: then ? null : row.mean };
  });
}

/** Statements of some rows, and what follows for the parts and sizes of the smallest cells. */
function read(rows: readonly Row[], groupsOf: (leaf: string) => number, { slack, smallest }: Knowledge) {
  const leaves = rows.filter(isLeaf).map(cellOf);
  const children = new Map<string, string[]>();
  const leavesOf = (row: Row) => {
    const key = cellOf(row);
    const kept = children.get(key);
    if (kept) return kept;
    const all = isLeaf(row) ? [key] : [...new Set(leaves.filter((leaf) => {
      const [term, measure, item, school, band] = leaf.split('|');
      return term === row.term && measure === row.measure && item === row.item && (row.school === '*' || school === row.school) && (row.band === '*' || band === row.band || (row.band.endsWith('/*') && band?.startsWith(row.band.slice(0, -1))));
    }))];
    children.set(key, all);
    return all;
  };
  const statements: Statement[] = [];
  for (const row of rows) {
    const own = leavesOf(row);
    if (own.length === 0) continue;
    const far = slack(row.groups ?? own.reduce((sum, leaf) => sum + groupsOf(leaf), 0));
    const names = (part: number) => own.map((leaf) => `${leaf}|${part}`);
    row.parts.forEach((value, part) => { if (value !== null) statements.push({ of: names(part), value: between(value - far, value + far) }); });
    const together = measures[row.measure].together as readonly number[];
    if (together.length > 0 && together.every((part) => row.parts[part] !== null)) {
      const value = together.reduce((sum, part) => sum + (row.parts[part] ?? 0), 0);
      statements.push({ of: together.flatMap(names), value: between(value - far, value + far) });
    }
    if (row.n !== null) {
      const least = row.n > 0 && isLeaf(row) ? smallest(row.measure) : 0;
      statements.push({ of: row.parts.flatMap((_, part) => names(part)), value: { lo: Math.max(least, row.n - far, 0), hi: row.n + far } });
    }
  }
  const known = solve(statements);
  for (const row of rows) if (isLeaf(row) && row.mean !== null && row.groups === undefined && groupsOf(cellOf(row)) === 1) useMean(row, known);
  const sizes = new Map(rows.filter(isLeaf).map((row) => [cellOf(row), sizeOf(row, known, statements)]));
  return { known, statements, sizes };
}

function sizeOf(row: Row, known: ReadonlyMap<string, Interval>, statements: readonly Statement[]): Interval {
  const names = row.parts.map((_, part) => `${cellOf(row)}|${part}`);
  const summed = names.map((name) => known.get(name) ?? anything).reduce((a, b) => ({ lo: a.lo + b.lo, hi: a.hi + b.hi }), { lo: 0, hi: 0 });
  return statements.filter(({ of }) => of.length === names.length && of.every((name) => names.includes(name))).reduce((a, { value }) => both(a, value), summed);
}

/** A mean rules out parts that could not have it. Sound against a mean that was moved to the edge of what may be told. */
function useMean(row: Row, known: Map<string, Interval>): void {
  const measure = measures[row.measure];
  if (!('mean' in measure) || row.mean === null) return;
  const { of, values, lowest, highest } = measure.mean;
  const rounded = of.map((part) => row.parts[part] ?? 0);
  const range = discreetMeans(rounded, values) ?? [lowest, highest];
  const edge = [Math.max(lowest, range[0]), Math.min(highest, range[1])] as const;
  const meanLo = row.mean - 0.5 <= edge[0] ? -Infinity : row.mean - 0.5;
  const meanHi = row.mean + 0.5 >= edge[1] ? Infinity : row.mean + 0.5;
  const intervals = of.map((part) => known.get(`${cellOf(row)}|${part}`) ?? anything);
  const all = rounded.reduce((sum, part) => sum + part, 0);
  const possible = (counts: readonly number[]) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0 || Math.abs(total - all) > 4) return false;
    const end = (i: 0 | 1) => counts.reduce((sum, count, part) => sum + count * (values[part]?.[i] ?? 0), 0) / total;
    return end(0) <= meanHi && end(1) >= meanLo;
  };
  of.forEach((part, place) => {
    const seen: number[] = [];
    const walk = (counts: number[]): boolean => {
      const { lo, hi } = intervals[counts.length] ?? anything;
      if (counts.length === of.length) return possible(counts);
      for (let count = lo; count <= Math.min(hi, lo + 12); count += 1) if (walk([...counts, count])) return true;
      return false;
    };
    const { lo, hi } = intervals[place] ?? anything;
    for (let count = lo; count <= Math.min(hi, lo + 12); count += 1) {
      const fixed = intervals.map((interval, i) => (i === place ? { lo: count, hi: count } : interval));
      const kept = [...intervals];
      intervals.splice(0, intervals.length, ...fixed);
      if (walk([])) seen.push(count);
      intervals.splice(0, intervals.length, ...kept);
    }
    if (seen.length > 0) known.set(`${cellOf(row)}|${part}`, both({ lo, hi }, { lo: Math.min(...seen), hi: hi > lo + 12 ? hi : Math.max(...seen) }));
  });
}

/** What is left of a published sum without one of its counts. */
function complements(known: ReadonlyMap<string, Interval>, statements: readonly Statement[]): string[] {
  const lines: string[] = [];
  for (const { of, value } of statements) {
    if (of.length < 2 || of.length > 200) continue;
    const others = (name: string) => of.filter((other) => other !== name).map((other) => known.get(other) ?? anything).reduce((a, b) => ({ lo: a.lo + b.lo, hi: a.hi + b.hi }));
    for (const name of of) {
      const left = both(minus(value, known.get(name) ?? anything), others(name));
      if (givesAway(left)) lines.push(`${of.length - 1} others beside ${name} are ${say(left)}`);
    }
  }
  return lines;
}

/** A group that is published by itself and is smaller than was promised. */
function tooSmall(rows: readonly Row[], { slack, promised }: Knowledge): string[] {
  return rows.filter((row) => isLeaf(row) && row.n !== null && row.n > 0 && row.n + slack(1) < promised(row.measure)).map((row) => `${cellOf(row)} is published with ${row.n}`);
}

/** Those of a school and band who are in one count and not in another: the roster without a lesson, a lesson without another. */
function crossings({ rows }: Snapshot, sizes: ReadonlyMap<string, Interval>): string[] {
  const lines: string[] = [];
  const leaves = rows.filter((row) => isLeaf(row) && (row.measure === 'roster' || row.measure === 'lesson' || row.measure === 'skill'));
  for (const a of leaves) {
    for (const b of leaves) {
      if (a === b || a.term !== b.term || a.school !== b.school || a.band !== b.band || (a.measure !== 'roster' && a.measure !== b.measure)) continue;
      const left = minus(sizes.get(cellOf(a)) ?? anything, sizes.get(cellOf(b)) ?? anything);
      if (givesAway(left)) lines.push(`those of ${cellOf(a)} who are not in ${b.measure} ${b.item} are ${say(left)}`);
    }
  }
  return lines;
}
