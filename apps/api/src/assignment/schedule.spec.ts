import { endOfLocalDay, localDate, plusDays } from './local-day.js';
import { closingOf, scheduleOf, stateOf, usualDue } from './schedule.js';

const chicago = { timeZone: 'America/Chicago', termEndsOn: '2025-12-19' };
const at = (iso: string) => new Date(iso);

test('a local day is the one the school sees, not the server', () => {
  expect(localDate(at('2025-11-25T03:00:00Z'), 'America/Chicago')).toBe('2025-11-24');
  expect(localDate(at('2025-11-25T03:00:00Z'), 'Europe/London')).toBe('2025-11-25');
  expect(plusDays('2025-12-29', 7)).toBe('2026-01-05');
});

test.each([
  ['a usual day', '2025-11-24', '2025-11-25T05:59:59.000Z'],
  ['the day clocks go forward (23 hours)', '2026-03-08', '2026-03-09T04:59:59.000Z'],
  ['the day clocks go back (25 hours)', '2025-11-02', '2025-11-03T05:59:59.000Z'],
])('a day ends with its last second at the school: %s', (_name, day, end) => {
  expect(endOfLocalDay(day, 'America/Chicago').toISOString()).toBe(end);
});

test('a lesson is due seven days after opening, at the end of that day at the school', () => {
  // Tuesday 20:00 in Chicago is Wednesday in UTC; due is the next Tuesday's end.
  expect(usualDue(at('2025-11-05T02:00:00Z'), chicago).toISOString()).toBe('2025-11-12T05:59:59.000Z');
  // Over the clock change of 2 November the day still ends at 23:59:59.
  expect(usualDue(at('2025-10-30T15:00:00Z'), chicago).toISOString()).toBe('2025-11-07T05:59:59.000Z');
});

test('a due lesson closes seven days later', () => {
  const due = at('2025-11-12T05:59:59Z');
  expect(scheduleOf(at('2025-11-04T15:00:00Z'), due, chicago).closesAt.toISOString()).toBe('2025-11-19T05:59:59.000Z');
});

test('without a due date a lesson closes after 28 days or with the term, whichever is first', () => {
  const early = scheduleOf(at('2025-10-01T15:00:00Z'), null, chicago);
  expect(early.closesAt.toISOString()).toBe('2025-10-30T04:59:59.000Z');
  const late = scheduleOf(at('2025-12-01T15:00:00Z'), null, chicago);
  expect(late.closesAt.toISOString()).toBe('2025-12-20T05:59:59.000Z');
  const after = scheduleOf(at('2025-12-22T15:00:00Z'), null, chicago);
  expect(after.closesAt.toISOString()).toBe('2026-01-20T05:59:59.000Z');
});

test('an assignment is scheduled, open, overdue, then closed; closing by hand wins', () => {
  const dates = { opensAt: at('2025-11-04T15:00:00Z'), dueAt: at('2025-11-12T06:00:00Z'), closesAt: at('2025-11-19T06:00:00Z'), closedAt: null };
  expect(stateOf(dates, at('2025-11-04T14:59:59Z'))).toBe('scheduled');
  expect(stateOf(dates, at('2025-11-04T15:00:00Z'))).toBe('open');
  expect(stateOf(dates, at('2025-11-12T06:00:01Z'))).toBe('overdue');
  expect(stateOf(dates, at('2025-11-19T06:00:00Z'))).toBe('closed');
  const byHand = { ...dates, closedAt: at('2025-11-06T10:00:00Z') };
  expect(stateOf(byHand, at('2025-11-06T10:00:00Z'))).toBe('closed');
  expect(closingOf(byHand)).toEqual(byHand.closedAt);
});
