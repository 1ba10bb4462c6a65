import { aDistrict, type Client, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { Player } from './player.js';
import {
  as, assign, assigned, at, bodyClues, codeOf, lessonLike, openDoors, publishedLesson, queries, workOf,
  type AssignmentData, type PublishedLesson,
} from './school.js';

let oak: TestDistrict;
let clues: PublishedLesson, doors: PublishedLesson;
let lee: Client;

/** A class of its own for each test, so that lessons are never assigned already. */
const classes = Array.from({ length: 14 }, (_, i) => `C${i + 1}`);
let nextClass = 0;
const freshClass = () => oak.schoolClass(classes[nextClass++]!);

beforeAll(async () => {
  oak = await aDistrict({
    timeZone: 'America/Chicago',
    classes: {
      ...Object.fromEntries(classes.map((name) => [name, { teachers: ['lee'], students: ['ana', 'ben'] }])),
      X: { teachers: ['kim'], students: ['dan'] },
    },
    staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Oak School' } },
  });
  [clues, doors] = [await publishedLesson(bodyClues), await publishedLesson(openDoors)];
  lee = as(oak.person('lee'));
});

/** Date and time in Chicago. */
const inChicago = (iso: string | null) => iso && new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago', dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso));
const dayInChicago = (days: number) => inChicago(at(60 * 24 * days))!.slice(0, 10);

test('a lesson is assigned with the pinned version, due after seven days at the end of the school\'s day', async () => {
  const assignment = await assign(lee, freshClass().id, clues.versionId, { opensAt: undefined });
  expect(assignment).toMatchObject({
    __typename: 'Assignment', lessonVersionId: clues.versionId, title: clues.body.locales.en!.lesson.title, state: 'open', started: 0, closedAt: null });
  expect(Math.abs(Date.parse(assignment.opensAt) - Date.now())).toBeLessThan(60_000);
  const opened = Date.parse(assignment.opensAt);
  expect(inChicago(assignment.dueAt)).toBe(`${inChicago(new Date(opened + 7 * 86_400_000).toISOString())!.slice(0, 10)} 23:59:59`);
  expect(Date.parse(assignment.closesAt)).toBeGreaterThan(Date.parse(assignment.dueAt!) + 6 * 86_400_000);
});

test('sent twice, a lesson is assigned once; the id cannot be reused for another class', async () => {
  const [here, there] = [freshClass(), freshClass()];
  const id = v7();
  const first = await assign(lee, here.id, clues.versionId, { id });
  expect(await assign(lee, here.id, clues.versionId, { id })).toEqual(first);
  expect(await codeOf(lee, queries.assign, { input: { id, classId: there.id, lessonVersionId: clues.versionId } })).toBe('CONFLICT');
  expect(await oak.select(`select kind from domain_events where district_id = $1 and payload->>'assignmentId' = $2`, [id]))
    .toEqual([{ kind: 'assignment.created' }]);
});

test('a class has a lesson once at a time, also when its teachers press at the same moment', async () => {
  const { id: classId } = freshClass();
  const results = await Promise.all(Array.from({ length: 8 }, () => assign(lee, classId, clues.versionId)));
  expect(results.map((one) => one.reason ?? one.__typename).sort()).toEqual([...Array.from({ length: 7 }, () => 'ALREADY_ASSIGNED'), 'Assignment']);
  const made = results.find((one) => one.__typename === 'Assignment')!;
  await lee.ask(queries.change, { input: { id: made.id, closeNow: true } });
  expect(await assign(lee, classId, clues.versionId)).toMatchObject({ __typename: 'Assignment' });
});

test('a medium lesson asks first whether the counselor knows', async () => {
  const { id: classId } = freshClass();
  for (const counselorTold of [false, null, undefined]) {
    expect(await assign(lee, classId, doors.versionId, { counselorTold })).toEqual({ __typename: 'HeadsUpNeeded', reason: 'COUNSELOR' });
  }
  const assignment = await assign(lee, classId, doors.versionId, { counselorTold: true });
  expect(assignment.__typename).toBe('Assignment');
  expect(await oak.select('select counselor_told from assignments where district_id = $1 and id = $2', [assignment.id])).toEqual([{ counselor_told: true }]);
});

test('only what stands in the catalog can be assigned', async () => {
  const { id: classId } = freshClass();
  for (const unknown of [v7(), 'no-id']) expect(await assign(lee, classId, unknown)).toMatchObject({ reason: 'NOT_FOUND' });
  const notInCatalog = await lessonLike(bodyClues, () => undefined);
  expect(await assign(lee, classId, notInCatalog.versionId)).toMatchObject({ reason: 'NOT_FOUND' });
});

test('without a due date a lesson stays open for 28 days', async () => {
  const assignment = await assign(lee, freshClass().id, clues.versionId, { dueAt: null });
  expect(assignment.dueAt).toBeNull();
  expect(inChicago(assignment.closesAt)).toBe(`${dayInChicago(28)} 23:59:59`);
});

test.each([
  ['due before it opens', { opensAt: at(60), dueAt: at(30) }],
  ['opens in two years', { opensAt: at(60 * 24 * 730) }],
  ['due in two years', { dueAt: at(60 * 24 * 730) }],
  ['an id that is none', { id: 'seven' }],
])('%s: the input is refused with its field', async (_name, more) => {
  const input = { id: v7(), classId: oak.schoolClass('C1').id, lessonVersionId: clues.versionId, ...more };
  const { errors } = await lee.post(queries.assign, { input });
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(Object.keys(errors[0]?.extensions.fields as object)).toEqual([expect.stringMatching(/^(opensAt|dueAt|id)$/)]);
});

test('nobody but the class\'s teacher assigns, sees, changes or removes', async () => {
  const schoolClass = freshClass();
  const { id } = await assign(lee, schoolClass.id, clues.versionId);
  const birch = await aDistrict({ classes: { C1: { teachers: ['lee'], students: ['ana'] } } });
  const strangers = [...['kim', 'ana', 'mensah', 'castillo'].map((name) => as(oak.person(name))), as(birch.person('lee'))];
  for (const stranger of strangers) {
    expect(await codeOf(stranger, queries.assign, { input: { id: v7(), classId: schoolClass.id, lessonVersionId: clues.versionId } })).toBe('NOT_FOUND');
    expect(await codeOf(stranger, queries.assignment, { id })).toBe('NOT_FOUND');
    expect(await codeOf(stranger, queries.change, { input: { id, closeNow: true } })).toBe('NOT_FOUND');
    expect(await codeOf(stranger, queries.remove, { id })).toBe('NOT_FOUND');
    expect(await codeOf(stranger, queries.excuse, { assignmentId: id, studentId: oak.person('ben').id })).toBe('NOT_FOUND');
    expect(await codeOf(stranger, queries.undoExcuse, { assignmentId: id, studentId: oak.person('ben').id })).toBe('NOT_FOUND');
  }
  for (const unknown of [v7(), 'no-id']) expect(await codeOf(lee, queries.assignment, { id: unknown })).toBe('NOT_FOUND');
  expect((await lee.ask<{ assignment: AssignmentData }>(queries.assignment, { id })).assignment).toMatchObject({ id, state: 'open', started: 0 });
});

const changed = async (input: Record<string, unknown>) => (await lee.ask<{ changeAssignment: AssignmentData }>(queries.change, { input })).changeAssignment;

test('a teacher moves the dates, closes and opens again', async () => {
  const { id } = await assign(lee, freshClass().id, clues.versionId, { opensAt: at(60) });
  expect(await changed({ id, opensAt: at(-5) })).toMatchObject({ state: 'open' });
  const due = at(60 * 24 * 3);
  const moved = await changed({ id, dueAt: due });
  expect(moved).toMatchObject({ dueAt: due, state: 'open' });
  expect(Date.parse(moved.closesAt)).toBeGreaterThan(Date.parse(due));

  expect((await changed({ id, closeNow: true })).state).toBe('closed');
  expect((await changed({ id, dueAt: at(60 * 24) })).state).toBe('open');
  expect(await changed({ id, dueAt: null })).toMatchObject({ dueAt: null, state: 'open' });
});

test('once somebody has begun, a lesson cannot be moved into the future or taken away', async () => {
  const schoolClass = freshClass();
  const { id } = await assign(lee, schoolClass.id, clues.versionId);
  await Player.open(as(oak.person('ana')), id);
  const { errors } = await lee.post(queries.change, { input: { id, opensAt: at(60) } });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { opensAt: 'ALREADY_STARTED' } });
  expect(await lee.ask(queries.remove, { id })).toEqual({ removeAssignment: { __typename: 'AssignmentInUse', started: 1 } });
  expect((await lee.ask<{ assignment: AssignmentData }>(queries.assignment, { id })).assignment.started).toBe(1);
});

test('a lesson that nobody began can be taken away, with its excusals', async () => {
  const schoolClass = freshClass();
  const { id } = await assign(lee, schoolClass.id, clues.versionId);
  await lee.ask(queries.excuse, { assignmentId: id, studentId: oak.person('ben').id });
  expect(await lee.ask(queries.remove, { id })).toEqual({ removeAssignment: { __typename: 'AssignmentRemoved', id } });
  expect(await codeOf(lee, queries.assignment, { id })).toBe('NOT_FOUND');
  expect(await assign(lee, schoolClass.id, clues.versionId)).toMatchObject({ __typename: 'Assignment' });
});

test('beginning and taking away at the same moment: either the lesson is gone or the student has it', async () => {
  const ana = as(oak.person('ana'));
  for (let i = 0; i < 6; i++) {
    const id = await assigned(oak, oak.schoolClass('C1').id, doors.versionId);
    const [removed] = await Promise.all([
      lee.ask<{ removeAssignment: { __typename: string } }>(queries.remove, { id }),
      ana.post(queries.start, { assignmentId: id }),
    ]);
    const attempts = await oak.select('select 1 from attempts where district_id = $1 and assignment_id = $2', [id]);
    expect([removed.removeAssignment.__typename, attempts.length]).toEqual(attempts.length === 1 ? ['AssignmentInUse', 1] : ['AssignmentRemoved', 0]);
  }
});

test('an excused student does not see the lesson; undone, it is there again with all they did', async () => {
  const schoolClass = freshClass();
  const ben = as(oak.person('ben'));
  const { id } = await assign(lee, schoolClass.id, clues.versionId);
  const player = await Player.open(ben, id);
  await player.do('seen', 'story');
  const mine = async () => (await workOf(ben)).assignments.find((entry) => entry.id === id);
  const input = { assignmentId: id, studentId: oak.person('ben').id };

  for (let i = 0; i < 2; i++) expect(await lee.ask(queries.excuse, input)).toEqual({ excuse: input });
  expect(await mine()).toBeUndefined();
  expect(await codeOf(ben, queries.start, { assignmentId: id })).toBe('NOT_FOUND');
  // A player that is still open loses nothing.
  expect(await player.do('seen', 'find-clues')).toMatchObject({ __typename: 'Stored' });

  expect(await lee.ask(queries.undoExcuse, input)).toEqual({ undoExcuse: true });
  expect(await lee.ask(queries.undoExcuse, input)).toEqual({ undoExcuse: false });
  expect(await mine()).toMatchObject({ progress: 'inProgress', stepsSeen: 2 });
  expect((await Player.open(ben, id)).attempt.id).toBe(player.attempt.id);
});

test('only a student of the class can be excused from its lesson', async () => {
  const { id } = await assign(lee, freshClass().id, clues.versionId);
  for (const stranger of ['dan', 'kim']) {
    expect(await codeOf(lee, queries.excuse, { assignmentId: id, studentId: oak.person(stranger).id })).toBe('NOT_FOUND');
  }
  expect(await codeOf(lee, queries.excuse, { assignmentId: id, studentId: v7() })).toBe('NOT_FOUND');
});

test('a list of classes shows each its own lessons', async () => {
  const elm = await aDistrict({ classes: { A: { teachers: ['lee'], students: [] }, B: { teachers: ['lee'], students: ['ana'] }, C: { teachers: ['kim'] } } });
  const teacher = as(elm.person('lee'));
  await assigned(elm, elm.schoolClass('A').id, clues.versionId, { opens: -60 * 24 * 20, closes: -60 });
  await assigned(elm, elm.schoolClass('A').id, clues.versionId, { due: -30 });
  await assigned(elm, elm.schoolClass('B').id, doors.versionId, { opens: 60 });
  await assigned(elm, elm.schoolClass('C').id, doors.versionId);
  const { myClasses } = await teacher.ask<{ myClasses: { name: string; assignments: AssignmentData[] }[] }>('{ myClasses { name assignments { id classId state title } } }');
  expect(myClasses.map(({ name, assignments }) => [name, assignments.map(({ state }) => state)]))
    .toEqual([['A', ['closed', 'overdue']], ['B', ['scheduled']]]);
});
