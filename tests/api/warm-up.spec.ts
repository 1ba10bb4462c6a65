import { scoredItems, type Lesson, type PublicWarmUpItem } from '@eia/lesson';
import { aDistrict, testServer, withDatabase, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { fittingAnswer } from '../../apps/api/src/commands/seed/answers.js';
import { Player, startAttempt, type AttemptData } from './player.js';
import { openReleases } from './releases.js';
import { as, assigned, cellOf, change, codeOf, gridOf, lessonLike, openDoors, publishedLesson, queries, workOf, type PublishedLesson } from './school.js';

const listening = 'g68-active-listening';
const apologies = 'g68-real-apologies';
const closely = 'g68-name-it-closely';
const students = ['ana', 'ben', 'cem', 'dee', 'eva', 'fay', 'gil', 'hal', 'ida', 'jon', 'kay', 'lou', 'mia', 'ned'];
let oak: TestDistrict;
let classId: string;
const lessons = new Map<string, PublishedLesson>();
const lesson = (id: string) => lessons.get(id)!;
const english = ({ body }: PublishedLesson): Lesson => body.locales['en']!.lesson;

beforeAll(async () => {
  oak = await aDistrict({ classes: {
    '7B': { tier: '6-8', teachers: ['lee'], students },
    K1: { tier: 'k-2', teachers: ['kim'], students: ['ana'] },
  } });
  await oak.insert('consent_policies', ['CHECKIN', 'SURVEY_SKILL'].map((kind) => ({ id: v7(), kind, mode: 'NOTICE', notice_days: 14, noticed_on: '2020-01-01' })));
  for (const id of [openDoors, listening, apologies, closely, 'k2-oops']) lessons.set(id, await publishedLesson(id));
  classId = oak.schoolClass('7B').id;
});

const who = (name: string) => as(oak.person(name));
const give = ({ versionId }: PublishedLesson, dates: Parameters<typeof assigned>[3] = {}) => assigned(oak, classId, versionId, dates);
const begin = async (name: string, given: PublishedLesson, locale = 'en') => Player.open(who(name), await give(given), locale);
const warmUpOf = ({ warmUp }: Pick<AttemptData, 'warmUp'>, locale = 'en') => warmUp[locale] ?? [];
const idsOf = (attempt: AttemptData) => warmUpOf(attempt).map(({ item }) => item.id);

/** Finishes a lesson and answers everything in it at the first try; then moves all of it into the past. */
async function finished(name: string, given: PublishedLesson, daysAgo: number, right = true): Promise<Player> {
  const player = await begin(name, given);
  const { steps } = english(given);
  const items = [
    ...steps.flatMap((step) => (step.type === 'item' ? [{ stepId: step.id, item: step.item }] : [])),
    ...scoredItems(english(given)).filter(({ id }) => player.attempt.quizItemIds.includes(id)).map((item) => ({ stepId: 'quiz', item }))];
  await player.send(...items.flatMap(({ stepId, item }) => {
    const missed = 'options' in item ? item.options.find(({ credit }) => credit === 0)?.id : undefined;
    const answer = right || missed === undefined ? fittingAnswer(item) : item.kind === 'multi' ? [missed] : missed;
    return [player.deed('try', stepId, { answer }, item.id)];
  }), player.deed('quizEnd', 'quiz'));
  await player.see(steps.map(({ id }) => id));
  await change(oak, `update responses set answered_at = date_trunc('hour', answered_at) - make_interval(days => $3) where district_id = $1 and attempt_id = $2`, [player.attempt.id, daysAgo]);
  return player;
}

/** The answer that fits a question of a warm-up. */
function fitting(itemId: string): unknown {
  const [lessonId = '', id] = itemId.split('/');
  return fittingAnswer(scoredItems(english(lesson(lessonId))).find((item) => item.id === id)!);
}

test('a first lesson begins with none, nor does one while nothing is due', async () => {
  expect(idsOf((await finished('ana', lesson(openDoors), 0)).attempt)).toEqual([]);
  expect(idsOf((await begin('ana', lesson(listening))).attempt)).toEqual([]);
});

test('what is due comes first in the next lesson: three questions at most, chosen once, without keys, in each language', async () => {
  // Every question of the quiz, so that every skill of it was met.
  const past = await lessonLike(openDoors, ({ quiz }) => { quiz.pick = quiz.items.length; });
  await finished('ben', past, 20);
  const id = await give(lesson(listening));
  const { warmUp, ...attempt } = await startAttempt(who('ben'), id);
  const shown = warmUpOf({ warmUp });
  expect(shown).toHaveLength(3);
  const skills = new Map(english(past).quiz.items.map((item) => [`${past.body.lessonId}/${item.id}`, item.skill]));
  // Of each skill one, the longest due first; all of this lesson were answered on one day.
  expect(shown.map(({ item }) => skills.get(item.id))).toEqual([...skills.values()].filter((one, i, all) => all.indexOf(one) === i).sort());
  expect(JSON.stringify(warmUp)).not.toMatch(/"(credit|feedback|why|accept|skill|level)":/);
  expect(warmUpOf({ warmUp }, 'es').map(({ item, locale }) => [item.id, locale])).toEqual(shown.map(({ item }) => [item.id, 'es']));
  expect(warmUpOf({ warmUp }, 'es')[0]?.item.stem).not.toBe(shown[0]?.item.stem);

  // Another device, later: the same, although what it was chosen from has changed.
  await finished('ben', lesson(apologies), 30);
  expect(await startAttempt(who('ben'), id)).toMatchObject({ id: attempt.id, warmUp });
});

test('questions not answered yet come before those answered, and the ones of the lesson that begins never', async () => {
  const past = await finished('cem', lesson(openDoors), 20);
  const open = english(lesson(openDoors)).quiz.items.filter(({ id }) => !past.attempt.quizItemIds.includes(id));
  const { attempt } = await begin('cem', lesson(closely));
  for (const item of open) {
    const ofSkill = idsOf(attempt).filter((id) => english(lesson(openDoors)).quiz.items.some((one) => `${openDoors}/${one.id}` === id && one.skill === item.skill));
    if (ofSkill.length > 0) expect(open.map(({ id }) => `${openDoors}/${id}`)).toContain(ofSkill[0]);
  }
  // The same lesson once more: of its own questions none.
  expect(idsOf((await begin('cem', lesson(openDoors))).attempt)).toEqual([]);
});

test('only from lessons that were finished, and from those of the same grades', async () => {
  const unfinished = await begin('dee', lesson(openDoors));
  const item = english(lesson(openDoors)).quiz.items[0]!;
  await unfinished.do('try', 'quiz', { answer: fittingAnswer(item) }, item.id);
  await change(oak, `update responses set answered_at = answered_at - interval '20 days' where district_id = $1 and attempt_id = $2`, [unfinished.attempt.id]);
  expect(idsOf((await begin('dee', lesson(listening))).attempt)).toEqual([]);
  await finished('dee', lesson(apologies), 20);
  const little = await assigned(oak, oak.schoolClass('7B').id, lesson('k2-oops').versionId);
  expect(idsOf(await startAttempt(who('dee'), little))).toEqual([]);
});

test('answers are scored and told like others, in the language of the answer; other items are refused', async () => {
  await finished('eva', lesson(openDoors), 20);
  const assignmentId = await give(lesson(listening));
  const player = await Player.open(who('eva'), assignmentId, 'es');
  const [id = ''] = idsOf(player.attempt);
  const key = fitting(id);
  const source = lesson(openDoors).body.locales['es']!.lesson.quiz.items.find((item) => `${openDoors}/${item.id}` === id)!;
  const told = await player.do('try', 'warm-up', { answer: key }, id);
  expect(told).toMatchObject({ __typename: 'Stored', late: false, feedback: { state: 'found', tries: 1, why: source.why } });

  const chosen = new Set(idsOf(player.attempt));
  const notChosen = english(lesson(openDoors)).quiz.items.map((item) => `${openDoors}/${item.id}`).find((one) => !chosen.has(one))!;
  const results = await player.send(
    player.deed('try', 'warm-up', { answer: fitting(notChosen) }, notChosen), player.deed('try', 'warm-up', { answer: key }, id.split('/')[1]),
    player.deed('try', 'quiz', { answer: key }, id), player.deed('try', 'warm-up', { answer: 'nowhere' }, id), player.deed('reflect', 'warm-up', { mode: 'type', text: 'x', sharing: 'private' }),
    player.deed('select', 'warm-up', { answer: 'x' }), player.deed('quizEnd', 'warm-up'));
  expect(results.map(({ reason }) => reason)).toEqual(['UNKNOWN_ITEM', 'UNKNOWN_ITEM', 'UNKNOWN_ITEM', 'INVALID_ANSWER', 'INVALID_ANSWER', 'UNKNOWN_ITEM', 'INVALID_ANSWER']);

  const { responses } = await startAttempt(who('eva'), assignmentId);
  expect(responses).toMatchObject([{ stepId: 'warm-up', itemId: id, feedback: { state: 'found', why: source.why } }]);
});

test('nothing but scored answers decides: feelings, own words, surveys, stories and passing change none of it', async () => {
  // Both get every question of the quiz.
  const lessonOfBoth = await lessonLike(openDoors, ({ quiz }) => { quiz.pick = quiz.items.length; });
  await finished('kay', lessonOfBoth, 20);
  const other = await finished('lou', lessonOfBoth, 20);
  const more = await other.send(
    other.deed('checkIn', 'arrive', { value: 'worried' }), other.deed('survey', 'temperature', { item: 't1', value: 0 }),
    other.deed('reflect', 'my-sentence', { mode: 'type', text: 'I never manage that', sharing: 'private' }), other.deed('skip', 'story'), other.deed('seen', 'temperature'));
  expect(more.map(({ reason, __typename }) => reason ?? __typename)).toEqual(more.map(() => 'Stored'));
  const id = await give(lesson(listening));
  const mine = idsOf(await startAttempt(who('kay'), id));
  const theirs = idsOf(await startAttempt(who('lou'), id));
  expect(mine).toHaveLength(3);
  expect(theirs).toEqual(mine);
});

test('fewer choices hold here too, and what was chosen stays', async () => {
  await finished('mia', lesson(openDoors), 20);
  const id = await give(lesson(listening));
  const optionsOf = (attempt: AttemptData) => Object.fromEntries(warmUpOf(attempt).map(({ item }) => [item.id, 'options' in item ? item.options.map((option) => option.id) : []]));
  const all = optionsOf(await startAttempt(who('mia'), id));
  await oak.insert('accommodations', [{ student_id: oak.person('mia').id, fewer_choices: true, read_aloud: false, pick_instead: false, larger_targets: false, set_by: oak.person('lee').id, set_at: new Date() }]);
  const player = await Player.open(who('mia'), id);
  const fewer = optionsOf(player.attempt);
  const [itemId = ''] = Object.keys(all).filter((one) => fewer[one]!.length < all[one]!.length);
  const gone = all[itemId]!.find((option) => !fewer[itemId]!.includes(option))!;
  await player.do('select', 'warm-up', { answer: gone }, itemId);
  expect(optionsOf(await startAttempt(who('mia'), id))[itemId]).toContain(gone);
});

test('a lesson that is closed begins with none: late answers say nothing about a skill', async () => {
  await finished('ned', lesson(openDoors), 20);
  expect(idsOf(await startAttempt(who('ned'), await give(lesson(closely), { closed: -1 })))).toEqual([]);
  expect(idsOf((await begin('ned', lesson(listening))).attempt)).toHaveLength(3);
});

test('an edit of the lesson changes nothing in an attempt that has begun', async () => {
  const old = await lessonLike(openDoors, () => undefined);
  await finished('fay', old, 20);
  const player = await begin('fay', lesson(listening));
  const [id = ''] = idsOf(player.attempt);
  const item = english(old).quiz.items.find((one) => id.endsWith(`/${one.id}`))!;
  // A newer version of the very same lesson, with other words.
  const body = structuredClone(old.body);
  for (const { lesson: words } of Object.values(body.locales)) for (const one of words.quiz.items) one.why = 'Newer words.';
  await withDatabase(testServer().ownerUrl, (db) => db.query(
    `insert into lesson_versions (id, district_id, lesson_id, revision, pack, unit_id, unit_position, position, tier, title, minutes, skills, status, locales, body, published_at)
     select $1, district_id, lesson_id, 'r2', pack, unit_id, unit_position, position, tier, title, minutes, skills, status, locales, $2, now() from lesson_versions where id = $3`,
    [v7(), JSON.stringify(body), old.versionId]));
  expect((await player.do('try', 'warm-up', { answer: fittingAnswer(item) }, id)).feedback?.why).toBe(item.why);
});

test('it is evidence of its own lesson, moves its skill on, and is no step of this one', async () => {
  const past = await finished('gil', lesson(openDoors), 20);
  const path = async () => (await who('gil').ask<{ myPath: { id: string; answers: number; lessons: string[] }[] }>('{ myPath { id answers lessons } }')).myPath;
  const before = await path();
  const id = await give(lesson(listening));
  const player = await Player.open(who('gil'), id);
  const ids = idsOf(player.attempt);
  await player.send(player.deed('at', 'warm-up', { page: '0' }), ...ids.map((one) => player.deed('try', 'warm-up', { answer: fitting(one) }, one)), player.deed('seen', 'warm-up'));

  expect(await startAttempt(who('gil'), id)).toMatchObject({ status: 'inProgress', stepId: null });
  expect(await cellOf(who('lee'), classId, id, oak.person('gil'))).toEqual({ cell: 1, steps: 0, late: 0 });
  expect((await workOf(who('gil'))).assignments.find((one) => one.id === id)).toMatchObject({ stepsSeen: 0, progress: 'inProgress' });
  const grown = await path();
  expect(grown.map(({ id: skill, lessons: from }) => [skill, from])).toEqual(before.map(({ id: skill }) => [skill, [english(lesson(openDoors)).title]]));
  // A question met before is not another one; one that the quiz had not drawn is.
  const count = (skills: { answers: number }[]) => skills.reduce((sum, { answers }) => sum + answers, 0);
  expect(count(grown)).toBe(count(before) + ids.filter((one) => !past.attempt.quizItemIds.includes(one.split('/')[1] ?? '')).length);
  // Met today and found: not due again in the next lesson.
  expect(idsOf((await begin('gil', lesson(closely))).attempt)).toEqual([]);
});

test('the outcome of the lesson is that of its own questions: with a warm-up that went badly it is the same as without', async () => {
  const last = await lessonLike(apologies, () => undefined);
  await finished('hal', lesson(openDoors), 20);
  const id = await give(last);
  const { steps, quiz } = english(last);
  for (const name of ['hal', 'ida', 'jon']) {
    const player = await Player.open(who(name), id);
    expect(idsOf(player.attempt)).toHaveLength(name === 'hal' ? 3 : 0);
    for (const { item } of warmUpOf(player.attempt)) {
      if (!('options' in item)) continue;
      const answer = item.options.map((option) => option.id).find((one) => one !== fitting(item.id) && !(fitting(item.id) as string[]).includes(one));
      await player.do('try', 'warm-up', { answer: item.kind === 'multi' ? [answer] : answer }, item.id);
    }
    await player.do('skip', 'warm-up');
    if (name === 'jon') continue;
    await player.send(...scoredItems(english(last)).filter((item) => !quiz.items.includes(item) || player.attempt.quizItemIds.includes(item.id)).map((item) => (
      player.deed('try', quiz.items.includes(item) ? 'quiz' : steps.find((step) => step.type === 'item' && step.item.id === item.id)!.id, { answer: fittingAnswer(item) }, item.id))));
    await player.see(steps.map((step) => step.id));
  }
  await change(oak, 'update assignments set closed_at = now() where district_id = $1 and id = $2', [id]);
  const releases = await openReleases();
  try {
    await releases.release(oak);
  } finally {
    await releases.close();
  }
  const rows = await oak.select<{ student: string; part: number; value: string | null }>(
    'select student_id as student, part, value from report_contributions where district_id = $1 and measure = $2 and item = $3', ['lesson', last.body.lessonId]);
  const outcome = (name: string) => rows.find(({ student }) => student === oak.person(name).id);
  expect(outcome('hal')).toMatchObject({ part: 4, value: outcome('ida')?.value });
  expect(outcome('jon')).toMatchObject({ part: 1, value: null });
});

test('the class\'s teacher sees it among the student\'s work, and nobody else', async () => {
  const [row] = await oak.select<{ id: string; assignment: string }>(
    `select t.id, t.assignment_id as assignment from attempts t where t.district_id = $1 and t.student_id = $2 and jsonb_array_length(t.warm_up) > 0 order by t.started_at limit 1`, [oak.person('eva').id]);
  const query = queries.studentWork.replace('quizItemIds', 'quizItemIds warmUp');
  const ask = { assignmentId: row!.assignment, studentId: oak.person('eva').id };
  const { studentWork } = await who('lee').ask<{ studentWork: { warmUp: PublicWarmUpItem[]; answers: { itemId: string; stepId: string; feedback: string[] }[] } }>(query, ask);
  expect(studentWork.warmUp).toHaveLength(3);
  expect(studentWork.answers.filter(({ stepId }) => stepId === 'warm-up')).toMatchObject([{ itemId: studentWork.warmUp[0]?.item.id, feedback: [expect.any(String)] }]);
  for (const stranger of ['ana', 'eva', 'kim']) expect(await codeOf(who(stranger), query, ask)).toBe('NOT_FOUND');
  expect((await gridOf(who('lee'), classId)).lessons.length).toBeGreaterThan(0);

  // Nor can a classmate answer it, in her attempt or in an attempt of their own.
  const strange = await begin('ana', await lessonLike(closely, () => undefined));
  const itemId = studentWork.warmUp[0]!.item.id;
  const hers = await strange.send(strange.deed('try', 'warm-up', { answer: fitting(itemId) }, itemId, { attemptId: row!.id }));
  expect(hers).toMatchObject([{ reason: 'UNKNOWN_ATTEMPT' }]);
  expect(await strange.do('try', 'warm-up', { answer: fitting(itemId) }, itemId)).toMatchObject({ reason: idsOf(strange.attempt).length > 0 ? 'UNKNOWN_ITEM' : 'UNKNOWN_STEP' });
});
