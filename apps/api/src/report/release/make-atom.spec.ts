import type { Batch } from './choose-batches.js';
import { makeAtom } from './make-atom.js';
import { startOf } from './round-parts.js';

const secret = 'of the district';
/** A key whose rounding begins at `u`. */
const keyFor = (u: number) => Array.from({ length: 100 }, (_, i) => String(i)).find((key) => startOf([key], secret) === u)!;

const batch = (counts: number[], total: number, u = 0, measure: Batch['measure'] = 'lesson'): Batch => ({
  termId: 'fall', measure, item: 'x', schoolId: 'north', band: '6-8',
  groups: [{ id: 'g', termId: 'fall', measure, item: 'x', schoolId: 'north', band: '6-8', classId: '7A', old: false, counts, total, key: keyFor(u) }] });
/** No shuffling. */
const draw = (below: number) => below - 1;
const atom = (one: Batch) => makeAtom(one, secret, draw);

test('a mean is whole, from 5 to 95, and says for how many (rounded)', () => {
  expect(atom(batch([0, 0, 0, 0, 20], 20 * 88.4))).toMatchObject({ n: 20, mean: 88, meanWeight: 20 });
  expect(atom(batch([0, 0, 0, 0, 20], 2000)).mean).toBe(95);
  expect(atom(batch([0, 0, 20, 0, 0], 0)).mean).toBe(5);
});

test('it is shown by the rounded count of those who finished, so that its absence tells nothing new', () => {
  expect(atom(batch([20, 0, 0, 0, 14], 14 * 85))).toMatchObject({ mean: null, meanWeight: 0 });
  expect(atom(batch([0, 0, 0, 0, 14], 14 * 85, 1))).toMatchObject({ mean: 85, meanWeight: 15 });
  expect(atom(batch([0, 0, 0, 0, 14], 14 * 85))).toMatchObject({ mean: null });
});

test('a change of a survey keeps one decimal, from -1.5 to 1.5', () => {
  const change = (total: number) => atom(batch([10, 10, 10], total, 0, 'survey')).mean;
  expect([change(30 * 0.44), change(-90), change(90)]).toEqual([0.4, -1.5, 1.5]);
});

test('skills and the roster have no mean', () => {
  expect(atom(batch([5, 5, 5, 25], 0, 0, 'skill'))).toMatchObject({ parts: [5, 5, 5, 25], n: 40, mean: null });
});

test('a mean never tells more of a few than their rounded count: 5 of 20 who found few stay one to nine', () => {
  // Nine of them would leave at most (9 x 49 + 15 x 100) / 24 = 81.
  const one = { ...batch([0, 0, 1, 0, 19], 49 + 19 * 100) };
  const told = Array.from({ length: 60 }, () => makeAtom(one, secret)).filter(({ parts }) => parts[2] === 5);
  for (const { mean, meanWeight } of told) expect(mean).toBeLessThanOrEqual(meanWeight === 20 ? 81 : 90);
});
