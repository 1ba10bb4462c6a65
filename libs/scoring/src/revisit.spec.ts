import { Rating } from 'ts-fsrs';
import type { Evidence } from './mastery.js';
import { ratingOf, revisitOn, schoolDayFrom } from './revisit.js';

/** Long enough that no day is moved but for weekends. */
const always = [{ from: '2020-01-01', to: '2035-12-31' }];
const evidenceOn = (date: string, ...credits: number[]): Evidence[] => credits.map((credit, i) => (
  { skill: 'listen', itemId: `l/${date}-${i}`, level: 'apply', credit, at: new Date(`${date}T15:00:00Z`) }));
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The days until each next meeting when every meeting happens on its day; the credits are those of each. */
function intervals(first: string, ...meetings: number[]): { days: number[]; on: string[] } {
  const found: Evidence[] = [];
  const on: string[] = [];
  let date = first;
  const days = meetings.map((credit) => {
    found.push(...evidenceOn(date, credit));
    const due = revisitOn(found, 'UTC', always) ?? '';
    const gap = daysBetween(date, due);
    on.push(due);
    date = due;
    return gap;
  });
  return { days, on };
}

test('first intervals are 4, 31 and 90 days when all is well', () => {
  // A Thursday, so that no interval ends on a weekend.
  expect(intervals('2026-11-19', 1, 1, 1)).toEqual({ days: [4, 31, 90], on: ['2026-11-23', '2026-12-24', '2027-03-24'] });
});

test('after a miss they are 1, 4 and 17', () => {
  // A Wednesday: Thursday, then Monday, then a Thursday.
  expect(intervals('2026-11-18', 0, 1, 1).days).toEqual([1, 4, 17]);
});

test('no interval is longer than 90 days but for the move to a school day', () => {
  const { days } = intervals('2026-11-19', 1, 1, 1, 1, 1);
  expect(Math.max(...days)).toBeLessThanOrEqual(92);
});

test('a miss later on brings the skill back soon', () => {
  expect(intervals('2026-11-16', 1, 1, 0).days.at(-1)).toBeLessThanOrEqual(8);
});

test('a day counts once, by what took the most help on it', () => {
  expect(ratingOf([1, 1, 1])).toBe(Rating.Good);
  expect(ratingOf([1, 0.8])).toBe(Rating.Hard);   // a hint
  expect(ratingOf([1, 0.5])).toBe(Rating.Hard);   // the second try
  expect(ratingOf([0.5 * 0.8, 1])).toBe(Rating.Hard);
  expect(ratingOf([1, 1, 0])).toBe(Rating.Again);
  expect(ratingOf([0.25])).toBe(Rating.Again);
  const once = revisitOn(evidenceOn('2026-11-19', 1), 'UTC', always);
  expect(revisitOn(evidenceOn('2026-11-19', 1, 1, 1, 1), 'UTC', always)).toBe(once);
});

test('neither the order of the evidence nor the hour of the day changes it', () => {
  const found = [...evidenceOn('2026-11-19', 1, 0.5), ...evidenceOn('2026-11-26', 1), ...evidenceOn('2026-12-10', 0)];
  expect(revisitOn([...found].reverse(), 'UTC', always)).toBe(revisitOn(found, 'UTC', always));
  const at = (hour: string) => revisitOn([{ ...evidenceOn('2026-11-19', 1)[0]!, at: new Date(`2026-11-19T${hour}:00Z`) }], 'UTC', always);
  expect(at('00:01')).toBe(at('23:59'));
});

test('days are those of the school', () => {
  const late = [{ ...evidenceOn('2026-11-19', 1)[0]!, at: new Date('2026-11-20T05:30:00Z') }];
  expect(revisitOn(late, 'America/Chicago', always)).toBe('2026-11-23');
  expect(revisitOn(late, 'UTC', always)).toBe('2026-11-24');
});

test('without evidence nothing is due', () => {
  expect(revisitOn([], 'UTC', always)).toBeNull();
});

describe('a day without school moves forward', () => {
  const terms = [{ from: '2026-08-17', to: '2026-12-18' }, { from: '2027-01-09', to: '2027-06-04' }];
  test('Saturday and Sunday to Monday', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29'].map((date) => schoolDayFrom(date, terms))).toEqual(['2026-11-27', '2026-11-30', '2026-11-30']);
  });
  test('a break to the first school day of the next term', () => {
    expect(schoolDayFrom('2026-12-24', terms)).toBe('2027-01-11');
    // The Saturday on which this term begins is a Saturday still.
    expect(schoolDayFrom('2026-12-19', terms)).toBe('2027-01-11');
    expect(schoolDayFrom('2026-07-01', terms)).toBe('2026-08-17');
  });
  test('after the last term that is known it stays, but for weekends', () => {
    expect(schoolDayFrom('2027-07-03', terms)).toBe('2027-07-05');
    expect(schoolDayFrom('2027-07-06', [])).toBe('2027-07-06');
  });
});
