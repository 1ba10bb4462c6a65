import { aDistrict, type TestDistrict } from '@eia/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Player } from './player.js';
import { as, assigned, bodyClues, change, codeOf, openDoors, publishedLesson, queries, type PublishedLesson } from './school.js';

const query = `{ districtOverview { districtName schools classes classesTaughtThisWeek lessonsAssigned weekStartsOn termName
  bySchool { id name classes classesTaughtThisWeek lessonsAssigned } recentLessons { lessonId title tier classes } } }`;

interface Overview {
  readonly districtName: string;
  readonly schools: number;
  readonly classes: number;
  readonly classesTaughtThisWeek: number;
  readonly lessonsAssigned: number;
  readonly weekStartsOn: string;
  readonly termName: string;
  readonly bySchool: { id: string; name: string; classes: number; classesTaughtThisWeek: number; lessonsAssigned: number }[];
  readonly recentLessons: { lessonId: string; title: string; tier: string; classes: number }[];
}

let clues: PublishedLesson, doors: PublishedLesson;

beforeAll(async () => {
  [clues, doors] = [await publishedLesson(bodyClues), await publishedLesson(openDoors)];
});

const aBusyDistrict = (timeZone = 'America/Chicago') => aDistrict({
  timeZone,
  classes: {
    K1: { tier: 'k-2', school: 'Cedar', teachers: ['rivera'], students: ['kofi', 'ana'] },
    K2: { tier: 'k-2', school: 'Cedar', teachers: ['rivera'], students: ['eva'] },
    '7B': { tier: '6-8', school: 'Riverside', teachers: ['okafor'], students: ['leo', 'maya'] },
    '8A': { tier: '6-8', school: 'Riverside', teachers: ['okafor'], students: [] },
  },
  staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Riverside' } },
});
const overviewOf = async (district: TestDistrict) =>
  (await as(district.person('mensah')).ask<{ districtOverview: Overview }>(query)).districtOverview;

const day = 60 * 24;

/** Minutes since this week's Monday began in a time zone. */
function sinceMonday(timeZone: string): number {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .formatToParts(new Date()).map(({ type, value }) => [type, value]));
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday!);
  return days * day + Number(parts.hour) * 60 + Number(parts.minute);
}

test('the coordinator sees what classes were given, as exact counts of classes', async () => {
  const district = await aBusyDistrict();
  const [k1, k2, b7] = ['K1', 'K2', '7B'].map((name) => district.schoolClass(name).id);
  await assigned(district, k1!, clues.versionId, { opens: -15 * day, closes: -day });
  await assigned(district, k1!, doors.versionId, { opens: 0 });
  await assigned(district, k2!, clues.versionId, { opens: -14 * day });
  await assigned(district, b7!, doors.versionId, { opens: 3 * day });

  const overview = await overviewOf(district);
  expect(overview).toMatchObject({ schools: 2, classes: 4, classesTaughtThisWeek: 1, lessonsAssigned: 3, termName: 'This term' });
  expect(overview.bySchool.map(({ name, classes, classesTaughtThisWeek, lessonsAssigned }) => [name, classes, classesTaughtThisWeek, lessonsAssigned]))
    .toEqual([['Cedar', 2, 1, 3], ['Riverside', 2, 0, 0]]);
  expect(overview.recentLessons).toEqual([
    { lessonId: openDoors, title: doors.body.locales.en!.lesson.title, tier: 'G6_8', classes: 1 },
    { lessonId: bodyClues, title: clues.body.locales.en!.lesson.title, tier: 'K_2', classes: 2 },
  ]);
});

test.each(['America/Chicago', 'Pacific/Auckland', 'Pacific/Honolulu'])('the week runs from Monday in the district\'s time zone (%s)', async (timeZone) => {
  const district = await aBusyDistrict(timeZone);
  const monday = sinceMonday(timeZone);
  await assigned(district, district.schoolClass('K1').id, clues.versionId, { opens: -monday + 1 > 0 ? 0 : -monday + 1 });
  await assigned(district, district.schoolClass('K2').id, clues.versionId, { opens: -monday - 2 });
  const overview = await overviewOf(district);
  expect(overview.classesTaughtThisWeek).toBe(1);
  expect(overview.weekStartsOn).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(Date.now() - monday * 60_000 + 60_000)));
});

test('only this term counts', async () => {
  const district = await aBusyDistrict();
  await assigned(district, district.schoolClass('K1').id, clues.versionId, { opens: -day });
  const spring = '00000000-0000-7000-8000-000000000001';
  await district.insert('terms', [{ id: spring, name: 'Last spring', starts_on: '2020-01-10', ends_on: '2020-06-10' }]);
  await change(district, 'update classes set term_id = $2 where district_id = $1 and id = $3', [spring, district.schoolClass('K1').id]);
  expect(await overviewOf(district)).toMatchObject({ classes: 3, lessonsAssigned: 0, recentLessons: [], termName: 'This term' });
});

test('what students do changes nothing in it, and no name or number of students is in it', async () => {
  const district = await aBusyDistrict();
  const id = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  const before = await overviewOf(district);
  const player = await Player.open(as(district.person('leo')), id);
  for (const step of doors.body.locales.en!.lesson.steps) await player.do('seen', step.id);
  expect(await overviewOf(district)).toEqual(before);
  expect(JSON.stringify(before)).not.toMatch(/leo|maya|student/i);
});

test('only a coordinator of the district sees it, and sees nothing else', async () => {
  const district = await aBusyDistrict();
  const id = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  for (const name of ['okafor', 'castillo', 'leo']) expect(await codeOf(as(district.person(name)), query)).toBe('NOT_FOUND');
  const mensah = as(district.person('mensah'));
  const classId = district.schoolClass('7B').id;
  expect(await codeOf(mensah, queries.grid, { classId })).toBe('NOT_FOUND');
  expect(await codeOf(mensah, queries.studentWork, { assignmentId: id, studentId: district.person('leo').id })).toBe('NOT_FOUND');
  expect(await codeOf(mensah, queries.work)).toBe('NOT_FOUND');
  expect(await codeOf(mensah, 'query ($id: ID!) { schoolClass(id: $id) { students { name } } }', { id: classId })).toBe('NOT_FOUND');
});

test('a district without terms, classes or lessons has an overview of zeros', async () => {
  const district = await aDistrict({ staff: { mensah: { role: 'coordinator' } } });
  expect(await overviewOf(district)).toMatchObject({ schools: 0, classes: 0, classesTaughtThisWeek: 0, lessonsAssigned: 0, bySchool: [], recentLessons: [] });
});

test('the report slice has no way to what students did', () => {
  const folder = resolve(import.meta.dirname, '../../apps/api/src/report');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(3);
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(code).not.toMatch(/\b(attempts?|responses?|reflections?|check_ins?|enrollments?|excusals?|users)\b/i);
  expect(code).not.toMatch(/from '\.\.\/(attempt|progress|identity)\//);
});
