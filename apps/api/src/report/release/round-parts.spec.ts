import fc from 'fast-check';
import { measureOf, measures, type MeasureName } from '../measures.js';
import { roundParts, secureDraw, startOf, type Draw } from './round-parts.js';

/** Chance as a list of shares from 0 to 1, so that a property can try all of it. */
const drawFrom = (shares: readonly number[]): Draw => {
  let i = 0;
  return (below) => Math.min(below - 1, Math.floor((shares[i++ % shares.length] ?? 0) * below));
};
const chance = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 12, maxLength: 12 }).map(drawFrom);
const names = Object.keys(measures) as MeasureName[];
const group = fc.constantFrom(...names).chain((name) => fc.record({
  name: fc.constant(name),
  counts: fc.array(fc.nat(400), { minLength: measures[name].parts.length, maxLength: measures[name].parts.length }),
}));
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

test('every part is a multiple of five, within four of the truth, and all add up within four of theirs', () => {
  fc.assert(fc.property(group, chance, ({ name, counts }, draw) => {
    const rounded = roundParts(counts, measureOf(name), draw(5), draw);
    rounded.forEach((part, i) => {
      expect(part % 5).toBe(0);
      expect(Math.abs(part - (counts[i] ?? 0))).toBeLessThanOrEqual(4);
    });
    expect(Math.abs(sum(rounded) - sum(counts))).toBeLessThanOrEqual(4);
  }), { numRuns: 2000 });
});

test('ten or more never come out as fewer than ten', () => {
  fc.assert(fc.property(group, chance, ({ name, counts }, draw) => {
    fc.pre(sum(counts) >= 10);
    expect(sum(roundParts(counts, measureOf(name), draw(5), draw))).toBeGreaterThanOrEqual(10);
  }), { numRuns: 2000 });
});

test('the three parts of those who finished round as one number', () => {
  fc.assert(fc.property(fc.array(fc.nat(300), { minLength: 5, maxLength: 5 }), chance, (counts, draw) => {
    const rounded = roundParts(counts, measures.lesson, draw(5), draw);
    expect(Math.abs(sum(rounded.slice(2)) - sum(counts.slice(2)))).toBeLessThanOrEqual(4);
  }), { numRuns: 2000 });
});

test('rounding favors neither more nor less: over many draws each part averages its true count', () => {
  const counts = [3, 11, 0, 7, 24];
  const times = 20_000;
  const totals = counts.map(() => 0);
  for (let i = 0; i < times; i++) roundParts(counts, measures.lesson, secureDraw(5)).forEach((part, place) => { totals[place] = (totals[place] ?? 0) + part; });
  // The standard error of each mean is below 2.5 / sqrt(20000) = 0.018.
  totals.forEach((total, place) => expect(Math.abs(total / times - (counts[place] ?? 0))).toBeLessThan(0.1));
});

test('chance is whole, below its limit, and reaches every number', () => {
  const seen = new Set(Array.from({ length: 400 }, () => secureDraw(5)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
});

test('the same students are rounded alike, whatever classes they come in; one more or another district is another draw', () => {
  const keys = Array.from({ length: 500 }, (_, i) => String(BigInt(i) * 7919n * (i % 2 ? 1n : -1n)));
  for (const key of keys.slice(0, 50)) expect(startOf([key], 's')).toBe(startOf([String(BigInt(key) ^ 12345n), '12345'], 's'));
  const counts = [0, 0, 0, 0, 0];
  for (const key of keys) counts[startOf([key], 's')]! += 1;
  for (const count of counts) expect(count).toBeGreaterThan(60);
  expect(keys.filter((key) => startOf([key], 's') === startOf([key], 'other')).length).toBeLessThan(200);
});
