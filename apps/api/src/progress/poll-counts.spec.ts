import fc from 'fast-check';
import { pollCounts } from './poll-counts.js';

const alternating = (count: number) => Array.from({ length: count }, (_, i) => i % 2);

test('nothing of nine, ten at once, then five more at a time', () => {
  expect([9, 10, 14, 15, 19, 20].map((count) => pollCounts(alternating(count), 5).n)).toEqual([0, 10, 10, 15, 15, 20]);
  expect(pollCounts(alternating(12), 3)).toEqual({ n: 10, counts: [5, 5, 0] });
});

test('a class that agrees in everything shows nothing: everybody would know what each one said', () => {
  expect(pollCounts(Array<number>(14).fill(2), 5)).toEqual({ n: 0, counts: [] });
  expect(pollCounts([...Array<number>(14).fill(2), 3], 5).n).toBe(15);
});

test('five who agree wait for the next five', () => {
  const answers = [...alternating(10), 4, 4, 4, 4, 4];
  expect(pollCounts(answers, 5).n).toBe(10);
  expect(pollCounts([...answers, 4, 4, 4, 4, 0], 5)).toEqual({ n: 20, counts: [6, 5, 0, 0, 9] });
});

test('two looks never differ by fewer than five answers, nor by five that agree', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }), (answers) => {
    let before = pollCounts([], 5);
    for (let count = 1; count <= answers.length; count += 1) {
      const now = pollCounts(answers.slice(0, count), 5);
      if (now.n !== before.n) {
        const added = now.counts.map((value, i) => value - (before.counts[i] ?? 0));
        expect(now.n).toBeGreaterThanOrEqual(10);
        expect(added.every((value) => value >= 0)).toBe(true);
        expect(added.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(5);
        expect(added.filter((value) => value > 0).length).toBeGreaterThan(1);
      } else {
        expect(now).toEqual(before);
      }
      before = now;
    }
  }));
});
