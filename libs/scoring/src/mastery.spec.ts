import type { Item } from '@eia/lesson';
import { foldAttempt, type FoldResponse } from './fold-attempt.js';
import { evidenceIn, mastery, type Evidence } from './mastery.js';

const now = new Date('2026-11-20T15:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const answers = (credits: readonly number[], over: (i: number) => Partial<Evidence> = () => ({})): Evidence[] => credits.map((credit, i) =>
  ({ skill: 'listen', itemId: `item-${i}`, level: i === 0 ? 'apply' : 'understand', credit, at: daysAgo(i % 2), ...over(i) }));
const word = (found: Evidence[]) => mastery(found, now).word;

test('three answers are not enough to say anything', () => {
  expect(mastery(answers([1, 1, 1]), now)).toEqual({ word: 'notEnoughYet', items: 3 });
});

test('from four answers on there is a word, with the number of answers behind it', () => {
  expect(mastery(answers([1, 1, 1, 1]), now)).toEqual({ word: 'growing', items: 4 });
  expect(mastery(answers([0, 0, 0, 0.5]), now)).toEqual({ word: 'starting', items: 4 });
});

test('the same item twice is one item', () => {
  expect(mastery(answers([1, 1, 1, 1], (i) => ({ itemId: `item-${i % 3}` })), now).word).toBe('notEnoughYet');
});

describe('secure', () => {
  test('is said of eight right answers on two days', () => {
    expect(word(answers(Array(8).fill(1)))).toBe('secure');
  });
  test('not of seven', () => {
    expect(word(answers(Array(7).fill(1)))).toBe('growing');
  });
  test('not of one day', () => {
    expect(word(answers(Array(12).fill(1), () => ({ at: daysAgo(0) })))).toBe('growing');
  });
  test('not without one item that asks to apply or to judge', () => {
    expect(word(answers(Array(12).fill(1), () => ({ level: 'understand' })))).toBe('growing');
    expect(word(answers(Array(12).fill(1), (i) => ({ level: i === 3 ? 'judge' : 'remember' })))).toBe('secure');
  });
  test('not when too much was missed: P(share >= 0.75) must reach 0.8', () => {
    expect(word(answers([...Array(7).fill(1), 0]))).toBe('growing');
    expect(word(answers([...Array(11).fill(1), 0]))).toBe('secure');
  });
  test('fades: what was found long ago counts half after 120 days', () => {
    const old = (days: number) => answers(Array(8).fill(1), (i) => ({ at: daysAgo(days + (i % 2)) }));
    expect(word(old(0))).toBe('secure');
    expect(word(old(240))).toBe('growing');
  });
});

test('days are those of the school: 23:30 and 00:30 are two', () => {
  const found = answers(Array(8).fill(1), (i) => ({ at: new Date(i % 2 ? '2026-11-20T05:30:00Z' : '2026-11-20T06:30:00Z') }));
  expect(mastery(found, now, 'America/Chicago').word).toBe('secure');
  expect(mastery(found, now, 'UTC').word).toBe('growing');
});

describe('the evidence of an attempt', () => {
  const item = (id: string): Item => ({
    id, kind: 'choice', skill: 'listen', level: 'apply', difficulty: 1, stem: 's', hint: 'h', why: 'w',
    options: [{ id: 'a', text: 'a', credit: 1, feedback: 'f' }, { id: 'b', text: 'b', credit: 0, feedback: 'f' }],
  });
  const items = ['one', 'two', 'three', 'four'].map(item);
  const deed = (seq: number, itemId: string | null, kind: string, over: Partial<FoldResponse> = {}): FoldResponse => ({
    id: String(seq), seq, stepId: 'step', itemId, kind, payload: { answer: 'a' }, answeredAt: '2026-11-19T10:00:00Z', ...over });

  test('is one per tried item; a pass, a late answer and everything about feelings are none', () => {
    const state = foldAttempt([
      deed(1, 'one', 'try', { credit: 0 }), deed(2, 'one', 'try', { credit: 1 }),
      deed(3, 'two', 'skip'), deed(4, 'three', 'try', { credit: 1, late: true }),
      deed(5, 'four', 'hint'), deed(6, 'four', 'try', { credit: 1 }),
      deed(7, null, 'checkIn', { payload: { emotion: 'sad' } }), deed(8, null, 'reflect', { payload: { mode: 'type', text: 'I feel low' } }),
      deed(9, null, 'select', { payload: { answer: 'sad' } }), deed(10, null, 'path', { payload: { path: [], ending: 'warm' } }),
    ]);
    expect(evidenceIn(items, state)).toEqual([
      { skill: 'listen', itemId: 'one', level: 'apply', credit: 0.5, at: new Date('2026-11-19T10:00:00Z') },
      { skill: 'listen', itemId: 'four', level: 'apply', credit: 0.8, at: new Date('2026-11-19T10:00:00Z') },
    ]);
  });
});
