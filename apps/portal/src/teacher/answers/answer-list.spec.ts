import type { PublicItem, PublicLesson } from '@eia/lesson';
import { answeredItems, answeredWarmUp, chosenTexts, type Answer } from './answer-list.js';

const common = { stem: 'Why?', hint: 'Look again.' };
const choice: PublicItem = { ...common, id: 'why', kind: 'choice', options: [{ id: 'a', text: 'Because A' }, { id: 'b', text: 'Because B' }] };
const multi: PublicItem = { ...common, id: 'all', kind: 'multi', need: 'all', options: [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }, { id: 'c', text: 'C' }] };
const sort: PublicItem = { ...common, id: 'sort', kind: 'sort', bins: [{ id: 'x', label: 'Kind' }], cards: [{ id: '1', text: 'Hello' }] };
const order: PublicItem = { ...common, id: 'order', kind: 'order', sequence: [{ id: '1', text: 'One' }, { id: '2', text: 'Two' }] };

const step = { role: 'practise', mode: 'solo', minutes: 3 } as const;
const lesson: PublicLesson = {
  format: 1, lessonId: 'l', revision: 'r', locale: 'en', tier: '6-8', title: 'L', objective: 'O', unitTitle: 'U', bigQuestion: 'Q', minutes: 20,
  readAloud: false, vocab: [], media: {}, faces: {}, emotions: {},
  steps: [
    { ...step, id: 'story', type: 'read', pages: [] },
    { ...step, id: 's1', type: 'item', heading: 'First', item: choice },
    { ...step, id: 's2', type: 'item', item: multi },
  ],
  quiz: { id: 'quiz', minutes: 5, when: 'later', pick: 1, intro: '', outro: '', items: [order, choice] },
};
const answer = (stepId: string, itemId: string, payload: unknown): Answer => ({
  itemId, stepId, payload, tries: 1, hints: 0, outcome: 'found', feedback: [], late: false, answeredAt: '2026-11-24T10:00:00Z',
});

describe("a student's answers", () => {
  it('stand in the order of the lesson, questions without an answer among them', () => {
    const list = answeredItems(lesson, [answer('s2', 'all', { answer: ['a'] })], []);
    expect(list.map(({ item, answer: given }) => [item.id, given !== null])).toEqual([['why', false], ['all', true]]);
    expect(list[0]?.heading).toBe('First');
  });

  it('show only the quiz questions that were picked for this student, and keep them apart from the lesson', () => {
    const list = answeredItems(lesson, [answer('quiz', 'why', { answer: 'b' })], ['why']);
    expect(list.map(({ item, inQuiz, answer: given }) => [item.id, inQuiz, given !== null]))
      .toEqual([['why', false, false], ['all', false, false], ['why', true, true]]);
  });

  it('to questions from earlier lessons stand apart; those passed over are not there', () => {
    const asked = ['old/why', 'old/who'].map((id) => ({ item: { ...choice, id }, locale: 'en', media: {}, faces: {} }));
    const given = [answer('warm-up', 'old/who', { answer: 'a' }), answer('s1', 'why', { answer: 'a' })];
    expect(answeredWarmUp(asked, given).map(({ item, answer: found }) => [item.id, found?.stepId])).toEqual([['old/who', 'warm-up']]);
    expect(answeredItems(lesson, given, []).filter((one) => one.answer)).toHaveLength(1);
  });

  it('are shown in the words the student chose', () => {
    expect(chosenTexts(choice, { answer: 'b' })).toEqual([['Because B']]);
    expect(chosenTexts(multi, { answer: ['c', 'a'] })).toEqual([['A'], ['C']]);
    expect(chosenTexts(sort, { answer: { 1: 'x' } })).toEqual([['Hello', 'Kind']]);
    expect(chosenTexts(order, { answer: ['2', '1'] })).toEqual([['Two'], ['One']]);
  });

  it('are left out rather than guessed when they do not fit the question', () => {
    expect(chosenTexts(choice, { answer: 'gone' })).toEqual([]);
    expect(chosenTexts(choice, null)).toEqual([]);
    expect(chosenTexts(sort, { answer: { 1: 'gone' } })).toEqual([]);
  });
});
