import { latestAsOf, missedAsOf, weekOf } from './weeks.js';

test.each([['2026-11-23', '2026-11-23'], ['2026-11-28', '2026-11-23'], ['2026-11-29', '2026-11-23'], ['2026-11-30', '2026-11-30'], ['2027-01-01', '2026-12-28']])(
  'the week of %s begins on %s', (day, monday) => expect(weekOf(day)).toBe(monday));

test.each([
  // Chicago is six hours behind UTC in November.
  ['2026-11-29T08:59:00Z', 'America/Chicago', '2026-11-21'],
  ['2026-11-29T09:00:00Z', 'America/Chicago', '2026-11-28'],
  ['2026-12-03T12:00:00Z', 'America/Chicago', '2026-11-28'],
  // Auckland is thirteen hours ahead: its Sunday begins on our Saturday.
  ['2026-11-28T14:00:00Z', 'Pacific/Auckland', '2026-11-28'],
  ['2026-11-28T13:00:00Z', 'Pacific/Auckland', '2026-11-21'],
])('at %s in %s the latest releasable day is %s', (now, zone, day) => expect(latestAsOf(new Date(now), zone)).toBe(day));

test('after three weeks without a server three releases are missing, in order', () => {
  expect(missedAsOf('2026-11-02', '2026-09-01', new Date('2026-12-01T12:00:00Z'), 'America/Chicago')).toEqual(['2026-11-14', '2026-11-21', '2026-11-28']);
  expect(missedAsOf('2026-11-23', '2026-09-01', new Date('2026-12-01T12:00:00Z'), 'America/Chicago')).toEqual([]);
});

test('the first release is that of the first week of the first term', () => {
  expect(missedAsOf(null, '2026-11-18', new Date('2026-12-01T12:00:00Z'), 'America/Chicago')).toEqual(['2026-11-21', '2026-11-28']);
});
