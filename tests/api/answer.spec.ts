import { aDistrict, type Client, type TestDistrict } from '@eia/testing';
import { played } from '@eia/lesson';
import { v7 } from 'uuid';
import { Player, startAttempt, type Deed, type Result } from './player.js';
import {
  allowProtected, as, assign, assigned, at, bodyClues, cellOf, change, codeOf, itemOf, lessonLike, publishedLesson, queries, workOf, type PublishedLesson,
} from './school.js';

let oak: TestDistrict;
let lesson: PublishedLesson;
let steps: string[];
let lee: Client, ana: Client, ben: Client, nia: Client;
let classId: string;

/** A fresh assignment of the lesson for this test; other tests' assignments of it are over. */
const newAssignment = (dates: Parameters<typeof assigned>[3] = {}) => assigned(oak, classId, lesson.versionId, dates);
const summary = async (attemptId: string) => (await oak.select<Record<string, unknown>>(
  `select status, step_id, answered, total, quiz_status, version::int, done_at is not null as done
   from attempts where district_id = $1 and id = $2`, [attemptId]))[0];

beforeAll(async () => {
  oak = await aDistrict({
    classes: {
      'K1': { tier: 'k-2', teachers: ['lee'], students: ['ana', 'ben', 'eva'] },
      'K2': { tier: 'k-2', teachers: ['kim'], students: ['dan'] },
      'K3': { tier: 'k-2', teachers: ['lee', 'kim'], students: ['nia'] },
    },
    staff: { mensah: { role: 'coordinator' } },
    locales: { eva: 'es' },
  });
  await allowProtected(oak, 'ana', 'ben', 'eva', 'dan', 'nia');
  lesson = await publishedLesson(bodyClues);
  steps = played(lesson.body.locales.en!.lesson).steps.map(({ id }) => id);
  lee = as(oak.person('lee'));
  ana = as(oak.person('ana'));
  ben = as(oak.person('ben'));
  nia = as(oak.person('nia'));
  classId = oak.schoolClass('K1').id;
});

test('a student plays a lesson from the first step to the quiz; home and grid follow', async () => {
  const { id } = await assign(lee, classId, lesson.versionId);
  expect((await workOf(ana)).next).toEqual({ id, part: 'lesson' });
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toEqual({ cell: 0, steps: 0, late: 0 });

  const player = await Player.open(ana, id);
  expect(player.attempt).toMatchObject({ status: 'inProgress', ordinal: 1, stepId: null, nextSeq: 1, closed: false, teacherName: 'Lee', responses: [] });
  expect(Object.keys(player.attempt.contentUrls).sort()).toEqual(Object.keys(lesson.body.locales).sort());
  expect(player.attempt.quizItemIds).toHaveLength(lesson.body.locales.en!.lesson.quiz.pick);
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toEqual({ cell: 1, steps: 0, late: 0 });

  await player.see(steps.slice(0, 2));
  const mine = (await workOf(ana)).assignments.find((entry) => entry.id === id);
  expect(mine).toMatchObject({ part: 'lesson', progress: 'inProgress', stepsSeen: 2, steps: steps.length });
  expect(mine!.minutesLeft).toBeLessThan(mine!.minutes);

  await player.see(steps.slice(2));
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toEqual({ cell: 2, steps: steps.length, late: 0 });
  expect((await workOf(ana)).next).toEqual({ id, part: 'quiz' });

  expect(await player.do('quizStart', 'quiz')).toMatchObject({ __typename: 'Stored' });
  expect((await workOf(ana)).assignments.find((entry) => entry.part === 'quiz')).toMatchObject({ id, progress: 'inProgress', stepsSeen: 0 });
  await player.do('quizEnd', 'quiz');
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toMatchObject({ cell: 6 });
  expect((await workOf(ana)).next).toBeNull();
  expect(await oak.select(`select kind from domain_events where district_id = $1 and payload->>'assignmentId' = $2 order by id`, [id]))
    .toEqual(['assignment.created', 'attempt.started', 'attempt.done', 'attempt.quizDone'].map((kind) => ({ kind })));
  await change(oak, 'update assignments set closed_at = now() where district_id = $1 and id = $2', [id]);
});

test('each try is answered with feedback on what was chosen; the reason comes when found, the solution from the third try', async () => {
  const player = await Player.open(ana, await newAssignment());
  const item = itemOf(lesson, 'q-clue');
  if (item.kind !== 'choice') throw new Error('q-clue is a choice.');
  const wrong = item.options.find(({ credit }) => credit === 0)!;
  const right = item.options.find(({ credit }) => credit === 1)!;

  const first = await player.do('try', 'quiz', { answer: wrong.id }, item.id);
  expect(first.feedback).toEqual({ state: 'notYet', tries: 1, options: [{ id: wrong.id, text: wrong.feedback, fits: false }] });
  await player.do('hint', 'quiz', {}, item.id);
  await player.do('try', 'quiz', { answer: wrong.id }, item.id);
  const third = await player.do('try', 'quiz', { answer: wrong.id }, item.id);
  expect(third.feedback).toMatchObject({ state: 'notYet', tries: 3, why: item.why, solution: right.id });
  const found = await player.do('try', 'quiz', { answer: right.id }, item.id);
  expect(found.feedback).toMatchObject({ state: 'found', tries: 4, why: item.why });

  expect(await oak.select(`select seq::int, credit::float8, outcome from responses where district_id = $1 and attempt_id = $2 and kind = 'try' order by seq`, [player.attempt.id]))
    .toEqual([1, 3, 4, 5].map((seq) => ({ seq, credit: seq === 5 ? 1 : 0, outcome: seq === 5 ? 'found' : 'notYet' })));
});

test('tries are counted in the order they were made, not in the order they arrive', async () => {
  const player = await Player.open(ana, await newAssignment());
  const [first, second, third] = [1, 2, 3].map(() => player.deed('try', 'quiz', { answer: 'home' }, 'q-clue'));
  const triesOf = (results: Result[]) => results.map(({ feedback }) => feedback?.tries);
  expect(triesOf(await player.send(second!))).toEqual([1]);
  expect(triesOf(await player.send(first!))).toEqual([1]);
  expect(triesOf(await player.send(third!, second!))).toEqual([3, 2]);
});

test('a tap saves the selection and is no try', async () => {
  const player = await Player.open(ana, await newAssignment());
  expect(await player.do('select', 'quiz', { answer: 'heart' }, 'q-clue')).toMatchObject({ __typename: 'Stored', feedback: null });
  expect((await player.do('try', 'quiz', { answer: 'heart' }, 'q-clue')).feedback).toMatchObject({ tries: 1 });
});

test('on another device the student goes on where they were, with their own words', async () => {
  const id = await newAssignment();
  const first = await Player.open(ana, id);
  await first.send(
    first.deed('at', 'story', { page: 'p3' }), first.deed('seen', 'story'),
    first.deed('try', 'quiz', { answer: 'home' }, 'q-clue'), first.deed('try', 'quiz', { answer: 'heart' }, 'q-clue'),
    first.deed('reflect', 'my-map', { mode: 'type', text: 'an older thought', sharing: 'private' }),
    first.deed('reflect', 'my-map', { mode: 'type', text: 'my frog hops', sharing: 'private' }),
  );

  const second = await Player.open(ana, id);
  expect(second.attempt).toMatchObject({ id: first.attempt.id, stepId: 'my-map', nextSeq: first.attempt.nextSeq + 6 });
  expect(second.attempt.quizItemIds).toEqual(first.attempt.quizItemIds);
  expect(second.attempt.responses.map(({ kind, payload, feedback }) => ({ kind, payload, tries: feedback?.tries }))).toEqual([
    { kind: 'at', payload: { page: 'p3' } },
    { kind: 'seen', payload: {} },
    { kind: 'try', payload: { answer: 'home' }, tries: 1 },
    { kind: 'try', payload: { answer: 'heart' }, tries: 2 },
    { kind: 'reflect', payload: {} },
    { kind: 'reflect', payload: { mode: 'type', text: 'my frog hops', sharing: 'private' } },
  ]);
});

test('with the attempt comes who it is of, so that a first page asks once', async () => {
  const id = await newAssignment();
  const both = `mutation ($id: ID!) { startAttempt(assignmentId: $id) { viewer { id shownName tier viewerCan { seeOwnWork teach } } } }`;
  const { startAttempt: { viewer } } = await ben.ask<{ startAttempt: { viewer: object } }>(both, { id });
  expect(viewer).toEqual(((await ben.ask<{ viewer: object }>('{ viewer { id shownName tier viewerCan { seeOwnWork teach } } }')).viewer));
  expect(viewer).toMatchObject({ id: oak.person('ben').id, viewerCan: { seeOwnWork: true, teach: false } });
});

test('starting again and again, and on two devices at once, makes one attempt', async () => {
  const id = await newAssignment();
  const attempts = await Promise.all(Array.from({ length: 6 }, () => startAttempt(ana, id)));
  expect(new Set(attempts.map((attempt) => attempt.id)).size).toBe(1);
  expect(await oak.select('select ordinal from attempts where district_id = $1 and assignment_id = $2', [id])).toEqual([{ ordinal: 1 }]);
});

test('feedback comes in the language of the answer, which is stored', async () => {
  const eva = await Player.open(as(oak.person('eva')), await newAssignment(), 'es');
  const item = itemOf(lesson, 'q-clue', 'es');
  if (item.kind !== 'choice') throw new Error('q-clue is a choice.');
  const [option] = item.options;
  const { feedback } = await eva.do('try', 'quiz', { answer: option!.id }, item.id);
  expect(feedback?.options[0]?.text).toBe(option!.feedback);
  expect(feedback?.options[0]?.text).not.toBe((itemOf(lesson, 'q-clue') as typeof item).options[0]!.feedback);
  // A locale that the lesson does not have falls back to its own.
  await eva.do('try', 'quiz', { answer: option!.id }, item.id, { locale: 'ar' });
  expect(await oak.select('select locale from responses where district_id = $1 and attempt_id = $2 order by seq', [eva.attempt.id]))
    .toEqual([{ locale: 'es' }, { locale: lesson.body.baseLocale }]);
});

test('a retry is stored once and answered as the first time', async () => {
  const player = await Player.open(ana, await newAssignment());
  await player.do('hint', 'quiz', {}, 'q-clue');
  const deed = player.deed('try', 'quiz', { answer: 'home' }, 'q-clue');
  const [first] = await player.send(deed);
  await player.do('try', 'quiz', { answer: 'heart' }, 'q-clue');
  // Fishing for the answer with an id that is used up: the stored answer is judged, not the new one.
  const [again] = await player.send({ ...deed, payload: { answer: 'heart' } });
  expect(again).toEqual({ __typename: 'Duplicate', id: deed.id, feedback: first?.feedback });
  expect(await summary(player.attempt.id)).toMatchObject({ version: 3 });
});

test('the same deed sent five times at once is stored once', async () => {
  const player = await Player.open(ana, await newAssignment());
  const deed = player.deed('seen', 'story');
  const results = await Promise.all(Array.from({ length: 5 }, () => player.send(deed)));
  expect(results.flat().map((result) => result.__typename).sort()).toEqual(['Duplicate', 'Duplicate', 'Duplicate', 'Duplicate', 'Stored']);
  expect(await summary(player.attempt.id)).toMatchObject({ answered: 1, version: 1 });
});

test('two devices that pass the same step at the same time count it once', async () => {
  const id = await newAssignment();
  const [here, there] = [await Player.open(ana, id), await Player.open(ana, id)];
  await Promise.all([here, there].flatMap((player) => steps.slice(0, 3).map((step) => player.do('seen', step))));
  expect(await summary(here.attempt.id)).toMatchObject({ answered: 3, version: 6 });
});

test('what does not fit is refused with a reason and takes nothing else with it', async () => {
  const player = await Player.open(ana, await newAssignment());
  const good = player.deed('seen', 'story');
  const cases: [string, Deed][] = [
    ['UNKNOWN_ATTEMPT', player.deed('seen', 'story', {}, null, { attemptId: v7() })],
    ['UNKNOWN_ATTEMPT', player.deed('seen', 'story', {}, null, { attemptId: 'not an id' })],
    ['UNKNOWN_STEP', player.deed('seen', 'no-such-step')],
    ['UNKNOWN_ITEM', player.deed('try', 'quiz', { answer: 'a' }, 'no-such-item')],
    ['INVALID_ANSWER', player.deed('try', 'quiz', { answer: 'no-such-option' }, 'q-clue')],
    ['INVALID_ANSWER', player.deed('seen', 'story', {}, null, { id: 'not an id' })],
    ['INVALID_ANSWER', player.deed('seen', 'story', {}, null, { seq: -1 })],
    ['TOO_LONG', player.deed('reflect', 'my-map', { mode: 'type', text: 'x'.repeat(10_001), sharing: 'private' })],
    ['NOT_COLLECTED', player.deed('checkIn', 'hello', { value: 'calm' })],
  ];
  const results = await player.send(...cases.map(([, deed]) => deed), good);
  expect(results.map(({ reason }) => reason)).toEqual([...cases.map(([reason]) => reason), undefined]);
  expect(results.at(-1)).toMatchObject({ __typename: 'Stored', id: good.id });
  expect(await summary(player.attempt.id)).toMatchObject({ answered: 1, version: 1 });
});

test('text that a database cannot keep does not lose the text around it', async () => {
  const player = await Player.open(ana, await newAssignment());
  const result = await player.do('reflect', 'my-map', { mode: 'type', text: 'half an emoji \ud83d and a \u0000 nul', sharing: 'private' });
  expect(result.__typename).toBe('Stored');
  expect(await oak.select(`select body->>'text' as text from reflections where district_id = $1 and attempt_id = $2`, [player.attempt.id]))
    .toEqual([{ text: 'half an emoji \ufffd and a  nul' }]);
});

test('more than fifty at once is refused as a whole, fifty are not', async () => {
  const player = await Player.open(ana, await newAssignment());
  const deeds = Array.from({ length: 51 }, (_, i) => player.deed('at', 'story', { page: `p${i % 6 + 1}` }));
  expect(await codeOf(ana, queries.save, { inputs: deeds })).toBe('BAD_USER_INPUT');
  expect((await player.send(...deeds.slice(0, 50))).every((result) => result.__typename === 'Stored')).toBe(true);
  expect(await player.send()).toEqual([]);
});

test('another student\'s attempt looks absent, whoever asks', async () => {
  const id = await newAssignment();
  const mine = await Player.open(ana, id);
  const stolen = mine.deed('seen', 'story');
  const { saveResponses } = await ben.ask<{ saveResponses: Result[] }>(queries.save, { inputs: [stolen] });
  expect(saveResponses).toEqual([{ __typename: 'Refused', id: stolen.id, reason: 'UNKNOWN_ATTEMPT' }]);
  expect(await summary(mine.attempt.id)).toMatchObject({ version: 0 });
  for (const stranger of ['dan', 'lee', 'kim', 'mensah']) expect(await codeOf(as(oak.person(stranger)), queries.start, { assignmentId: id })).toBe('NOT_FOUND');
  for (const adult of ['lee', 'mensah']) expect(await codeOf(as(oak.person(adult)), queries.save, { inputs: [stolen] })).toBe('NOT_FOUND');
});

test('a response id of another attempt gives nothing away', async () => {
  const id = await newAssignment();
  const mine = await Player.open(ana, id);
  const theirs = await Player.open(ben, id);
  const deed = mine.deed('try', 'quiz', { answer: 'home' }, 'q-clue');
  await mine.send(deed);
  expect(await theirs.send({ ...deed, attemptId: theirs.attempt.id })).toEqual([{ __typename: 'Refused', id: deed.id, reason: 'INVALID_ANSWER' }]);
});

test('a child of another district finds nothing', async () => {
  const id = await newAssignment();
  const player = await Player.open(ana, id);
  const elm = await aDistrict({ classes: { K1: { tier: 'k-2', teachers: ['lee'], students: ['ana'] } } });
  const stranger = as(elm.person('ana'));
  expect(await codeOf(stranger, queries.start, { assignmentId: id })).toBe('NOT_FOUND');
  const { saveResponses } = await stranger.ask<{ saveResponses: Result[] }>(queries.save, { inputs: [player.deed('seen', 'story')] });
  expect(saveResponses[0]?.reason).toBe('UNKNOWN_ATTEMPT');
});

test('an assignment that has not opened cannot be started; one that is over can, and its answers are late', async () => {
  expect(await codeOf(ana, queries.start, { assignmentId: await newAssignment({ opens: 60, closes: 600 }) })).toBe('NOT_FOUND');

  const id = await newAssignment({ opens: -600, closes: -60 });
  const player = await Player.open(ana, id);
  expect(player.attempt.closed).toBe(true);
  expect(await player.do('seen', 'story')).toMatchObject({ __typename: 'Stored', late: true });
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toEqual({ cell: 1, steps: 1, late: 1 });
});

test('what was answered in time and sent after closing is not late; a clock that runs ahead changes nothing', async () => {
  const id = await newAssignment({ opens: -600 });
  const player = await Player.open(ana, id);
  await change(oak, 'update attempts set started_at = $3 where district_id = $1 and id = $2', [player.attempt.id, at(-120)]);
  await change(oak, 'update assignments set closed_at = $3 where district_id = $1 and id = $2', [id, at(-30)]);
  expect(await player.do('seen', 'story', {}, null, { answeredAt: at(-60) })).toMatchObject({ late: false });
  expect(await player.do('seen', 'hello', {}, null, { answeredAt: at(60 * 24) })).toMatchObject({ late: true });
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toMatchObject({ late: 1 });
  const [{ latest } = { latest: null }] = await oak.select<{ latest: Date }>('select max(answered_at) as latest from responses where district_id = $1 and attempt_id = $2', [player.attempt.id]);
  expect(latest!.getTime()).toBeLessThanOrEqual(Date.now());
});

test('after the end answers are still taken, and done stays done', async () => {
  const player = await Player.open(ana, await newAssignment());
  await player.see(steps);
  expect(await summary(player.attempt.id)).toMatchObject({ status: 'done' });
  expect(await player.do('try', 'quiz', { answer: 'heart' }, 'q-clue')).toMatchObject({ __typename: 'Stored', late: false });
  expect(await player.do('seen', 'story')).toMatchObject({ __typename: 'Stored', late: false });
  expect(await summary(player.attempt.id)).toMatchObject({ status: 'done', answered: steps.length });
});

test('skipping every step finishes a lesson as well as doing it', async () => {
  const player = await Player.open(ana, await newAssignment());
  for (const step of steps) await player.do('skip', step);
  expect(await summary(player.attempt.id)).toMatchObject({ status: 'done', answered: steps.length });
});

test('with a quiz inside the lesson, done waits for the quiz, in whichever order they arrive', async () => {
  const withQuiz = await lessonLike(bodyClues, (words) => { words.quiz.when = 'in-lesson'; });
  const id = await assigned(oak, classId, withQuiz.versionId);
  const first = await Player.open(ana, id);
  await first.see(steps);
  expect(await summary(first.attempt.id)).toMatchObject({ status: 'inProgress' });
  await first.do('quizEnd', 'quiz');
  expect(await summary(first.attempt.id)).toMatchObject({ status: 'done', quiz_status: null, step_id: 'quiz' });
  expect(await cellOf(lee, classId, id, oak.person('ana'))).toMatchObject({ cell: 2 });
  expect((await workOf(ana)).assignments.filter((entry) => entry.id === id).map((entry) => entry.part)).toEqual(['lesson']);

  const second = await Player.open(ben, id);
  await second.do('quizEnd', 'quiz');
  await second.see(steps);
  expect(await summary(second.attempt.id)).toMatchObject({ status: 'done' });
});

test('an attempt keeps the version it was assigned, whatever is published later', async () => {
  const before = await lessonLike(bodyClues, () => undefined);
  const id = await assigned(oak, classId, before.versionId);
  const player = await Player.open(ana, id);
  const item = itemOf(before, 'q-clue');
  if (item.kind !== 'choice') throw new Error('q-clue is a choice.');
  const option = item.options[0]!;
  await lessonLike(bodyClues, (words) => {
    words.title = 'A newer title';
    const changed = words.quiz.items.find((one) => one.id === 'q-clue');
    if (changed?.kind === 'choice') changed.options[0]!.feedback = 'Newer words';
  });
  expect((await player.do('try', 'quiz', { answer: option.id }, item.id)).feedback?.options[0]?.text).toBe(option.feedback);
  expect((await workOf(ana)).assignments.find((entry) => entry.id === id)?.title).toBe(before.body.locales.en!.lesson.title);
});

test('home shows the one next thing: what one is in the middle of, then what is due first', async () => {
  const { id: ownClass } = oak.schoolClass('K3');
  const give = (dates: Parameters<typeof assigned>[3]) => assigned(oak, ownClass, lesson.versionId, dates);
  expect(await workOf(nia)).toEqual({ next: null, assignments: [] });

  const over = await give({ opens: -900, closes: -60 });
  const coming = await give({ opens: 60 });
  expect((await workOf(nia)).next).toBeNull();
  const undated = await give({ opens: -300 });
  const dueLater = await give({ opens: -200, due: 600 });
  const dueSoon = await give({ opens: -100, due: 60 });
  const overdue = await give({ opens: -400, due: -30 });
  const order = async () => (await workOf(nia)).assignments.map((entry) => [entry.id, entry.part, entry.progress, entry.isOpen, entry.isOverdue]);
  expect(await order()).toEqual([
    [overdue, 'lesson', 'notStarted', true, true],
    [dueSoon, 'lesson', 'notStarted', true, false],
    [dueLater, 'lesson', 'notStarted', true, false],
    [undated, 'lesson', 'notStarted', true, false],
    [coming, 'lesson', 'notStarted', false, false],
    [over, 'lesson', 'notStarted', false, false],
  ]);

  const begun = await Player.open(nia, dueLater);
  expect((await workOf(nia)).next).toEqual({ id: dueLater, part: 'lesson' });
  await begun.see(steps);
  expect((await workOf(nia)).next).toEqual({ id: overdue, part: 'lesson' });
  await begun.do('quizStart', 'quiz');
  expect((await workOf(nia)).next).toEqual({ id: dueLater, part: 'quiz' });
  await begun.do('quizEnd', 'quiz');
  expect((await order()).map(([id, part, progress]) => [id, part, progress])).toEqual([
    [overdue, 'lesson', 'notStarted'], [dueSoon, 'lesson', 'notStarted'], [undated, 'lesson', 'notStarted'],
    [coming, 'lesson', 'notStarted'], [dueLater, 'lesson', 'done'], [dueLater, 'quiz', 'done'], [over, 'lesson', 'notStarted'],
  ]);
});

test('home is in the student\'s language and names class and teachers', async () => {
  const id = await newAssignment();
  const mine = async (name: string) => (await workOf(as(oak.person(name)))).assignments.find((entry) => entry.id === id);
  expect(await mine('eva')).toMatchObject({ title: lesson.body.locales.es!.lesson.title, className: 'K1', teacherName: 'Lee', locales: Object.keys(lesson.body.locales) });
  expect((await mine('ana'))!.title).toBe(lesson.body.locales.en!.lesson.title);
  expect((await workOf(nia)).assignments[0]!.teacherName).toBe('Lee, Kim');
});
