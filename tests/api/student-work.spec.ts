import { played, type Lesson } from '@eia/lesson';
import { aDistrict, type Client, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { Player } from './player.js';
import { allowProtected, as, assigned, bodyClues, change, codeOf, lessonLike, openDoors, publishedLesson, queries, type PublishedLesson } from './school.js';

interface Work {
  readonly studentName: string;
  readonly progress: string;
  readonly attemptStatus: string | null;
  readonly quizItemIds: string[];
  readonly quizDone: boolean;
  readonly contentUrls: Record<string, string>;
  readonly answers: { itemId: string; stepId: string; tries: number; hints: number; payload: unknown; outcome: string; late: boolean }[];
  readonly reflections: { stepId: string; text: string | null; picks: string[]; at: string }[];
}

let oak: TestDistrict;
let clues: PublishedLesson;
let lee: Client, ana: Client;
let classId: string;

beforeAll(async () => {
  oak = await aDistrict({
    classes: { K1: { tier: 'k-2', teachers: ['lee'], students: ['ana', 'ben'] }, K2: { tier: 'k-2', teachers: ['kim'], students: ['dan'] } },
    staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Oak School' }, rao: { role: 'counselor', school: 'Oak School' } },
  });
  await allowProtected(oak, 'ana');
  clues = await publishedLesson(bodyClues);
  [lee, ana] = [as(oak.person('lee')), as(oak.person('ana'))];
  classId = oak.schoolClass('K1').id;
});

const workOf = async (assignmentId: string, name = 'ana', who = lee) =>
  (await who.ask<{ studentWork: Work }>(queries.studentWork, { assignmentId, studentId: oak.person(name).id })).studentWork;
const looks = (assignmentId: string) => oak.select<Record<string, unknown>>(
  'select actor_id, role, action, student_id from audit_events where district_id = $1 and resource = $2', [`assignment:${assignmentId}`]);

test('the teacher sees the latest try at each item, with tries and hints, as the student\'s own player does', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  const player = await Player.open(ana, id);
  await player.do('try', 'quiz', { answer: 'home' }, 'q-clue');
  await player.do('hint', 'quiz', {}, 'q-clue');
  await player.do('try', 'quiz', { answer: 'heart' }, 'q-clue');
  await player.do('select', 'quiz', { answer: 'legs' }, 'q-name');
  await player.do('try', 'find-clues', { answer: ['tummy', 'shoes'] }, 'amara-clues');

  const work = await workOf(id);
  expect(work).toMatchObject({ studentName: 'Ana', progress: 'inProgress', attemptStatus: 'inProgress', quizDone: false, quizItemIds: player.attempt.quizItemIds });
  expect(work.answers).toMatchObject([
    { itemId: 'q-clue', stepId: 'quiz', tries: 2, hints: 1, payload: { answer: 'heart' }, outcome: 'found', late: false, feedback: ['Yes! Ben can feel that in his body.'] },
    { itemId: 'amara-clues', stepId: 'find-clues', tries: 1, hints: 0, payload: { answer: ['tummy', 'shoes'] }, outcome: 'notYet' },
  ]);
  expect(work.contentUrls).toEqual(player.attempt.contentUrls);

  // What is only tapped, without Check, is nobody's business yet.
  await player.do('select', 'quiz', { answer: 'dog' }, 'q-clue');
  expect((await workOf(id)).answers).toEqual(work.answers);
});

test('a reflection reaches the teacher only when the student chose so, and no longer when they take it back', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  const player = await Player.open(ana, id);
  await player.do('reflect', 'my-map', { mode: 'type', text: 'only for me', sharing: 'private' });
  expect((await workOf(id)).reflections).toEqual([]);

  await player.do('reflect', 'my-map', { mode: 'type', text: 'my tummy hops', sharing: 'teacher' });
  expect((await workOf(id)).reflections).toEqual([{ stepId: 'my-map', text: 'my tummy hops', picks: [], at: expect.any(String) }]);

  await player.do('reflect', 'my-map', { mode: 'type', text: 'my tummy hops', sharing: 'private' });
  expect((await workOf(id)).reflections).toEqual([]);
  await player.do('reflect', 'my-map', { mode: 'pick', text: ' ', sharing: 'teacher' });
  expect((await workOf(id)).reflections).toEqual([]);
});

test('an older sharing that arrives late does not open a reflection again', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  const player = await Player.open(ana, id);
  const shared = player.deed('reflect', 'my-map', { mode: 'type', text: 'shared first', sharing: 'teacher' });
  await player.do('reflect', 'my-map', { mode: 'type', text: 'then kept', sharing: 'private' });
  await player.send(shared);
  expect((await workOf(id)).reflections).toEqual([]);
});

test('what is shared with the class without a name never reaches the teacher with one', async () => {
  const doors = await publishedLesson(openDoors);
  const id = await assigned(oak, classId, doors.versionId);
  const player = await Player.open(ana, id);
  await player.do('reflect', 'my-sentence', { mode: 'type', text: 'Not funny to me.', sharing: 'class-anonymous' });
  const work = await workOf(id);
  expect(work.reflections).toEqual([]);
  expect(JSON.stringify(work)).not.toContain('Not funny');
});

test('neither check-ins nor answers about made-up people reach the teacher', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  const player = await Player.open(ana, id);
  await oak.insert('consent_policies', [{ id: v7(), kind: 'CHECKIN', mode: 'NOTICE', notice_days: 0, noticed_on: null }]);
  expect(await player.do('checkIn', 'hello', { value: 'worried' })).toMatchObject({ __typename: 'Stored' });
  expect(await player.do('select', 'hello', { answer: 'nervous' })).toMatchObject({ __typename: 'Stored' });
  const seen = JSON.stringify(await workOf(id));
  expect(seen).not.toContain('worried');
  expect(seen).not.toContain('nervous');
  await change(oak, `delete from consent_policies where district_id = $1 and kind = 'CHECKIN'`);
});

test('not started, excused, late and finished are said as they are', async () => {
  const late = await assigned(oak, classId, clues.versionId, { opens: -600, closes: -60 });
  expect(await workOf(late)).toMatchObject({ progress: 'notStarted', attemptStatus: null, answers: [], reflections: [], quizItemIds: [] });
  const player = await Player.open(ana, late);
  await player.do('try', 'quiz', { answer: 'heart' }, 'q-clue');
  expect((await workOf(late)).answers).toMatchObject([{ itemId: 'q-clue', late: true }]);
  await lee.ask(queries.excuse, { assignmentId: late, studentId: oak.person('ana').id });
  expect(await workOf(late)).toMatchObject({ progress: 'excused', attemptStatus: 'inProgress', answers: [{ itemId: 'q-clue' }] });

  const inLesson = await lessonLike(bodyClues, (lesson) => { lesson.quiz.when = 'in-lesson'; });
  const whole = await assigned(oak, classId, inLesson.versionId);
  const finisher = await Player.open(ana, whole);
  for (const step of inLesson.body.locales.en!.lesson.steps) await finisher.do('skip', step.id);
  await finisher.do('quizEnd', 'quiz');
  expect(await workOf(whole)).toMatchObject({ progress: 'done', attemptStatus: 'done', quizDone: true });
});

test('each look at a student\'s work leaves a trace, in the same transaction; a refused look leaves none', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  await workOf(id);
  const once = { actor_id: oak.person('lee').id, role: 'teacher', action: 'studentWork.read', student_id: oak.person('ana').id };
  expect(await looks(id)).toEqual([once]);
  await workOf(id);
  expect(await codeOf(as(oak.person('kim')), queries.studentWork, { assignmentId: id, studentId: oak.person('ana').id })).toBe('NOT_FOUND');
  expect(await codeOf(lee, queries.studentWork, { assignmentId: id, studentId: oak.person('dan').id })).toBe('NOT_FOUND');
  expect(await looks(id)).toEqual([once, once]);
});

test('nobody else sees a student\'s work: not the student\'s classmates, not the office, not another district', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  await Player.open(ana, id);
  const birch = await aDistrict({ classes: { K1: { teachers: ['lee'], students: ['ana'] } } });
  const ask = { assignmentId: id, studentId: oak.person('ana').id };
  for (const stranger of ['ana', 'ben', 'dan', 'kim', 'mensah', 'castillo', 'rao']) {
    expect([stranger, await codeOf(as(oak.person(stranger)), queries.studentWork, ask)]).toEqual([stranger, 'NOT_FOUND']);
  }
  expect(await codeOf(as(birch.person('lee')), queries.studentWork, ask)).toBe('NOT_FOUND');
  for (const unknown of [v7(), 'no-id']) {
    expect(await codeOf(lee, queries.studentWork, { ...ask, studentId: unknown })).toBe('NOT_FOUND');
    expect(await codeOf(lee, queries.studentWork, { ...ask, assignmentId: unknown })).toBe('NOT_FOUND');
  }
});

test('the work of a student who left the class stays readable for its teacher', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  const player = await Player.open(as(oak.person('ben')), id);
  await player.do('try', 'quiz', { answer: 'heart' }, 'q-clue');
  await change(oak, 'update enrollments set to_date = current_date - 2 where district_id = $1 and student_id = $2', [oak.person('ben').id]);
  expect((await workOf(id, 'ben')).answers).toHaveLength(1);
  // What still waits on their device arrives too.
  expect(await player.do('seen', 'story')).toMatchObject({ __typename: 'Stored' });
  expect(await codeOf(as(oak.person('ben')), queries.start, { assignmentId: id })).toBe('NOT_FOUND');
});

test('what students write never lands among their answers or events', async () => {
  const id = await assigned(oak, classId, clues.versionId);
  const player = await Player.open(ana, id);
  const secret = `secret-${v7()}`;
  await player.do('reflect', 'my-map', { mode: 'type', text: secret, sharing: 'teacher' });
  await player.do('seen', 'my-map', { text: secret });
  await workOf(id);
  const found = await oak.select<{ place: string }>(`
    select 'responses' as place from responses r where district_id = $1 and r::text like $2
    union all select 'domain_events' from domain_events e where district_id = $1 and e::text like $2
    union all select 'audit_events' from audit_events e where district_id = $1 and e::text like $2
    union all select 'attempts' from attempts a where district_id = $1 and a::text like $2
    union all select 'reflections' from reflections f where district_id = $1 and f::text like $2`, [`%${secret}%`]);
  expect(found).toEqual([{ place: 'reflections' }]);
});

test('sentences shared without a name come in groups of five, with no name, id or time; fewer wait', async () => {
  const names = ['s1', 's2', 's3', 's4', 's5', 's6'];
  const elm = await aDistrict({ classes: { '7B': { teachers: ['kay'], students: names } } });
  const doors = await publishedLesson(openDoors);
  const kay = as(elm.person('kay'));
  const inLocale = played(doors.body.locales.en?.lesson as Lesson);
  const id = await assigned(elm, elm.schoolClass('7B').id, doors.versionId);
  const shared = async () => (await kay.ask<{ sharedLines: object[] }>('query ($id: ID!) { sharedLines(assignmentId: $id) { stepId text picks } }', { id })).sharedLines;
  for (const [i, name] of names.entries()) {
    const player = await Player.open(as(elm.person(name)), id);
    await player.do('reflect', 'my-sentence', { mode: 'type', text: `line ${i}`, sharing: 'class-anonymous' });
    // Whoever still writes is not among them.
    expect((await shared()).length).toBe(i < 5 ? 0 : 5);
    await player.see(inLocale.steps.map((step) => step.id));
    expect((await shared()).length).toBe(i < 4 ? 0 : 5);
  }
  const first = await Player.open(as(elm.person('s1')), id);
  await first.do('reflect', 'my-sentence', { mode: 'type', text: 'line 0, better', sharing: 'class-anonymous' });
  const lines = await shared();
  // An edit moves nobody into another group.
  expect(lines.map((line) => (line as { text: string }).text).sort()).toEqual(['line 0, better', 'line 1', 'line 2', 'line 3', 'line 4']);
  expect(JSON.stringify(lines)).not.toMatch(/s[1-6]\b|[0-9a-f]{8}-/);
  expect(lines.every((line) => Object.keys(line).sort().join() === 'picks,stepId,text')).toBe(true);
});
