import { measures, type MeasureName } from '../../apps/api/src/report/measures.js';
import { roundParts, secureDraw } from '../../apps/api/src/report/release/round-parts.js';
import type { Row, Snapshot } from './attack.js';
import type { World } from './world.js';

/*
 * Reports that a district should not publish, made of the same rows: a naive one, and the real one with one fault each.
 */
export interface Counted { readonly term: string; readonly measure: MeasureName; readonly item: string; readonly school: string; readonly band: string; readonly counts: readonly number[] }

/** The true counts of what is final, by cell. `onlyReleased`: of what stands in some atom. */
export async function trueCounts(world: World, onlyReleased: boolean): Promise<Counted[]> {
  const rows = await world.truth<{ term: string; measure: MeasureName; item: string; school: string; band: string; part: number; n: number }>(
    `select g.term_id as term, g.measure, g.item, g.school_id as school, g.band, c.part, count(*)::int as n
     from report_contributions c join report_groups g on g.district_id = $1 and g.id = c.group_id
     where c.district_id = $1 and (g.released or not $2) group by 1, 2, 3, 4, 5, 6`, [onlyReleased]);
  const cells = new Map<string, { -readonly [K in keyof Counted]: Counted[K] } & { counts: number[] }>();
  for (const { part, n, school, ...row } of rows) {
    const place = { ...row, school: `School ${world.schoolIds.indexOf(school) + 1}` };
    const key = JSON.stringify(place);
    const cell = cells.get(key) ?? { ...place, counts: measures[row.measure].parts.map(() => 0) };
    cell.counts[part] = n;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/**
 * What a principal knows besides: how many students each band of the school has, to the child. Given for groups of which nobody waits,
 * so that it speaks of the same students as the report.
 */
export async function withRosters(world: World, real: Snapshot): Promise<Snapshot> {
  const released = new Map((await trueCounts(world, true)).map((cell) => [JSON.stringify({ ...cell, counts: null }), add(cell.counts)]));
  const known = (await trueCounts(world, false)).filter((cell) => cell.measure === 'roster' && released.get(JSON.stringify({ ...cell, counts: null })) === add(cell.counts) && isReleased(real, cell));
  return { rows: [...real.rows, ...known.map((cell): Row => ({ ...cell, parts: [add(cell.counts)], n: add(cell.counts), mean: null, groups: 0 }))] };
}

const add = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);
const hide = (count: number) => (count >= 1 && count <= 9 ? null : count);

/** "Hide under 10": live counts, small ones blank, and their parents beside them. */
export async function naiveReport(world: World): Promise<Snapshot> {
  const cells = await trueCounts(world, false);
  const rows: Row[] = [];
  const keep = (cell: Counted) => rows.push({ ...cell, parts: cell.counts.map(hide), n: hide(add(cell.counts)), mean: null });
  const parents = new Map<string, Counted>();
  for (const cell of cells) {
    keep(cell);
    for (const place of [{ school: cell.school, band: '*' }, { school: '*', band: cell.band }, { school: '*', band: '*' }]) {
      const key = JSON.stringify([cell.term, cell.measure, cell.item, place]);
      const parent = parents.get(key) ?? { ...cell, ...place, counts: cell.counts.map(() => 0) };
      parents.set(key, { ...parent, counts: parent.counts.map((count, i) => count + (cell.counts[i] ?? 0)) });
    }
  }
  for (const parent of parents.values()) keep(parent);
  return { rows };
}

/** Fault 1: the rounding is drawn again each time somebody asks. */
export async function redrawn(world: World, real: Snapshot, times: number): Promise<Snapshot> {
  const again: Row[] = [];
  for (const cell of await trueCounts(world, true)) {
    if (!isReleased(real, cell)) continue;
    for (let i = 0; i < times; i += 1) {
      const parts = roundParts(cell.counts, measures[cell.measure], secureDraw(5));
      again.push({ ...cell, parts, n: add(parts), mean: null, groups: 1 });
    }
  }
  return { rows: [...real.rows, ...again] };
}

/** Fault 2: a second table of the same students by another breakdown (home language, one in eight), rounded for itself. */
export async function secondTable(world: World, real: Snapshot, groupsOf: (row: Row) => number): Promise<Snapshot> {
  const rows = await world.truth<{ term: string; measure: MeasureName; item: string; school: string; band: string; part: number; other: boolean; n: number }>(
    `select g.term_id as term, g.measure, g.item, g.school_id as school, g.band, c.part, get_byte(uuid_send(c.student_id), 15) < 32 as other, count(*)::int as n
     from report_contributions c join report_groups g on g.district_id = $1 and g.id = c.group_id
     where c.district_id = $1 and g.released group by 1, 2, 3, 4, 5, 6, 7`);
  const split: Row[] = [];
  for (const cell of await trueCounts(world, true)) {
    if (!isReleased(real, cell)) continue;
    for (const other of [false, true]) {
      const counts = cell.counts.map((_, part) => rows.find((row) => row.term === cell.term && row.measure === cell.measure && row.item === cell.item
        && `School ${world.schoolIds.indexOf(row.school) + 1}` === cell.school && row.band === cell.band && row.part === part && row.other === other)?.n ?? 0);
      const parts = roundParts(counts, measures[cell.measure], secureDraw(5));
      // Half of a cell is a smaller cell; the whole is the real row, which stands beside it.
      split.push({ ...cell, band: `${cell.band}/${other ? 'other language' : 'English'}`, parts, n: add(parts), mean: null, groups: 1 });
    }
  }
  const whole = new Set(split.map((row) => [row.term, row.measure, row.item, row.school, row.band.split('/')[0]].join('|')));
  // The real rows become parents of their halves: a band that is not a leaf any more.
  const parents = real.rows.filter((row) => whole.has([row.term, row.measure, row.item, row.school, row.band].join('|')))
    .map((row): Row => ({ ...row, band: `${row.band}/*`, mean: null, groups: groupsOf(row) }));
  return { rows: [...split, ...parents] };
}

/** Fault 3: a live, unrounded count of those who are final stands beside the report ("312 outcomes so far"). */
export async function liveCount(world: World, real: Snapshot): Promise<Snapshot> {
  return { rows: [...real.rows, ...(await trueCounts(world, false)).map((cell): Row => ({
    ...cell, item: `${cell.item}, live`, parts: cell.counts.map(() => null), n: add(cell.counts), mean: null, groups: 0 }))] };
}

/** Fault 4: groups of nine are released, rounded like all others. */
export async function atomsOfNine(world: World, real: Snapshot): Promise<Snapshot> {
  const nines = Array.from({ length: 60 }, (_, i): Row => {
    const parts = roundParts([2, 3, 4, 0, 0], measures.lesson, secureDraw(5));
    return { term: world.termIds[0] ?? '', measure: 'lesson', item: `planted-${i}`, school: 'School 1', band: '6-8', parts, n: add(parts), mean: null, groups: 1 };
  });
  return { rows: [...real.rows, ...nines] };
}

/** Cells of which all that was flagged stands in rows of their own: nothing of it was merged. */
function isReleased(real: Snapshot, cell: Counted): boolean {
  const merged = real.rows.some((row) => row.band === 'mixed' && row.measure === cell.measure && row.item === cell.item && row.term === cell.term);
  return !merged && real.rows.some((row) => row.measure === cell.measure && row.item === cell.item && row.school === cell.school && row.band === cell.band && row.term === cell.term);
}
