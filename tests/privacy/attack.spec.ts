import { attack, exact, groupsOf, rounded, type Knowledge, type Snapshot } from './attack.js';
import { fetchAll } from './fetched.js';
import { atomsOfNine, liveCount, naiveReport, redrawn, secondTable, withRosters } from './faults.js';
import { givesAway, solve } from './intervals.js';
import { openLogins, release } from './releases.js';
import { World, type WorldPlan } from './world.js';

let close: () => Promise<void>;
beforeAll(async () => { close = await openLogins(); });
afterAll(() => close());

const firstSeed = Number(process.env.PRIVACY_SEED ?? Math.floor(Math.random() * 1e9));
/** Six districts, each through eight weekly releases. */
const plans: readonly Omit<WorldPlan, 'seed'>[] = [
  { students: 45, schools: 1, weeks: 8 },
  { students: 120, schools: 2, weeks: 8, strange: 0.1 },
  { students: 200, schools: 4, weeks: 8, endsAfter: 4 },
  { students: 300, schools: 3, weeks: 8, strange: 0.08 },
  { students: 450, schools: 2, weeks: 8, endsAfter: 5, strange: 0.05 },
  { students: 700, schools: 5, weeks: 8 },
];

/** Whoever attacks a faulty report believes no promise about the size of its groups. */
const doubting: Knowledge = { ...rounded, smallest: () => 0 };

interface Lived { world: World; real: Snapshot[]; naive: Snapshot[] }
const lived: Lived[] = [];

test.each(plans.map((plan, i) => ({ ...plan, seed: firstSeed + i })))('nothing can be worked out about a small group in the report of $students students in $schools schools (seed $seed)', async (plan) => {
  const world = await World.make(plan);
  const one: Lived = { world, real: [], naive: [] };
  for (let week = 0; week < plan.weeks; week += 1) {
    await world.live(week);
    expect((await release(world, week)).kind).toBe('released');
    const fetched = await fetchAll(world);
    one.real.push(fetched.snapshot);
    one.naive.push(await naiveReport(world));
  }
  lived.push(one);
  const found = attack(one.real, rounded);
  const foundInNaive = attack(one.naive, exact);
  const numbers = one.real.reduce((sum, { rows }) => sum + rows.length, 0);
  console.log(`${plan.students} students, ${plan.schools} schools, ${plan.weeks} releases (seed ${plan.seed}): ${numbers} rows fetched, the attacker finds ${found.length} groups; in "hide under 10" ${foundInNaive.length}`);
  expect(found).toEqual([]);
  if (plan.students >= 200) expect(foundInNaive.length).toBeGreaterThanOrEqual(100);
  // Nor for a principal, who knows to the child how many there are.
  const insider = await withRosters(world, one.real.at(-1) ?? { rows: [] });
  expect(attack([...one.real.slice(0, -1), insider], doubting)).toEqual([]);
  // Deleting students changes no byte of anything that can be fetched.
  const before = (await fetchAll(world)).bytes;
  for (let i = 0; i < 3; i += 1) await world.erase(world.someone());
  expect((await fetchAll(world)).bytes).toBe(before);
}, 120_000);

const faults: readonly { name: string; knowledge: Knowledge; plant: (one: Lived, real: Snapshot) => Promise<Snapshot> }[] = [
  { name: 'a rounding that is drawn again for each query', knowledge: doubting, plant: ({ world }, real) => redrawn(world, real, 12) },
  { name: 'a second table with another breakdown', knowledge: doubting, plant: ({ world, real: sequence }, real) => secondTable(world, real, (row) => groupsOf(sequence, row)) },
  { name: 'a live count beside the report', knowledge: doubting, plant: ({ world }, real) => liveCount(world, real) },
  { name: 'groups of nine', knowledge: doubting, plant: ({ world }, real) => atomsOfNine(world, real) },
];

test.each(faults)('the attacker finds $name', async ({ name, knowledge, plant }) => {
  const largest = lived.at(-1);
  if (!largest) throw new Error('No district was lived through.');
  const planted = await plant(largest, largest.real.at(-1) ?? { rows: [] });
  // The weeks before stay as they were; only the last report has the fault.
  const found = attack([...largest.real.slice(0, -1), planted], knowledge);
  expect(attack(largest.real, knowledge)).toEqual([]);
  console.log(`${name}: ${found.length} groups found, such as: ${found[0]}`);
  expect(found.length).toBeGreaterThan(0);
}, 60_000);

test('bounds propagate: a parent without its large child leaves the small one', () => {
  const known = solve([{ of: ['a', 'b'], value: { lo: 30, hi: 30 } }, { of: ['a'], value: { lo: 27, hi: 27 } }]);
  expect(known.get('b')).toEqual({ lo: 3, hi: 3 });
});

test('to know that a group is small is not to know how small', () => {
  expect([givesAway({ lo: 1, hi: 9 }), givesAway({ lo: 0, hi: 4 }), givesAway({ lo: 6, hi: 14 })]).toEqual([false, false, false]);
  expect([givesAway({ lo: 1, hi: 8 }), givesAway({ lo: 3, hi: 3 }), givesAway({ lo: 2, hi: 9 })]).toEqual([true, true, true]);
});
