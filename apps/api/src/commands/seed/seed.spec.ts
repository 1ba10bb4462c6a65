import { stateOf } from '../../assignment/schedule.js';
import { LessonVersion } from '../../catalog/lesson-version.js';
import { compileContent } from '../compile-content.js';
import { readContentFolder } from '../content-folder.js';
import { makeAssignments } from './assignments.js';
import { makeAttempts } from './attempts.js';
import { classes, staff, usernameOf, waysIn } from './people.js';
import { makeRoster } from './roster.js';

let catalog: LessonVersion[];
beforeAll(async () => {
  const { lessons, problems } = compileContent(await readContentFolder());
  expect(problems).toEqual([]);
  catalog = lessons.map((body, i) => new LessonVersion(`00000000-0000-7000-8000-${String(i).padStart(12, '0')}`, body));
}, 60_000);

// Monday just after midnight in Chicago, a Sunday night, both clock changes, New Year's Eve, a leap day.
const days = [
  '2026-11-23T06:00:30Z', '2026-11-30T04:30:00Z', '2026-11-02T15:00:00Z', '2027-03-15T15:00:00Z', '2026-12-31T23:59:59Z', '2028-02-29T12:00:00Z',
];

test.each(days)('seeded at %s, every lesson stands as planned and nothing happens before its time', (day) => {
  const now = new Date(day);
  const roster = makeRoster('d', 'hash', now);
  const assignments = makeAssignments('d', roster, catalog, now);
  for (const { state, dates } of assignments) expect(stateOf(dates, now)).toBe(state);

  const rows = makeAttempts('d', assignments, now);
  const opened = new Map(assignments.map(({ id, dates }) => [id, dates.opensAt]));
  expect(rows.get('attempts')?.length).toBeGreaterThan(20);
  const startOf = new Map<unknown, Date>();
  for (const attempt of rows.get('attempts') ?? []) {
    expect(attempt.started_at).toBeInstanceOf(Date);
    expect(Number(attempt.started_at)).toBeGreaterThanOrEqual(Number(opened.get(String(attempt.assignment_id))));
    expect(Number(attempt.updated_at)).toBeLessThanOrEqual(now.getTime());
    startOf.set(attempt.id, attempt.started_at as Date);
  }
  for (const response of rows.get('responses') ?? []) {
    expect(Number(response.answered_at)).toBeGreaterThanOrEqual(Number(startOf.get(response.attempt_id)));
    expect(Number(response.answered_at)).toBeLessThanOrEqual(now.getTime());
  }
});

test('the same day makes the same district', () => {
  const now = new Date('2026-11-24T18:00:00Z');
  const told = () => {
    const roster = makeRoster('d', 'hash', now);
    const nameOf = new Map(roster.classes.flatMap(({ students }) => students.map(({ id, username }) => [id, username])));
    return makeAttempts('d', makeAssignments('d', roster, catalog, now), now).get('attempts')
      ?.map((row) => [nameOf.get(String(row.student_id)), row.status, row.answered, row.quiz_status]);
  };
  expect(told()).toEqual(told());
});

test('user names are unique, and every way in that is printed exists', () => {
  const names = [...staff.map(({ username }) => username), ...classes.flatMap(({ students }) => students.map(usernameOf))];
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(waysIn.map(({ username }) => username)));
});
