import type { Batch } from './choose-batches.js';
import { makeAtom } from './make-atom.js';

const batch = (counts: number[], total: number, measure: Batch['measure'] = 'lesson'): Batch => ({
  termId: 'fall', measure, item: 'x', schoolId: 'north', band: '6-8',
  groups: [{ termId: 'fall', measure, item: 'x', schoolId: 'north', band: '6-8', classId: '7A', old: false, counts, total }] });
/** No shuffling, u = `u`. */
const draw = (u: number) => (below: number) => (below === 5 ? u : below - 1);

test('a mean is whole, from 5 to 95, and says for how many (rounded)', () => {
  expect(makeAtom(batch([0, 0, 0, 0, 20], 20 * 71.6), draw(0))).toMatchObject({ n: 20, mean: 72, meanWeight: 20 });
  expect(makeAtom(batch([0, 0, 0, 0, 20], 2000), draw(0)).mean).toBe(95);
  expect(makeAtom(batch([0, 0, 20, 0, 0], 0), draw(0)).mean).toBe(5);
});

test('it is shown by the rounded count of those who finished, so that its absence tells nothing new', () => {
  expect(makeAtom(batch([20, 0, 0, 0, 14], 14 * 70), draw(0))).toMatchObject({ mean: null, meanWeight: 0 });
  expect(makeAtom(batch([0, 0, 0, 0, 14], 14 * 70), draw(1))).toMatchObject({ mean: 70, meanWeight: 15 });
  expect(makeAtom(batch([0, 0, 0, 0, 14], 14 * 70), draw(0))).toMatchObject({ mean: null });
});

test('a change of a survey keeps one decimal, from -1.5 to 1.5', () => {
  const change = (total: number) => makeAtom(batch([10, 10, 10], total, 'survey'), draw(0)).mean;
  expect([change(30 * 0.44), change(-90), change(90)]).toEqual([0.4, -1.5, 1.5]);
});

test('skills and the roster have no mean', () => {
  expect(makeAtom(batch([5, 5, 5, 25], 0, 'skill'), draw(0))).toMatchObject({ parts: [5, 5, 5, 25], n: 40, mean: null });
});
