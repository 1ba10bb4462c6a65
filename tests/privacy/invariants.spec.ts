import { measures } from '../../apps/api/src/report/measures.js';
import type { Axis, Cell } from '../../apps/api/src/report/atoms.queries.js';
import { openLogins, release, sums } from './releases.js';
import { World } from './world.js';

let close: () => Promise<void>;
beforeAll(async () => { close = await openLogins(); });
afterAll(() => close());

interface Contribution { id: string; term_id: string; measure: keyof typeof measures; item: string; school_id: string; band: string; class_id: string; student_id: string; part: number; released: boolean }
interface Atom { id: string; term_id: string; week: string; measure: keyof typeof measures; item: string; school_id: string | null; band: string; parts: number[]; n: number; mean: string | null; mean_weight: number }

const views: readonly (readonly Axis[])[] = [
  ['term', 'school', 'band', 'item'], ['term', 'school', 'item'], ['term', 'band', 'item'], ['term', 'item'], ['term', 'school', 'band'], ['term', 'school'], ['term', 'band'], ['term'], ['school'], [],
];
const keyOf = ({ termId, schoolId, band, item, measure }: Cell) => [termId, schoolId, band, item, measure].join('|');
const distinct = (list: readonly string[]) => new Set(list).size;
const add = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

const contributions = (world: World) => world.truth<Contribution>(
  `select c.id, c.term_id, c.measure, c.item, g.school_id, g.band, g.class_id, c.student_id, c.part, g.released
   from report_contributions c join report_groups g on g.district_id = $1 and g.id = c.group_id where c.district_id = $1`);
const atoms = (world: World) => world.truth<Atom>(`select id, term_id, to_char(week, 'YYYY-MM-DD') as week, measure, item, school_id, band, parts, n, mean, mean_weight from report_atoms where district_id = $1`);

/** Every atom of a week against the contributions that were flagged in it, counted anew from the rows. */
function checkWeek(
  fresh: readonly Atom[], flagged: readonly Contribution[], where: string, sizes: Map<string, number>, known: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const used = new Set<string>();
  for (const atom of fresh) {
    const k = measures[atom.measure].k;
    const siblings = fresh.filter((other) => other !== atom && other.term_id === atom.term_id && other.measure === atom.measure && other.item === atom.item
      && (other.school_id === null || atom.school_id === null || other.school_id === atom.school_id) && (other.band === 'mixed' || atom.band === 'mixed'));
    const own = flagged.filter((one) => one.term_id === atom.term_id && one.measure === atom.measure && one.item === atom.item
      && (atom.school_id === null || one.school_id === atom.school_id) && (atom.band === 'mixed' || one.band === atom.band));
    expect([where, atom.parts.every((part) => part >= 0 && part % 5 === 0), add(atom.parts)]).toEqual([where, true, atom.n]);
    expect(atom.n).toBeGreaterThanOrEqual(k);
    if (atom.mean !== null) expect(add(measures[atom.measure].together.map((part) => atom.parts[part] ?? 0))).toBeGreaterThanOrEqual(k + 5);
    // Where merged and single groups of one item stand side by side, only their sum can be told apart.
    const group = siblings.length === 0 ? own : [];
    if (group.length === 0) {
      expect(distinct(own.map(({ student_id }) => student_id))).toBeGreaterThanOrEqual(k);
      continue;
    }
    for (const { id } of group) {
      expect(used.has(id)).toBe(false);
      used.add(id);
    }
    expect(distinct(group.map(({ student_id }) => student_id))).toBe(group.length);
    expect([where, group.length >= k, Math.abs(atom.n - group.length) <= 4]).toEqual([where, true, true]);
    measures[atom.measure].parts.forEach((_, part) => expect(Math.abs((atom.parts[part] ?? 0) - group.filter((one) => one.part === part).length)).toBeLessThanOrEqual(4));
    // The same students are rounded to the same number, in each lesson, skill and the roster.
    const who = group.map(({ student_id }) => student_id).sort().join();
    expect([where, sizes.get(who) ?? atom.n]).toEqual([where, atom.n]);
    sizes.set(who, atom.n);
    // Nobody can take away all they know by name, from whichever of their classes, and be left with one to four.
    for (const names of known.values()) {
      const others = group.filter(({ student_id }) => !names.has(student_id)).length;
      if (others < group.length) expect([where, others === 0 || others >= 5]).toEqual([where, true]);
    }
  }
}

/** Teacher -> every student who is or was in a class that they teach or taught. */
async function knownByTeacher(world: World): Promise<Map<string, Set<string>>> {
  const rows = await world.truth<{ teacher: string; students: string[] }>(
    `select g.user_id as teacher, array_agg(e.student_id) as students from grants g
     join enrollments e on e.district_id = $1 and e.class_id = g.place_id
     where g.district_id = $1 and g.role = 'teacher' and g.place_kind = 'class' group by 1`);
  return new Map(rows.map(({ teacher, students }) => [teacher, new Set(students)]));
}

/** Students whose family's last word on being counted is no. */
async function refused(world: World): Promise<Set<string>> {
  const rows = await world.truth<{ id: string }>(
    `select student_id as id from consents where district_id = $1 group by student_id, kind
     having max(decided_at) filter (where decision = 'refuse') > coalesce(max(decided_at) filter (where decision = 'allow'), '-infinity')`);
  return new Set(rows.map(({ id }) => id));
}

async function everything(world: World): Promise<Map<string, Cell>> {
  const all = new Map<string, Cell>();
  for (const by of views) for (const cell of await sums(world, by)) all.set(`${by.join()}:${keyOf(cell)}`, cell);
  return all;
}

/** Totals are sums of their children along every way up. */
async function checkSums(world: World): Promise<void> {
  const finest = await sums(world, ['term', 'week', 'school', 'band', 'item']);
  const written = await atoms(world);
  expect(finest).toHaveLength(written.length);
  for (const by of views) {
    for (const cell of await sums(world, by)) {
      const children = finest.filter((child) => child.measure === cell.measure && (cell.termId === undefined || child.termId === cell.termId)
        && (cell.schoolId === undefined || child.schoolId === cell.schoolId) && (cell.band === undefined || child.band === cell.band) && (cell.item === undefined || child.item === cell.item));
      expect([by, cell.n]).toEqual([by, add(children.map(({ n }) => n))]);
      cell.parts.forEach((part, i) => expect(part).toBe(add(children.map(({ parts }) => parts[i] ?? 0))));
      expect(cell.meanTotal).toBeCloseTo(add(children.map(({ meanTotal }) => meanTotal)), 6);
      expect(cell.meanWeight).toBe(add(children.map(({ meanWeight }) => meanWeight)));
    }
  }
}

const plans = [
  { students: 1, schools: 1, weeks: 8 }, { students: 9, schools: 1, weeks: 8, strange: 0 }, { students: 10, schools: 1, weeks: 8, strange: 0 }, { students: 60, schools: 2, weeks: 9, endsAfter: 5, strange: 0.1 },
  { students: 320, schools: 3, weeks: 9, endsAfter: 6, shared: 0.6 }, { students: 700, schools: 4, weeks: 8, strange: 0.08 }, { students: 3000, schools: 6, weeks: 8 },
];
const firstSeed = Number(process.env.PRIVACY_SEED ?? Math.floor(Math.random() * 1e9));

test.each(plans.map((plan, i) => ({ ...plan, seed: firstSeed + i })))('$students students in $schools schools keep every rule through $weeks releases (seed $seed)', async (plan) => {
  const world = await World.make(plan);
  let before = new Map<string, Contribution>();
  let atomsBefore: Atom[] = [];
  let seen = new Map<string, Cell>();
  const overdue = new Set<string>();
  const sizes = new Map<string, number>();
  let released = 0;
  for (let week = 0; week < plan.weeks; week += 1) {
    await world.live(week);
    expect((await release(world, week)).kind).toBe('released');
    const now = new Map((await contributions(world)).map((one) => [one.id, one]));
    const atomsNow = await atoms(world);

    // What was written stays: atoms, flags, and the contribution itself.
    const known = new Map(atomsNow.map((atom) => [atom.id, atom]));
    for (const atom of atomsBefore) expect(known.get(atom.id)).toEqual(atom);
    for (const [id, one] of before) if (now.has(id)) expect({ ...now.get(id), released: one.released }).toEqual(one);
    const flagged = [...now.values()].filter((one) => one.released && !before.get(one.id)?.released);
    for (const [id, one] of before) if (one.released && now.has(id)) expect(now.get(id)?.released).toBe(true);
    const fresh = atomsNow.filter((atom) => !atomsBefore.some(({ id }) => id === atom.id));
    checkWeek(fresh, flagged, `seed ${plan.seed}, week ${week}`, sizes, await knownByTeacher(world));
    const no = await refused(world);
    expect(flagged.filter(({ student_id }) => no.has(student_id))).toEqual([]);
    released += flagged.length;

    // No published count falls, and a group grows by nothing or by ten and more.
    const numbers = await everything(world);
    for (const [key, cell] of numbers) {
      const grown = cell.n - (seen.get(key)?.n ?? 0);
      expect([key, grown === 0 || grown >= 10]).toEqual([key, true]);
      cell.parts.forEach((part, i) => expect(part).toBeGreaterThanOrEqual(seen.get(key)?.parts[i] ?? 0));
    }
    for (const key of seen.keys()) expect(numbers.has(key)).toBe(true);
    if (week % 4 === 0) expect(await everything(world)).toEqual(numbers);

    // What a term left behind is never reported, by no later release.
    for (const id of overdue) if (now.has(id)) expect(now.get(id)?.released).toBe(false);
    // The term ends on the Sunday after the release of its last week.
    if (week > (plan.endsAfter ?? Infinity)) for (const one of now.values()) if (!one.released && one.term_id === world.termIds[0]) overdue.add(one.id);
    [before, atomsBefore, seen] = [now, atomsNow, numbers];
  }
  await checkSums(world);
  if (plan.students >= 300) expect(released).toBeGreaterThan(100);
  if (plan.students < 10) expect(atomsBefore).toEqual([]);

  // Taking a student out changes no published byte.
  const bytes = JSON.stringify([...seen]);
  for (let i = 0; i < 3; i += 1) await world.erase(world.someone());
  expect(JSON.stringify([...await everything(world)])).toBe(bytes);
}, 180_000);
