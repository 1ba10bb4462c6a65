import { aDistrict, type Client, type TestDistrict } from '@eia/testing';
import { Player } from './player.js';
import { as, assigned, bodyClues, codeOf, itemOf, publishedLesson, type PublishedLesson } from './school.js';

interface Profile { fewerChoices: boolean; readAloud: boolean; pickInstead: boolean; largerTargets: boolean }
interface Seen extends Profile { studentId: string; studentName: string; locale: string; setBy: string | null }

const fields = 'studentId studentName locale fewerChoices readAloud pickInstead largerTargets setBy setAt';
const read = `query ($classId: ID!, $studentId: ID!) { studentAccommodations(classId: $classId, studentId: $studentId) { ${fields} } }`;
const set = `mutation ($input: SetAccommodationsInput!) { setAccommodations(input: $input) { ${fields} } }`;
const own = '{ viewer { locale accommodations { fewerChoices readAloud pickInstead largerTargets } } }';
const start = 'mutation ($id: ID!) { startAttempt(assignmentId: $id) { leftOut } }';
const none: Profile = { fewerChoices: false, readAloud: false, pickInstead: false, largerTargets: false };

let oak: TestDistrict;
let clues: PublishedLesson;
beforeAll(async () => {
  oak = await aDistrict({
    classes: {
      K1: { tier: 'k-2', teachers: ['lee'], students: ['ana', 'ben'] },
      K2: { tier: 'k-2', teachers: ['kim'], students: ['dan'] },
      Art: { tier: 'k-2', teachers: ['mia'], students: ['ana'] },
    },
    staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Oak School' }, rao: { role: 'counselor', school: 'Oak School' } },
  });
  clues = await publishedLesson(bodyClues);
});

const who = (name: string) => as(oak.person(name));
const here = (className: string, name: string) => ({ classId: oak.schoolClass(className).id, studentId: oak.person(name).id });
const ownOf = async (name: string) => (await who(name).ask<{ viewer: { locale: string; accommodations: Profile | null } }>(own)).viewer;
const change = (by: Client, className: string, name: string, part: Partial<Profile & { locale: string }>) =>
  by.ask<{ setAccommodations: Seen }>(set, { input: { ...here(className, name), ...none, ...part } });

test('set once by one teacher, it holds in every class, and the student\'s own pages know it', async () => {
  expect((await ownOf('ana')).accommodations).toEqual(none);
  const { setAccommodations } = await change(who('lee'), 'K1', 'ana', { readAloud: true, largerTargets: true, locale: 'es' });
  expect(setAccommodations).toMatchObject({ studentName: 'Ana', readAloud: true, fewerChoices: false, locale: 'es', setBy: 'Lee' });
  expect(await ownOf('ana')).toEqual({ locale: 'es', accommodations: { ...none, readAloud: true, largerTargets: true } });

  const seen = await who('mia').ask<{ studentAccommodations: Seen }>(read, here('Art', 'ana'));
  expect(seen.studentAccommodations).toMatchObject({ readAloud: true, largerTargets: true, setBy: 'Lee' });
  await change(who('mia'), 'Art', 'ana', {});
  expect(await ownOf('ana')).toEqual({ locale: 'es', accommodations: none });
});

test('nobody else sees or sets it: not a classmate, not the teacher next door, not the principal, not the child itself', async () => {
  await change(who('lee'), 'K1', 'ben', { readAloud: true });
  for (const name of ['ana', 'ben', 'dan', 'kim', 'mia', 'mensah', 'castillo', 'rao']) {
    expect([name, await codeOf(who(name), read, here('K1', 'ben'))]).toEqual([name, 'NOT_FOUND']);
    expect([name, await codeOf(who(name), set, { input: { ...here('K1', 'ben'), ...none } })]).toEqual([name, 'NOT_FOUND']);
  }
  expect((await ownOf('ben')).accommodations).toEqual({ ...none, readAloud: true });
  expect((await ownOf('ana')).accommodations).toEqual(none);
  expect((await ownOf('lee')).accommodations).toBeNull();
});

test('a teacher reaches only students of the class that is named', async () => {
  expect(await codeOf(who('lee'), read, here('K1', 'dan'))).toBe('NOT_FOUND');
  expect(await codeOf(who('kim'), set, { input: { ...here('K2', 'ana'), ...none } })).toBe('NOT_FOUND');
  expect(await codeOf(who('lee'), read, { classId: 'x', studentId: 'y' })).toBe('NOT_FOUND');
  expect(await codeOf(who('lee'), set, { input: { ...here('K1', 'ben'), ...none, locale: '../es' } })).toBe('BAD_USER_INPUT');
});

test('every look and every change leaves a trace that says about whom', async () => {
  const before = await oak.select<{ n: string }>('select count(*) as n from audit_events where district_id = $1', []);
  await who('lee').ask(read, here('K1', 'ben'));
  await change(who('lee'), 'K1', 'ben', {});
  const rows = await oak.select<{ action: string; role: string; student_id: string }>(
    'select action, role, student_id from audit_events where district_id = $1 order by at, id offset $2', [Number(before[0]?.n)]);
  expect(rows).toEqual(['accommodations.read', 'accommodations.change'].map((action) => ({ action, role: 'teacher', student_id: oak.person('ben').id })));
});

test('fewer choices leave out some that do not fit, for this student alone; what was chosen before stays', async () => {
  const id = await assigned(oak, oak.schoolClass('K1').id, clues.versionId);
  const leftOut = async (name: string) => (await who(name).ask<{ startAttempt: { leftOut: Record<string, string[]> } }>(start, { id })).startAttempt.leftOut;
  await change(who('lee'), 'K1', 'ana', { fewerChoices: true });
  const away = await leftOut('ana');
  expect(await leftOut('ben')).toEqual({});
  expect(Object.keys(away).length).toBeGreaterThan(2);
  for (const [itemId, ids] of Object.entries(away)) {
    const item = itemOf(clues, itemId);
    if (!('options' in item)) throw new Error(`${itemId} has no options.`);
    expect(ids.map((one) => item.options.find((option) => option.id === one)?.credit).every((credit) => credit !== undefined && credit < 1)).toBe(true);
  }
  const [itemId, [gone]] = Object.entries(away).find(([one]) => one.startsWith('q-')) as [string, string[]];
  const player = await Player.open(who('ana'), id);
  await player.do('select', 'quiz', { answer: gone }, itemId);
  expect((await leftOut('ana'))[itemId] ?? []).not.toContain(gone);

  // What an answer is worth does not depend on it.
  const fits = itemOf(clues, 'q-clue');
  const key = 'options' in fits ? fits.options.find(({ credit }) => credit === 1)?.id : undefined;
  expect(await player.do('try', 'quiz', { answer: key }, 'q-clue')).toMatchObject({ feedback: { state: 'found' } });
});

test('the class grid and the classmates\' view say nothing about it', async () => {
  await change(who('lee'), 'K1', 'ana', { fewerChoices: true, pickInstead: true });
  const { schoolClass } = await who('lee').ask<{ schoolClass: object }>('query ($id: ID!) { schoolClass(id: $id) { students { id name } } }', { id: oak.schoolClass('K1').id });
  expect(JSON.stringify(schoolClass)).not.toMatch(/fewer|aloud|instead|target/i);
});
