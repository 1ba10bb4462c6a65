import { aDistrict, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { Player } from './player.js';
import { as, assigned, codeOf, lessonLike, openDoors, publishedLesson, queries, type PublishedLesson } from './school.js';

interface Total { stepId: string; itemId: string; text: string; scale: string; n: number; counts: number[] }

const students = Array.from({ length: 16 }, (_, i) => `s${i + 1}`);
let oak: TestDistrict;
let doors: PublishedLesson;

beforeAll(async () => {
  oak = await aDistrict({
    classes: { '7B': { tier: '6-8', teachers: ['lee'], students }, '8A': { tier: '6-8', teachers: ['mia'], students: ['cem'] } },
    staff: { mensah: { role: 'coordinator' }, castillo: { role: 'principal', school: 'Oak School' } },
  });
  await oak.insert('consent_policies', [{ id: v7(), kind: 'SURVEY_SKILL', mode: 'NOTICE', notice_days: 14, noticed_on: '2020-01-01' }]);
  doors = await publishedLesson(openDoors);
});

const give = ({ versionId }: PublishedLesson) => assigned(oak, oak.schoolClass('7B').id, versionId);
const totals = async (id: string, who = 'lee') => (await as(oak.person(who)).ask<{ pollTotals: Total[] }>(queries.pollTotals, { id })).pollTotals;
const ofFirst = async (id: string) => (await totals(id)).find(({ itemId }) => itemId === 't1');
const stepsOf = ({ body }: PublishedLesson) => body.locales['en']!.lesson.steps.map(({ id }) => id);

/** Answers the first question of the poll, and finishes the lesson. */
async function answers(name: string, id: string, value: number, lesson = doors): Promise<Player> {
  const player = await Player.open(as(oak.person(name)), id);
  expect(await player.do('survey', 'temperature', { item: 't1', value })).toMatchObject({ __typename: 'Stored' });
  await player.see(stepsOf(lesson));
  return player;
}

test('totals come with the tenth student who finishes and then with every fifth; in between they stand still, whoever changes their mind', async () => {
  const id = await give(doors);
  const players = new Map<string, Player>();
  for (const [i, name] of students.slice(0, 9).entries()) players.set(name, await answers(name, id, i % 2));
  expect(await ofFirst(id)).toMatchObject({ scale: 'agree5', n: 0, counts: [] });

  // Answered, but still in the lesson: not among them.
  const slow = await Player.open(as(oak.person('s16')), id);
  await slow.do('survey', 'temperature', { item: 't1', value: 4 });
  expect(await ofFirst(id)).toMatchObject({ n: 0 });

  await answers('s10', id, 3);
  const ten = await totals(id);
  expect(ten.find(({ itemId }) => itemId === 't1')).toMatchObject({ n: 10, counts: [5, 4, 0, 1, 0] });
  expect(ten.filter(({ itemId }) => itemId !== 't1').every(({ n, counts }) => n === 0 && counts.length === 0)).toBe(true);
  expect(JSON.stringify(ten)).not.toMatch(/s1\b|[0-9a-f]{8}-[0-9a-f]{4}/);

  for (const name of ['s11', 's12', 's13', 's14']) await answers(name, id, 4);
  await players.get('s1')?.do('survey', 'temperature', { item: 't1', value: 4 });
  expect(await totals(id)).toEqual(ten);
  await answers('s15', id, 0);
  expect(await ofFirst(id)).toMatchObject({ n: 15, counts: [6, 4, 0, 1, 4] });
});

test('what a student answered last before finishing counts, once', async () => {
  const id = await give(doors);
  for (const [i, name] of students.slice(0, 10).entries()) {
    const player = await Player.open(as(oak.person(name)), id);
    for (const value of [0, 1, i % 2 === 0 ? 2 : 3]) await player.do('survey', 'temperature', { item: 't1', value });
    await player.see(stepsOf(doors));
  }
  expect(await ofFirst(id)).toMatchObject({ n: 10, counts: [0, 0, 5, 5, 0] });
});

test('a class that agrees completely is not shown', async () => {
  const id = await give(doors);
  for (const name of students.slice(0, 10)) await answers(name, id, 2);
  expect(await ofFirst(id)).toMatchObject({ n: 0, counts: [] });
});

test('a survey of the district and a question in a protected area have no totals for the teacher', async () => {
  const survey = await lessonLike(openDoors, ({ steps }) => {
    for (const step of steps) if (step.type === 'survey') step.purpose = 'instrument';
  });
  expect(await totals(await give(survey))).toEqual([]);
  const withOne = await lessonLike(openDoors, ({ steps }) => {
    for (const step of steps) if (step.type === 'survey') step.items[0]!.protectedArea = 'mental';
  });
  expect((await totals(await give(withOne))).map(({ itemId }) => itemId)).toEqual(['t2', 't3']);
});

test('only the class\'s teacher sees them', async () => {
  const id = await give(doors);
  for (const stranger of ['s1', 'mia', 'mensah', 'castillo']) expect([stranger, await codeOf(as(oak.person(stranger)), queries.pollTotals, { id })]).toEqual([stranger, 'NOT_FOUND']);
  expect(await codeOf(as(oak.person('lee')), queries.pollTotals, { id: v7() })).toBe('NOT_FOUND');
  expect(await codeOf(as(oak.person('lee')), queries.pollTotals, { id: 'no-id' })).toBe('NOT_FOUND');
});
