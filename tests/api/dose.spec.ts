import { aDistrict, type TestDistrict } from '@eia/testing';
import { Player } from './player.js';
import { as, assigned, bodyClues, change, codeOf, openDoors, publishedLesson, queries, type PublishedLesson } from './school.js';

const query = `query ($schoolId: ID) { dose(schoolId: $schoolId) { districtName classes classesTaughtThisWeek classesTaught lessonsTaught minutes lessonsMarked weekStartsOn termName
  bySchool { id name classes classesTaughtThisWeek classesTaught lessonsTaught minutes } byWeek { week classes lessonsTaught minutes }
  byLesson { lessonId title tier classes minutes } } }`;
const mark = `mutation ($input: MarkTaughtInput!) { markTaught(input: $input) { id mark { how minutes taughtOn } } }`;
const unmark = `mutation ($id: ID!) { unmarkTaught(assignmentId: $id) { id mark { how } } }`;

interface Dose {
  readonly districtName: string;
  readonly classes: number;
  readonly classesTaughtThisWeek: number;
  readonly classesTaught: number;
  readonly lessonsTaught: number;
  readonly minutes: number;
  readonly lessonsMarked: number;
  readonly weekStartsOn: string;
  readonly termName: string;
  readonly bySchool: { id: string; name: string; classes: number; classesTaughtThisWeek: number; classesTaught: number; lessonsTaught: number; minutes: number }[];
  readonly byWeek: { week: string; classes: number; lessonsTaught: number; minutes: number }[];
  readonly byLesson: { lessonId: string; title: string; tier: string; classes: number; minutes: number }[];
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
const doseOf = async (district: TestDistrict, who = 'mensah', schoolId: string | null = null) =>
  (await as(district.person(who)).ask<{ dose: Dose }>(query, { schoolId })).dose;

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

  const dose = await doseOf(district);
  expect(dose).toMatchObject({ classes: 4, classesTaughtThisWeek: 1, classesTaught: 2, lessonsTaught: 3, lessonsMarked: 0, termName: 'This term' });
  expect(dose.bySchool.map(({ name, classes, classesTaughtThisWeek, lessonsTaught }) => [name, classes, classesTaughtThisWeek, lessonsTaught]))
    .toEqual([['Cedar', 2, 1, 3], ['Riverside', 2, 0, 0]]);
  expect(dose.byLesson.map(({ lessonId, title, tier, classes }) => ({ lessonId, title, tier, classes }))).toEqual([
    { lessonId: bodyClues, title: clues.body.locales.en!.lesson.title, tier: 'K_2', classes: 2 },
    { lessonId: openDoors, title: doors.body.locales.en!.lesson.title, tier: 'G6_8', classes: 1 },
  ]);
  expect(dose.minutes).toBe(dose.byLesson.reduce((sum, { minutes }) => sum + minutes, 0));
  expect(dose.minutes).toBe(dose.byWeek.reduce((sum, { minutes }) => sum + minutes, 0));
  expect(dose.minutes).toBeGreaterThan(30);
});

test.each(['America/Chicago', 'Pacific/Auckland', 'Pacific/Honolulu'])('the week runs from Monday in the district\'s time zone (%s)', async (timeZone) => {
  const district = await aBusyDistrict(timeZone);
  const monday = sinceMonday(timeZone);
  await assigned(district, district.schoolClass('K1').id, clues.versionId, { opens: -monday + 1 > 0 ? 0 : -monday + 1 });
  await assigned(district, district.schoolClass('K2').id, clues.versionId, { opens: -monday - 2 });
  const dose = await doseOf(district);
  expect(dose.classesTaughtThisWeek).toBe(1);
  expect(dose.weekStartsOn).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(Date.now() - monday * 60_000 + 60_000)));
});

test('only this term counts', async () => {
  const district = await aBusyDistrict();
  await assigned(district, district.schoolClass('K1').id, clues.versionId, { opens: -day });
  const spring = '00000000-0000-7000-8000-000000000001';
  await district.insert('terms', [{ id: spring, name: 'Last spring', starts_on: '2020-01-10', ends_on: '2020-06-10' }]);
  await change(district, 'update classes set term_id = $2 where district_id = $1 and id = $3', [spring, district.schoolClass('K1').id]);
  expect(await doseOf(district)).toMatchObject({ classes: 3, lessonsTaught: 0, byLesson: [], termName: 'This term' });
});

test('what students do changes nothing in it, and no name or number of students is in it', async () => {
  const district = await aBusyDistrict();
  const id = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  const before = await doseOf(district);
  const player = await Player.open(as(district.person('leo')), id);
  for (const step of doors.body.locales.en!.lesson.steps) await player.do('seen', step.id);
  expect(await doseOf(district)).toEqual(before);
  expect(JSON.stringify(before)).not.toMatch(/leo|maya|student/i);
});

test('only the coordinator, and the principal for the own school, see it; and they see nothing else of a class', async () => {
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

test('a district without terms, classes or lessons has a dose of zeros', async () => {
  const district = await aDistrict({ staff: { mensah: { role: 'coordinator' } } });
  expect(await doseOf(district)).toMatchObject({ classes: 0, classesTaughtThisWeek: 0, lessonsTaught: 0, bySchool: [], byWeek: [], byLesson: [] });
});

test('the principal sees the own school and no other', async () => {
  const district = await aBusyDistrict();
  const [cedar, riverside] = [district.schoolClass('K1').schoolId, district.schoolClass('7B').schoolId];
  await assigned(district, district.schoolClass('K1').id, clues.versionId);
  await assigned(district, district.schoolClass('7B').id, doors.versionId);
  expect(await doseOf(district, 'castillo', riverside)).toMatchObject({ classes: 2, lessonsTaught: 1, bySchool: [{ name: 'Riverside' }] });
  expect(await codeOf(as(district.person('castillo')), query, { schoolId: cedar })).toBe('NOT_FOUND');
  expect(await codeOf(as(district.person('mensah')), query, { schoolId: '00000000-0000-7000-8000-00000000dead' })).toBe('NOT_FOUND');
});

test('a teacher says how long a lesson took, or that it was skipped, and the dose follows', async () => {
  const district = await aBusyDistrict();
  const okafor = as(district.person('okafor'));
  const taught = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  const skipped = await assigned(district, district.schoolClass('8A').id, doors.versionId);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago', dateStyle: 'short' }).format(new Date());

  const answer = await okafor.ask<{ markTaught: unknown }>(mark, { input: { assignmentId: taught, how: 'adapted', minutes: 22 } });
  expect(answer.markTaught).toEqual({ id: taught, mark: { how: 'adapted', minutes: 22, taughtOn: today } });
  await okafor.ask(mark, { input: { assignmentId: skipped, how: 'skipped', minutes: 30 } });
  expect(await doseOf(district)).toMatchObject({ lessonsTaught: 1, classesTaught: 1, minutes: 22, lessonsMarked: 1 });

  await okafor.ask(unmark, { id: skipped });
  expect(await doseOf(district)).toMatchObject({ lessonsTaught: 2, lessonsMarked: 1 });
});

test('a mark that cannot be is refused with the field and the reason, and nobody else may set one', async () => {
  const district = await aBusyDistrict();
  const id = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  const okafor = as(district.person('okafor'));
  const fieldsOf = async (input: object) => (await okafor.post(mark, { input: { assignmentId: id, how: 'taught', minutes: 20, ...input } })).errors[0]?.extensions;
  expect(await fieldsOf({ minutes: 181 })).toMatchObject({ code: 'BAD_USER_INPUT', fields: { minutes: 'OUT_OF_RANGE' } });
  expect(await fieldsOf({ taughtOn: '2999-01-01' })).toMatchObject({ code: 'BAD_USER_INPUT', fields: { taughtOn: 'NOT_YET' } });
  expect(await fieldsOf({ taughtOn: '2020-01-01' })).toMatchObject({ code: 'BAD_USER_INPUT', fields: { taughtOn: 'BEFORE_OPENING' } });
  for (const name of ['rivera', 'mensah', 'castillo', 'leo']) {
    expect(await codeOf(as(district.person(name)), mark, { input: { assignmentId: id, how: 'taught', minutes: 20 } })).toBe('NOT_FOUND');
    expect(await codeOf(as(district.person(name)), unmark, { id })).toBe('NOT_FOUND');
  }
});
