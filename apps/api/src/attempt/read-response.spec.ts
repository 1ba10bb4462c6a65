import type { ChoiceItem, MultiItem, PlayedLesson } from '@eia/lesson';
import { cleanText } from './payload-limits.js';
import { readResponse, type MayCollect } from './read-response.js';

const option = (id: string, credit: 0 | 0.5 | 1) => ({ id, text: id, credit, feedback: `about ${id}` });
const base = { skill: 'listen', level: 'apply' as const, difficulty: 2, stem: 'Who listened?', hint: 'Look', why: 'Because' };
const choice: ChoiceItem = { ...base, id: 'who', kind: 'choice', options: [option('ana', 1), option('ben', 0.5), option('cy', 0)] };
const multi: MultiItem = { ...base, id: 'which', kind: 'multi', options: [
  { id: 'a', text: 'a', credit: 1, feedback: 'a' }, { id: 'b', text: 'b', credit: 1, feedback: 'b' }, { id: 'c', text: 'c', credit: 0, feedback: 'c' }] };
const common = { role: 'practise' as const, priority: 1 as const, mode: 'solo' as const, minutes: 3 };
const node = (id: string, to: string) => ({ id, who: 'mina', face: 'sad', text: id,
  choices: [{ id: 'go', text: 'go', to, effect: 1, feedback: 'ok' }, { id: 'stay', text: 'stay', to, effect: 0, feedback: 'ok' }] });

const lesson: Pick<PlayedLesson, 'steps' | 'quiz'> = {
  steps: [
    { ...common, id: 'arrive', type: 'checkin', style: 'faces', protectedArea: 'mental', prompt: 'How are you?', alternative: { prompt: 'How is Jonah?' } },
    { ...common, id: 'story', type: 'read', pages: [{ id: 'p1', text: 'Once' }] },
    { ...common, id: 'ask', type: 'item', item: choice },
    { ...common, id: 'hall', type: 'scenario', intro: 'Go', cast: [{ id: 'mina', name: 'Mina' }], start: 'n1', replay: 'Again',
      nodes: [node('n1', 'n2'), { id: 'n2', who: 'mina', face: 'happy', text: 'End', ending: 'warm', think: 'Why?' }] },
    { ...common, id: 'sketch', type: 'reflect', modes: ['draw'], protectedArea: 'none', prompt: 'Draw', privacyNote: 'Private', sharing: ['private', 'teacher'] },
    { ...common, id: 'think', type: 'reflect', modes: ['type', 'pick'], protectedArea: 'none', prompt: 'Write', privacyNote: 'Private',
      picks: [{ id: 'k1', text: 'one' }, { id: 'k2', text: 'two' }], sharing: ['private', 'teacher'] },
  ],
  quiz: { id: 'quiz', minutes: 4, when: 'later', pick: 1, retry: 'unlimited', intro: 'Go', outro: 'Done', items: [multi] },
};
const all: MayCollect = { reflection: true, protectedReflection: true, checkIn: true, survey: true, protectedSurvey: true };
const read = (kind: string, stepId: string, payload: unknown = {}, itemId?: string, may = all) =>
  readResponse(lesson as PlayedLesson, { kind, stepId, payload, itemId }, may);
const reason = (reading: ReturnType<typeof read>) => (reading.ok ? 'kept' : reading.reason);

test('a try is scored against the lesson; a selection is kept unscored', () => {
  expect(read('try', 'ask', { answer: 'ben' }, 'who')).toMatchObject({ ok: true, response: { credit: 0.5, outcome: 'partly', payload: { answer: 'ben' } } });
  expect(read('select', 'ask', { answer: 'ben' }, 'who')).toMatchObject({ ok: true, response: { credit: null, outcome: null } });
  expect(read('try', 'quiz', { answer: ['a', 'b'] }, 'which')).toMatchObject({ ok: true, response: { credit: 1, outcome: 'found' } });
});

test.each([
  ['a step the lesson does not play', 'seen', 'nowhere', {}, undefined, 'UNKNOWN_STEP'],
  ['an item of another step', 'try', 'story', { answer: 'ana' }, 'who', 'UNKNOWN_ITEM'],
  ['a try without an item', 'try', 'ask', { answer: 'ana' }, undefined, 'UNKNOWN_ITEM'],
  ['an option the item does not have', 'try', 'ask', { answer: 'zoe' }, 'who', 'INVALID_ANSWER'],
  ['an unfinished try', 'try', 'quiz', { answer: [] }, 'which', 'INVALID_ANSWER'],
  ['a kind nobody knows', 'dance', 'ask', {}, undefined, 'INVALID_ANSWER'],
  ['a quiz mark outside the quiz', 'quizEnd', 'ask', {}, undefined, 'INVALID_ANSWER'],
  ['a path through places the story does not have', 'path', 'hall', { path: [{ node: 'n2', choice: 'go' }] }, undefined, 'INVALID_ANSWER'],
  ['a path without end', 'path', 'hall', { path: Array.from({ length: 501 }, () => ({ node: 'n1', choice: 'go' })) }, undefined, 'TOO_LONG'],
  ['a reflection shared with someone the lesson does not offer', 'reflect', 'think', { mode: 'type', text: 'x', sharing: 'class-anonymous' }, undefined, 'INVALID_ANSWER'],
  ['a reflection of more than 10,000 characters', 'reflect', 'think', { mode: 'type', text: 'x'.repeat(10_001), sharing: 'private' }, undefined, 'TOO_LONG'],
  ['a payload that is not an object', 'seen', 'story', 'typed text', undefined, 'INVALID_ANSWER'],
  ['typed text in place of a feeling word', 'checkIn', 'arrive', { value: 'I feel awful today' }, undefined, 'INVALID_ANSWER'],
  ['typed text in place of a page', 'at', 'story', { page: 'my secret text' }, undefined, 'INVALID_ANSWER'],
])('%s is refused', (_name, kind, stepId, payload, itemId, expected) => {
  expect(reason(read(kind, stepId, payload, itemId))).toBe(expected);
});

test('an unfinished selection is kept, so that it is there when the student comes back', () => {
  expect(reason(read('select', 'quiz', { answer: [] }, 'which'))).toBe('kept');
});

test('words of the student never stay in the payload', () => {
  const reading = read('reflect', 'think', { mode: 'type', text: 'my words', picks: ['k1'], sharing: 'teacher', extra: 'more words' });
  expect(reading).toEqual({ ok: true, response: {
    item: null, payload: {}, credit: null, outcome: null, checkIn: null, survey: null,
    reflection: { body: { mode: 'type', text: 'my words', picks: ['k1'] }, sharing: 'teacher' },
  } });
  expect(read('seen', 'story', { text: 'my words' })).toMatchObject({ response: { payload: {} } });
  expect(read('checkIn', 'arrive', { value: 'calm' })).toMatchObject({ response: { payload: {}, checkIn: { value: 'calm' } } });
});

test.each([
  ['a drawing is kept beside its words', 'sketch', { strokes: [[0, 10, 20, 1000, 0], [5, 1, 1]], text: 'my dog' }, 'kept'],
  ['no line at all is a drawing that was taken back', 'sketch', { strokes: [] }, 'kept'],
  ['a line that leaves the page', 'sketch', { strokes: [[0, 10, 1001]] }, 'INVALID_ANSWER'],
  ['half a point', 'sketch', { strokes: [[0, 10, 20, 30]] }, 'INVALID_ANSWER'],
  ['words in place of lines', 'sketch', { strokes: ['hello'] }, 'INVALID_ANSWER'],
  ['more than a full page', 'sketch', { strokes: Array.from({ length: 60 }, () => [0, ...Array.from({ length: 100 }, () => 5)]) }, 'TOO_LONG'],
  ['a drawing where none is asked for', 'think', { strokes: [[0, 1, 1]] }, 'INVALID_ANSWER'],
])('%s', (_name, step, body, expected) => {
  const reading = read('reflect', step, { mode: 'draw', sharing: 'private', ...body });
  expect(reason(reading)).toBe(expected);
  if (reading.ok) expect(reading.response).toMatchObject({ payload: {}, reflection: { body: { mode: 'draw', ...body } } });
});

test('without consent a check-in or a reflection is not collected; the fiction in its place is', () => {
  const none: MayCollect = { reflection: false, protectedReflection: false, checkIn: false, survey: false, protectedSurvey: false };
  expect(reason(read('checkIn', 'arrive', { value: 'calm' }, undefined, none))).toBe('NOT_COLLECTED');
  expect(reason(read('reflect', 'think', { mode: 'type', text: 'x', sharing: 'private' }, undefined, none))).toBe('NOT_COLLECTED');
  expect(reason(read('select', 'arrive', { answer: 'worried' }, undefined, none))).toBe('kept');
  expect(reason(read('select', 'arrive', { answer: { energy: 1, pleasantness: -2 } }, undefined, none))).toBe('kept');
});

test('text that a database cannot keep is mended, not lost', () => {
  expect(cleanText('a\u0000b')).toBe('ab');
  expect(cleanText('half \ud83d and whole 😀')).toBe('half \ufffd and whole 😀');
});
