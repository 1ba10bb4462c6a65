import { aDistrict, client, testServer, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { Player } from './player.js';
import { dayFromNow, openReleases, type Releases } from './releases.js';
import { as, assigned, bodyClues, change, codeOf, itemOf, lessonLike, openDoors, publishedLesson, type PublishedLesson } from './school.js';

const sum = 'parts n mean';
const query = `query ($schoolId: ID, $termId: ID, $tier: Tier) { report(schoolId: $schoolId, termId: $termId, tier: $tier) {
  districtName schoolName throughWeek nextReleaseOn roster term { id } outcomes { ${sum} } bands { tier roster finished ${sum} }
  lessons { lessonId title unitTitle tier reach ${sum} } units { unitId lessons ${sum} } skills { skillId name parts n } weeks { week ${sum} } termLines { roster ${sum} } } }`;
const places = '{ reportPlaces { district schools { id name } } }';
const schools = `query ($search: String, $from: Int) { reportSchools(search: $search, from: $from) { total lines { id name roster finished ${sum} } } }`;
const file = `query ($format: ExportFormat!, $schoolId: ID) { reportExport(format: $format, schoolId: $schoolId) { name mediaType text } }`;

interface Sum { parts: number[]; n: number; mean: number | null }
interface Report {
  throughWeek: string | null; nextReleaseOn: string; roster: number; schoolName: string | null; outcomes: Sum;
  bands: (Sum & { tier: string | null; roster: number; finished: string | null })[]; lessons: (Sum & { lessonId: string; reach: string | null })[];
  units: (Sum & { unitId: string; lessons: number })[]; skills: { skillId: string; name: string; parts: number[]; n: number }[]; weeks: (Sum & { week: string })[];
}

let doors: PublishedLesson, clues: PublishedLesson;
let releases: Releases;
beforeAll(async () => {
  [doors, clues] = [await publishedLesson(openDoors), await publishedLesson(bodyClues)];
  releases = await openReleases();
});
afterAll(() => releases.close());

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const aDistrictOf = (students: number, more: Parameters<typeof aDistrict>[0] = {}) => aDistrict({
  classes: { '7B': { tier: '6-8', school: 'Riverside', teachers: ['okafor'], students: names('s', students) }, K1: { tier: 'k-2', school: 'Cedar', teachers: ['rivera'], students: ['kofi'] } },
  staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Riverside' }, quinn: { role: 'principal', school: 'Cedar' }, pat: { role: 'privacyOfficer' } }, ...more,
});
const reportOf = async (district: TestDistrict, variables: Record<string, unknown> = {}, who = 'mensah') =>
  (await as(district.person(who)).ask<{ report: Report }>(query, variables)).report;
const closeNow = (district: TestDistrict, id: string) => change(district, 'update assignments set closed_at = now() where district_id = $1 and id = $2', [id]);
const contributions = (district: TestDistrict, measure: string) => district.select<{ name: string; item: string; part: number; value: string | null; released: boolean }>(
  `select u.username as name, c.item, c.part, c.value, g.released from report_contributions c join report_groups g on g.district_id = $1 and g.id = c.group_id
   join users u on u.district_id = $1 and u.id = c.student_id
   where c.district_id = $1 and c.measure = $2 order by u.username, c.item`, [measure]);

/** Plays a lesson to its end; `right`: how many items are found at the first try. */
async function play(district: TestDistrict, name: string, assignmentId: string, lesson: PublishedLesson, right: number): Promise<void> {
  const player = await Player.open(as(district.person(name)), assignmentId);
  const { steps } = lesson.body.locales.en!.lesson;
  const items = [...steps.flatMap((step) => (step.type === 'item' ? [[step.id, step.item.id] as const] : [])), ...player.attempt.quizItemIds.map((id) => ['quiz', id] as const)];
  const tries = items.flatMap(([stepId, itemId], i) => {
    const item = itemOf(lesson, itemId);
    if (item.kind !== 'choice' && item.kind !== 'face') return [];
    const option = item.options.find(({ credit }) => (i < right ? credit === 1 : credit === 0));
    return option ? [player.deed('try', stepId, { answer: option.id }, itemId)] : [];
  });
  const results = await player.send(player.deed('quizStart', 'quiz'), ...tries, player.deed('quizEnd', 'quiz'));
  expect(results.map(({ __typename }) => __typename)).toEqual(results.map(() => 'Stored'));
  await player.see(steps.map(({ id }) => id));
}

test('from what a class did to what its district reads', async () => {
  const district = await aDistrictOf(14);
  const id = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  for (const name of names('s', 3)) await play(district, name, id, doors, 99);
  await play(district, 's4', id, doors, 0);
  await (await Player.open(as(district.person('s5')), id)).see([doors.body.locales.en!.lesson.steps[0]!.id]);
  await Player.open(as(district.person('s6')), id);
  await closeNow(district, id);

  expect((await reportOf(district)).throughWeek).toBeNull();
  expect(await releases.release(district)).toMatchObject({ kind: 'released' });
  // Part: 0 not started, 1 started, 2 found few, 3 some, 4 most.
  expect((await contributions(district, 'lesson')).map(({ name, item, part }) => [name, item, part])).toEqual(
    names('s', 14).sort().map((name) => [name, openDoors, { s1: 4, s2: 4, s3: 4, s4: 2, s5: 1, s6: 1 }[name] ?? 0]));

  const report = await reportOf(district);
  expect(report.throughWeek).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(report.nextReleaseOn > dayFromNow(0)).toBe(true);
  for (const n of [report.roster, report.outcomes.n]) expect([10, 15]).toContain(n);
  expect(report.outcomes.parts.every((part) => part % 5 === 0)).toBe(true);
  expect(report.outcomes.parts.reduce((all, part) => all + part, 0)).toBe(report.outcomes.n);
  expect(report.lessons).toMatchObject([{ lessonId: openDoors, tier: 'G6_8', n: report.outcomes.n, parts: report.outcomes.parts }]);
  expect(report.bands.find(({ tier }) => tier === 'G6_8')).toMatchObject({ n: report.outcomes.n });
  expect(report.weeks).toMatchObject([{ week: report.throughWeek, parts: report.outcomes.parts }]);
  // One kindergartner is nobody's number.
  expect(JSON.stringify(report)).not.toContain('K_2');

  const school = district.schoolClass('7B').schoolId;
  expect(await reportOf(district, { schoolId: school }, 'castillo')).toEqual({ ...report, schoolName: 'Riverside', nextReleaseOn: expect.anything() });
  const csv = (await as(district.person('mensah')).ask<{ reportExport: { name: string; text: string } }>(file, { format: 'csv' })).reportExport;
  const json = (await as(district.person('mensah')).ask<{ reportExport: { text: string } }>(file, { format: 'json' })).reportExport;
  expect(JSON.parse(json.text)).toMatchObject({ week: report.throughWeek, rows: expect.arrayContaining([expect.objectContaining({ school: 'Riverside', band: '6-8', item: openDoors, measure: 'lesson', n: report.outcomes.n })]) });
  expect(csv.text).toContain(`"Riverside","6-8","lesson","${openDoors}"`);
  expect(csv.name).not.toContain('Riverside');
  for (const text of [csv.text, json.text]) expect(text).not.toMatch(/\bs1\b|okafor/i);
});

test('only those whom the table names read reports, each only of their place', async () => {
  const district = await aDistrictOf(12);
  await releases.release(district);
  const riverside = district.schoolClass('7B').schoolId;
  const seen = await Promise.all(['mensah', 'pat', 'castillo', 'quinn', 'okafor', 's1'].map(async (name) => {
    const who = as(district.person(name));
    return [name, await codeOf(who, query), await codeOf(who, query, { schoolId: riverside }), await codeOf(who, schools), await codeOf(who, file, { format: 'csv' }), await codeOf(who, file, { format: 'csv', schoolId: riverside })];
  }));
  expect(seen).toEqual([
    ['mensah', null, null, null, null, null],
    ['pat', null, null, null, null, null],
    ['castillo', 'NOT_FOUND', null, 'NOT_FOUND', 'NOT_FOUND', null],
    ['quinn', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['okafor', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['s1', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ]);
  expect(await codeOf(client(testServer().url), query)).toBe('UNAUTHENTICATED');
  expect(await as(district.person('castillo')).ask(places)).toEqual({ reportPlaces: { district: false, schools: [{ id: riverside, name: 'Riverside' }] } });
  expect(await as(district.person('okafor')).ask(places)).toEqual({ reportPlaces: { district: false, schools: [] } });
  // Another district's school does not exist here.
  const other = await aDistrictOf(1);
  expect(await codeOf(as(district.person('mensah')), query, { schoolId: other.schoolClass('7B').schoolId })).toBe('NOT_FOUND');
  expect(await codeOf(as(district.person('mensah')), query, { termId: other.termId })).toBe('NOT_FOUND');
});

test('excused, opted out, gone before the close: no contribution; late answers and second tries change nothing', async () => {
  const district = await aDistrictOf(14);
  const classId = district.schoolClass('7B').id;
  const id = await assigned(district, classId, doors.versionId);
  const student = (name: string) => district.person(name).id;
  await district.insert('excusals', [{ id: v7(), assignment_id: id, student_id: student('s1'), by_user_id: district.person('okafor').id, at: new Date(), undone_at: null }]);
  const refuse = (name: string, kind: string) => ({ id: v7(), student_id: student(name), kind, decision: 'refuse', by: 'guardian', method: 'paper', decided_at: new Date(Date.now() - 60_000), expires_at: null });
  await district.insert('consents', [refuse('s2', 'LESSON'), refuse('s3', 'AGGREGATE')]);
  await change(district, 'update enrollments set to_date = $2 where district_id = $1 and student_id = $3', [dayFromNow(-1), student('s4')]);
  await play(district, 's5', id, doors, 99);
  await closeNow(district, id);
  await play(district, 's6', id, doors, 99);
  await releases.release(district);

  const lesson = await contributions(district, 'lesson');
  expect(lesson.map(({ name }) => name)).toEqual(names('s', 14).slice(4).sort());
  expect(lesson.find(({ name }) => name === 's5')).toMatchObject({ part: 4 });
  expect(lesson.find(({ name }) => name === 's6')).toMatchObject({ part: 0, value: null });
  expect((await contributions(district, 'roster')).map(({ name }) => name)).toEqual([...names('s', 14).filter((name) => !['s2', 's3', 's4'].includes(name)), 'kofi'].sort());
});

test('the same lesson twice in a term: the first that closed counts', async () => {
  const district = await aDistrictOf(12);
  const classId = district.schoolClass('7B').id;
  const first = await assigned(district, classId, doors.versionId);
  await play(district, 's1', first, doors, 99);
  await closeNow(district, first);
  await releases.release(district, dayFromNow(0));
  const second = await assigned(district, classId, doors.versionId);
  await play(district, 's2', second, doors, 99);
  await closeNow(district, second);
  const before = await contributions(district, 'lesson');
  await releases.release(district, dayFromNow(0));
  expect(await contributions(district, 'lesson')).toEqual(before);
  expect(before.find(({ name }) => name === 's2')).toMatchObject({ part: 0 });
});

test('at the end of a unit each student has one word per skill it taught, from answers alone', async () => {
  const growing = 2;
  const district = await aDistrictOf(12);
  // Every item of it is about the skill it teaches, so that all of them are enough for a word.
  const doors = await lessonLike(openDoors, (lesson) => {
    for (const step of lesson.steps) if (step.type === 'item') step.item.skill = lesson.skills[0]!;
    for (const item of lesson.quiz.items) item.skill = lesson.skills[0]!;
  });
  const id = await assigned(district, district.schoolClass('7B').id, doors.versionId);
  await play(district, 's1', id, doors, 99);
  await closeNow(district, id);
  // Its unit has a lesson that this class never got: the unit ends with the term.
  await releases.release(district, dayFromNow(-7));
  expect(await contributions(district, 'skill')).toEqual([]);
  await change(district, 'update terms set ends_on = $2 where district_id = $1', [dayFromNow(0)]);
  expect(await releases.release(district)).toMatchObject({ closedTerms: 1 });
  const skill = doors.body.skills[0]!.id;
  // 0 not enough yet, 1 starting, 2 growing, 3 secure: one day is never secure.
  const words = await contributions(district, 'skill');
  expect([...new Set(words.map(({ item }) => item))]).toEqual([skill]);
  expect(words.map(({ name, part }) => [name, part])).toEqual(names('s', 12).sort().map((name) => [name, name === 's1' ? growing : 0]));
  const report = await reportOf(district);
  expect(report.skills).toMatchObject([{ skillId: skill, name: doors.body.skills[0]!.name.en }]);
});

test('a week is released once, by however many at the same time, and weeks go forward only', async () => {
  const district = await aDistrictOf(12);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => releases.release(district, dayFromNow(0))));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['alreadyReleased', 'alreadyReleased', 'alreadyReleased', 'released']);
  expect(await district.select('select 1 from report_atoms where district_id = $1')).toHaveLength(1);
  expect(await releases.release(district, dayFromNow(-14))).toMatchObject({ kind: 'tooEarly' });
});

test('after weeks without a server every missing week is made up for, once', async () => {
  const district = await aDistrictOf(12);
  const now = new Date();
  const made = await releases.catchUp(district, now);
  expect(made.length).toBeGreaterThanOrEqual(8);
  expect(made.every(({ kind }) => kind === 'released')).toBe(true);
  const weeks = await district.select<{ week: string }>(`select to_char(week, 'YYYY-MM-DD') as week from report_releases where district_id = $1 order by week`);
  expect(weeks.map(({ week }) => week)).toEqual(made.map((one) => (one.kind === 'released' ? one.week : one.kind)));
  expect(await releases.catchUp(district, now)).toEqual([]);
});

test('a student who is erased leaves what waits, and nothing that was published changes', async () => {
  const district = await aDistrictOf(12);
  await releases.release(district);
  const before = await reportOf(district);
  await change(district, 'delete from enrollments where district_id = $1 and student_id = $2', [district.person('s1').id]);
  await change(district, 'delete from users where district_id = $1 and id = $2', [district.person('s1').id]);
  expect(await contributions(district, 'roster')).toHaveLength(12);
  expect(await reportOf(district)).toEqual(before);
});

test('a district without a term, a school or a release has an honest empty report', async () => {
  const district = await aDistrict({ staff: { mensah: { role: 'coordinator' } } });
  await change(district, 'delete from consent_policies where district_id = $1');
  await change(district, 'delete from terms where district_id = $1');
  expect(await reportOf(district)).toMatchObject({ throughWeek: null, roster: 0, bands: [], lessons: [], skills: [], weeks: [], outcomes: { n: 0, mean: null } });
});

test('lessons of different ages come in the order of age, with their titles in the reader\'s language', async () => {
  const district = await aDistrict({
    locale: 'es', staff: { mensah: { role: 'coordinator' } },
    classes: { '7B': { tier: '6-8', students: names('s', 12), teachers: ['okafor'] }, K1: { tier: 'k-2', students: names('k', 12), teachers: ['rivera'] } },
  });
  for (const [name, lesson] of [['7B', doors], ['K1', clues]] as const) await closeNow(district, await assigned(district, district.schoolClass(name).id, lesson.versionId));
  await releases.release(district);
  const titles = (await as(district.person('mensah')).ask<{ report: { lessons: { title: string }[] } }>(query)).report.lessons.map(({ title }) => title);
  expect(titles).toEqual([clues.body.locales.es!.lesson.title, doors.body.locales.es!.lesson.title]);
});

test('each term has its own numbers; the newest is shown unless another is asked for', async () => {
  const district = await aDistrictOf(12);
  const spring = v7();
  await district.insert('terms', [{ id: spring, name: 'Spring', starts_on: '2020-01-10', ends_on: '2020-06-10' }]);
  await closeNow(district, await assigned(district, district.schoolClass('7B').id, doors.versionId));
  await releases.release(district);
  const now = await reportOf(district);
  expect(now.outcomes.n).toBeGreaterThanOrEqual(10);
  const terms = `query ($termId: ID) { report(termId: $termId) { term { id } terms { id name } termLines { term { name } n } outcomes { n } weeks { n } } }`;
  const mensah = as(district.person('mensah'));
  expect(await mensah.ask(terms, { termId: spring })).toEqual({ report: {
    term: { id: spring }, terms: [{ id: district.termId, name: 'This term' }, { id: spring, name: 'Spring' }],
    termLines: [{ term: { name: 'Spring' }, n: 0 }, { term: { name: 'This term' }, n: now.outcomes.n }], outcomes: { n: 0 }, weeks: [] } });
  expect(await mensah.ask(terms, { termId: district.termId })).toMatchObject({ report: { outcomes: { n: now.outcomes.n } } });
});
