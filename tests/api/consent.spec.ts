import { aDistrict, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { Player, startAttempt, type Result } from './player.js';
import { as, assigned, at, bodyClues, lessonLike, openDoors, publishedLesson, type PublishedLesson } from './school.js';

let clues: PublishedLesson;

beforeAll(async () => {
  clues = await publishedLesson(bodyClues);
});

/** A district with these rules besides the one about lessons, one student and an assignment. */
async function aClass(policies: Record<string, { mode: string; noticedDaysAgo?: number; noticeDays?: number }> = {}, versionId = clues.versionId) {
  const district = await aDistrict({ classes: { K1: { tier: 'k-2', teachers: ['lee'], students: ['ana', 'ben'] } } });
  const rows = Object.entries(policies).map(([kind, { mode, noticedDaysAgo, noticeDays = 14 }]) => ({
    id: v7(), kind, mode, notice_days: noticeDays, noticed_on: noticedDaysAgo === undefined ? null : at(-60 * 24 * noticedDaysAgo).slice(0, 10) }));
  if (rows.length > 0) await district.insert('consent_policies', rows);
  return { district, assignmentId: await assigned(district, district.schoolClass('K1').id, versionId) };
}

const decide = (district: TestDistrict, name: string, kind: string, decision: string, more: { decided?: number; expires?: number } = {}) => district.insert('consents', [{
  id: v7(), student_id: district.person(name).id, kind, decision, by: 'guardian', method: 'paper', decided_at: at(more.decided ?? -60),
  expires_at: more.expires === undefined ? null : at(more.expires) }]);

/** What happens to a check-in of this student, and what their screen plays. */
async function checkIn(district: TestDistrict, assignmentId: string, name = 'ana'): Promise<{ result: string; plays: string; kept: number }> {
  const player = await Player.open(as(district.person(name)), assignmentId);
  const answer: Result = await player.do('checkIn', 'hello', { value: 'calm' });
  const kept = await district.select('select 1 from check_ins where district_id = $1 and student_id = $2', [district.person(name).id]);
  return {
    result: answer.reason ?? answer.__typename,
    plays: player.attempt.alternativeSteps.includes('hello') ? 'fiction' : 'question',
    kept: kept.length,
  };
}

const asked = { result: 'Stored', plays: 'question', kept: 1 };
const notAsked = { result: 'NOT_COLLECTED', plays: 'fiction', kept: 0 };

test('by default nobody is asked how they are: the fiction plays, and its answer is kept', async () => {
  const { district, assignmentId } = await aClass();
  expect(await checkIn(district, assignmentId)).toEqual(notAsked);
  const player = await Player.open(as(district.person('ana')), assignmentId);
  expect(await player.do('select', 'hello', { answer: 'nervous' })).toMatchObject({ __typename: 'Stored' });
});

test.each([
  ['NOTICE', { mode: 'NOTICE' }, asked],
  ['OPT_OUT, told three weeks ago', { mode: 'OPT_OUT', noticedDaysAgo: 21 }, asked],
  ['OPT_OUT, told last week', { mode: 'OPT_OUT', noticedDaysAgo: 7 }, notAsked],
  ['OPT_OUT, nobody told yet', { mode: 'OPT_OUT' }, notAsked],
  ['OPT_IN without a yes', { mode: 'OPT_IN', noticedDaysAgo: 21 }, notAsked],
  ['OFF', { mode: 'OFF' }, notAsked],
])('check-ins under %s', async (_name, policy, expected) => {
  const { district, assignmentId } = await aClass({ CHECKIN: policy });
  expect(await checkIn(district, assignmentId)).toEqual(expected);
});

test('a family\'s no holds for its child alone, and a later yes takes it back', async () => {
  const { district, assignmentId } = await aClass({ CHECKIN: { mode: 'NOTICE' } });
  await decide(district, 'ana', 'CHECKIN', 'refuse');
  expect(await checkIn(district, assignmentId, 'ana')).toEqual(notAsked);
  expect(await checkIn(district, assignmentId, 'ben')).toEqual(asked);
  await decide(district, 'ana', 'CHECKIN', 'allow', { decided: -30 });
  expect(await checkIn(district, assignmentId, 'ana')).toEqual(asked);
});

test('a yes that has run out is no yes', async () => {
  const { district, assignmentId } = await aClass({ CHECKIN: { mode: 'OPT_IN' } });
  await decide(district, 'ana', 'CHECKIN', 'allow', { decided: -600, expires: -60 });
  expect(await checkIn(district, assignmentId)).toEqual(notAsked);
});

test('a decision of another family, or about something else, changes nothing', async () => {
  const { district, assignmentId } = await aClass({ CHECKIN: { mode: 'OPT_IN' } });
  await decide(district, 'ben', 'CHECKIN', 'allow');
  await decide(district, 'ana', 'JOURNAL', 'allow');
  expect(await checkIn(district, assignmentId)).toEqual(notAsked);
});

test('where reflections are off, none is kept; the rest of the batch is', async () => {
  const { district, assignmentId } = await aClass({ REFLECTION: { mode: 'OFF' } });
  const player = await Player.open(as(district.person('ana')), assignmentId);
  const results = await player.send(
    player.deed('reflect', 'my-map', { mode: 'type', text: 'hello', sharing: 'private' }), player.deed('seen', 'my-map'));
  expect(results.map((one) => one.reason ?? one.__typename)).toEqual(['NOT_COLLECTED', 'Stored']);
  expect(await district.select('select 1 from reflections where district_id = $1')).toEqual([]);
});

test('a withdrawal holds from the next answer on', async () => {
  const { district, assignmentId } = await aClass({ CHECKIN: { mode: 'NOTICE' } });
  const player = await Player.open(as(district.person('ana')), assignmentId);
  expect(player.attempt.alternativeSteps).not.toContain('hello');
  await decide(district, 'ana', 'CHECKIN', 'refuse');
  expect(await player.do('checkIn', 'hello', { value: 'calm' })).toMatchObject({ reason: 'NOT_COLLECTED' });
});

test('a reflection about a protected area plays as fiction unless families consented in writing', async () => {
  const protectedLesson = await lessonLike(openDoors, ({ steps }) => {
    const step = steps.find(({ id }) => id === 'my-sentence');
    if (step?.type !== 'reflect') throw new Error('my-sentence is a reflection.');
    step.protectedArea = 'mental';
    step.alternative = { prompt: 'What could Mina write?' };
  });
  const { district, assignmentId } = await aClass({}, protectedLesson.versionId);
  // Also when a device sends one although the fiction played.
  const reflects = async (name: string) => {
    const player = await Player.open(as(district.person(name)), assignmentId);
    const result = await player.do('reflect', 'my-sentence', { mode: 'type', text: 'about me', sharing: 'private' });
    return result.reason ?? result.__typename;
  };
  expect(await reflects('ana')).toBe('NOT_COLLECTED');
  expect(await district.select('select 1 from reflections where district_id = $1')).toEqual([]);
  expect((await startAttempt(as(district.person('ana')), assignmentId)).alternativeSteps).toEqual(['arrive', 'temperature', 'my-sentence']);
  await district.insert('consent_policies', [{ id: v7(), kind: 'SURVEY_PROTECTED', mode: 'OPT_IN', notice_days: 14, noticed_on: null }]);
  await decide(district, 'ana', 'SURVEY_PROTECTED', 'allow');
  expect((await startAttempt(as(district.person('ana')), assignmentId)).alternativeSteps).toEqual(['arrive', 'temperature']);
  expect((await startAttempt(as(district.person('ben')), assignmentId)).alternativeSteps).toEqual(['arrive', 'temperature', 'my-sentence']);
  expect([await reflects('ana'), await reflects('ben')]).toEqual(['Stored', 'NOT_COLLECTED']);
});

test('where reflections are off, those that have a fiction play it', async () => {
  const withFiction = await lessonLike(openDoors, ({ steps }) => {
    const step = steps.find(({ id }) => id === 'my-sentence');
    if (step?.type === 'reflect') step.alternative = { prompt: 'What could Mina say?', picks: [{ id: 'a1', text: 'One' }, { id: 'a2', text: 'Two' }] };
  });
  const { district, assignmentId } = await aClass({ REFLECTION: { mode: 'OFF' } }, withFiction.versionId);
  const player = await Player.open(as(district.person('ana')), assignmentId);
  expect(player.attempt.alternativeSteps).toEqual(['arrive', 'temperature', 'my-sentence']);
  expect(await player.do('select', 'my-sentence', { answer: 'a2' })).toMatchObject({ __typename: 'Stored' });
});

test('beside each text box stands who can read it, from the policy', async () => {
  const { district, assignmentId } = await aClass();
  const { readers } = await startAttempt(as(district.person('ana')), assignmentId);
  expect(readers).toEqual({
    response: ['self', 'teacher'],
    reflection: { 'private': ['self'], 'teacher': ['self', 'teacher', 'counselorInCase'], 'class-anonymous': ['self', 'teacherWithoutName', 'counselorInCase'] },
    checkIn: ['self', 'teacherSummary'],
    survey: ['self', 'teacherTotals'],
  });
});

test('a survey is there to think about until the district asks; then its answers are kept apart and come back to the student alone', async () => {
  const { district, assignmentId } = await aClass({}, (await publishedLesson(openDoors)).versionId);
  const answer = { item: 't1', value: 3 };
  const before = await Player.open(as(district.person('ana')), assignmentId);
  expect(before.attempt.alternativeSteps).toContain('temperature');
  expect(await before.do('survey', 'temperature', answer)).toMatchObject({ reason: 'NOT_COLLECTED' });

  await district.insert('consent_policies', [{ id: v7(), kind: 'SURVEY_SKILL', mode: 'NOTICE', notice_days: 14, noticed_on: '2020-01-01' }]);
  const player = await Player.open(as(district.person('ana')), assignmentId);
  expect(player.attempt.alternativeSteps).not.toContain('temperature');
  const results = await player.send(
    player.deed('survey', 'temperature', answer), player.deed('survey', 'temperature', { item: 't1', value: 0 }),
    player.deed('survey', 'temperature', { item: 'nowhere', value: 1 }), player.deed('survey', 'temperature', { item: 't1', value: 5 }),
    player.deed('survey', 'temperature', { item: 't1', value: 'I hate it' }), player.deed('survey', 'story', answer));
  expect(results.map(({ reason, __typename }) => reason ?? __typename)).toEqual(['Stored', 'Stored', 'UNKNOWN_ITEM', 'INVALID_ANSWER', 'INVALID_ANSWER', 'INVALID_ANSWER']);
  expect(await district.select('select value from survey_answers where district_id = $1 order by id')).toEqual([{ value: 3 }, { value: 0 }]);
  expect(await district.select(`select distinct payload from responses where district_id = $1 and kind = 'survey'`)).toEqual([{ payload: {} }]);
  const again = await startAttempt(as(district.person('ana')), assignmentId);
  expect(again.responses.filter(({ kind }) => kind === 'survey').map(({ payload }) => payload)).toEqual([answer, { item: 't1', value: 0 }]);
});

test('one question in a protected area makes a survey one that needs written consent', async () => {
  const withQuestion = await lessonLike(openDoors, ({ steps }) => {
    const step = steps.find(({ id }) => id === 'temperature');
    if (step?.type === 'survey') step.items[1]!.protectedArea = 'mental';
  });
  const { district, assignmentId } = await aClass({ SURVEY_SKILL: { mode: 'NOTICE' }, SURVEY_PROTECTED: { mode: 'OPT_IN' } }, withQuestion.versionId);
  const answers = async (name: string) => {
    const player = await Player.open(as(district.person(name)), assignmentId);
    const { reason, __typename } = await player.do('survey', 'temperature', { item: 't1', value: 1 });
    return [reason ?? __typename, player.attempt.alternativeSteps.includes('temperature')];
  };
  expect(await answers('ana')).toEqual(['NOT_COLLECTED', true]);
  await decide(district, 'ana', 'SURVEY_PROTECTED', 'allow');
  expect([await answers('ana'), await answers('ben')]).toEqual([['Stored', false], ['NOT_COLLECTED', true]]);
});
