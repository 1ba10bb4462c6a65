import { readContent } from '@eia/content';
import { scoredItems } from '@eia/lesson';
import { loadPack } from '@eia/lesson/authoring';
import { aDistrict, type TestDistrict } from '@eia/testing';
import { v7 } from 'uuid';
import { fittingAnswer } from '../../apps/api/src/commands/seed/answers.js';
import { Player } from './player.js';
import { as, assigned, codeOf, openDoors, publishedLesson } from './school.js';

interface Skill { id: string; name: string; word: string; answers: number; lessons: string[] }

const myPath = '{ myPath { id name word answers lessons } }';
const words = loadPack(readContent()).lessons.find(({ body }) => body.lessonId === openDoors)!.body.locales['en']!;
const inSteps = words.lesson.steps.flatMap((step) => (step.type === 'item' ? [{ stepId: step.id, item: step.item }] : []));

let district: TestDistrict;
let assignmentId: string;
beforeAll(async () => {
  district = await aDistrict({ classes: { '7B': { tier: '6-8', teachers: ['lee'], students: ['ana', 'ben'] } } });
  await district.insert('consent_policies', ['CHECKIN', 'SURVEY_SKILL'].map((kind) => ({ id: v7(), kind, mode: 'NOTICE', notice_days: 14, noticed_on: '2020-01-01' })));
  assignmentId = await assigned(district, district.schoolClass('7B').id, (await publishedLesson(openDoors)).versionId);
});

const pathOf = async (name: string) => (await as(district.person(name)).ask<{ myPath: Skill[] }>(myPath)).myPath;

test('begins empty and grows by answered questions alone, each with its number and its lesson', async () => {
  expect(await pathOf('ana')).toEqual([]);
  const player = await Player.open(as(district.person('ana')), assignmentId);
  const quiz = scoredItems(words.lesson).filter(({ id }) => player.attempt.quizItemIds.includes(id)).map((item) => ({ stepId: 'quiz', item }));
  for (const { stepId, item } of [...inSteps, ...quiz]) {
    expect(await player.do('try', stepId, { answer: fittingAnswer(item) }, item.id)).toMatchObject({ __typename: 'Stored' });
  }
  const path = await pathOf('ana');
  expect(path.reduce((sum, { answers }) => sum + answers, 0)).toBe(inSteps.length + quiz.length);
  for (const skill of path) {
    expect(skill).toMatchObject({ lessons: [words.lesson.title], word: skill.answers >= 4 ? 'growing' : 'notEnoughYet' });
    expect(skill.name).not.toBe(skill.id);
  }

  // Feelings, own words, surveys and stories: stored, and nothing of them is in it.
  const others = await player.send(
    player.deed('checkIn', 'arrive', { value: 'worried' }), player.deed('survey', 'temperature', { item: 't1', value: 0 }),
    player.deed('reflect', 'my-sentence', { mode: 'type', text: 'I never manage that', sharing: 'private' }),
    player.deed('skip', 'story'), player.deed('seen', 'temperature'));
  expect(others.map(({ reason, __typename }) => reason ?? __typename)).toEqual(others.map(() => 'Stored'));
  expect(await pathOf('ana')).toEqual(path);
});

test('is the student\'s own: a classmate has another, and nobody else has one', async () => {
  expect(await pathOf('ben')).toEqual([]);
  expect(await codeOf(as(district.person('lee')), myPath)).toMatch(/FORBIDDEN|NOT_FOUND/);
});
