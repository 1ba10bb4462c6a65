import fc from 'fast-check';
import { evidence, foldAttempt, summarizeQuiz, type Feedback, type FoldResponse } from './index.js';

let count = 0;
function deed(kind: string, fields: Partial<FoldResponse> = {}): FoldResponse {
  count += 1;
  return { id: `id-${count}`, seq: count, stepId: 'step', kind, payload: {}, ...fields };
}
const onItem = (kind: string, payload: unknown, fields: Partial<FoldResponse> = {}) =>
  deed(kind, { itemId: 'item', payload, ...fields });
const notYet: Feedback = { state: 'notYet', options: [], tries: 1 };

test('a tap keeps the selection and is no try', () => {
  const state = foldAttempt([onItem('select', { answer: 'a' }), onItem('select', { answer: 'b' })]);
  expect(state.items['item']).toMatchObject({ selection: 'b', tries: [], state: 'open' });
});

test('all tries are kept, and the latest one is shown', () => {
  const state = foldAttempt([
    onItem('try', { answer: 'a' }, { credit: 0, feedback: notYet }),
    onItem('hint', {}),
    onItem('try', { answer: 'b' }, { credit: 1 }),
  ]);
  expect(state.items['item']).toMatchObject({
    selection: 'b',
    hints: 1,
    state: 'found',
    tries: [
      { answer: 'a', credit: 0, hints: 0 },
      { answer: 'b', credit: 1, hints: 1 },
    ],
  });
});

test('a try that the server has not answered yet is waiting', () => {
  expect(foldAttempt([onItem('try', { answer: 'a' })]).items['item']?.state).toBe('waiting');
});

test('the browser knows the credit of a try from its feedback', () => {
  expect(foldAttempt([onItem('try', { answer: 'a' }, { feedback: notYet })]).items['item']).toMatchObject({
    state: 'notYet',
    feedback: notYet,
  });
});

test('a step counts as seen when it was reached or passed on, once', () => {
  const state = foldAttempt([deed('seen', { stepId: 'a' }), deed('skip', { stepId: 'b' }), deed('seen', { stepId: 'a' })]);
  expect(state.stepsSeen).toEqual(['a', 'b']);
});

test('a skipped item is no skipped step, and a later try takes the skip back', () => {
  const skipped = [onItem('skip', {})];
  expect(foldAttempt(skipped)).toMatchObject({ stepsSeen: [], items: { item: { skipped: true } } });
  expect(foldAttempt([...skipped, onItem('try', { answer: 'a' }, { credit: 1 })]).items['item']?.skipped).toBe(false);
});

test('the latest place, path, reflection and check-in are kept', () => {
  const state = foldAttempt([
    deed('at', { stepId: 'story', payload: { page: 'p1' } }),
    deed('at', { stepId: 'story', payload: { page: 'p2' } }),
    deed('path', { stepId: 'tower', payload: { path: [{ node: 'n1', choice: 'ask' }] } }),
    deed('path', { stepId: 'tower', payload: { path: [{ node: 'n1', choice: 'ask' }], ending: 'end' } }),
    deed('reflect', { stepId: 'map', payload: { mode: 'type', text: 'One', sharing: 'private' } }),
    deed('reflect', { stepId: 'map', payload: { mode: 'pick', picks: ['k1'], sharing: 'teacher' } }),
    deed('checkIn', { stepId: 'hello', payload: { value: 'calm' } }),
    deed('select', { stepId: 'hello', payload: { answer: 'nervous' } }),
  ]);
  expect(state).toMatchObject({
    at: { stepId: 'story', page: 'p2' },
    paths: { tower: { path: [{ node: 'n1', choice: 'ask' }], ending: 'end' } },
    reflections: { map: { mode: 'pick', text: '', picks: ['k1'], sharing: 'teacher' } },
    checkIns: { hello: 'calm' },
    alternatives: { hello: 'nervous' },
  });
});

test('a quiz begins and ends, and does not begin again', () => {
  const start = deed('quizStart', { stepId: 'quiz' });
  expect(foldAttempt([]).quiz).toBe('notStarted');
  expect(foldAttempt([start]).quiz).toBe('inProgress');
  expect(foldAttempt([start, deed('quizEnd', { stepId: 'quiz' }), deed('quizStart', { stepId: 'quiz' })]).quiz).toBe('done');
});

const anyDeed = fc.record({
  stepId: fc.constantFrom('a', 'b', 'quiz'),
  itemId: fc.constantFrom(null, 'i', 'j'),
  kind: fc.constantFrom('seen', 'at', 'select', 'try', 'hint', 'skip', 'path', 'reflect', 'checkIn', 'quizStart', 'quizEnd', 'later'),
  payload: fc.oneof(
    fc.record({ answer: fc.constantFrom('x', 'y') }),
    fc.record({ answer: fc.array(fc.constantFrom('x', 'y')) }),
    fc.record({ answer: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('l', 'r')) }),
    fc.record({ path: fc.array(fc.record({ node: fc.string(), choice: fc.string() })) }),
    fc.record({ page: fc.string(), text: fc.string(), mode: fc.constantFrom('type', 'pick'), value: fc.string() }),
    fc.anything(),
  ),
  credit: fc.constantFrom(null, 0, 0.5, 1),
  late: fc.boolean(),
});
// Two devices may count alike, so a number may come twice; an id may not.
const anyDeeds = fc
  .array(fc.record({ deed: anyDeed, seq: fc.nat(8) }), { maxLength: 14 })
  .map((list) => list.map(({ deed: fields, seq }, index): FoldResponse => ({ ...fields, seq, id: `d${index}` })));

test('the order of arrival changes nothing, and neither does a deed that arrives twice', () => {
  fc.assert(
    fc.property(
      anyDeeds.chain((deeds) =>
        fc.tuple(fc.constant(deeds), fc.shuffledSubarray(deeds, { minLength: deeds.length }), fc.subarray(deeds)),
      ),
      ([deeds, shuffled, again]) => {
        const once = foldAttempt(deeds);
        expect(foldAttempt(shuffled)).toEqual(once);
        expect(foldAttempt([...again, ...shuffled, ...again])).toEqual(once);
      },
    ),
  );
});

test('two deeds with one number, from two devices, are taken in one order everywhere', () => {
  const two = [
    deed('select', { id: 'b', seq: 1, itemId: 'item', payload: { answer: 'x' } }),
    deed('select', { id: 'a', seq: 1, itemId: 'item', payload: { answer: 'y' } }),
  ];
  expect(foldAttempt(two).items['item']?.selection).toBe('x');
  expect(foldAttempt([...two].reverse()).items['item']?.selection).toBe('x');
});

test('the copy of a deed that knows its credit wins, whichever comes first', () => {
  fc.assert(
    fc.property(anyDeeds, (stored) => {
      const unsent = stored.map(({ id, seq, stepId, itemId, kind, payload }) => ({ id, seq, stepId, kind, payload, itemId: itemId ?? null }));
      expect(foldAttempt([...unsent, ...stored])).toEqual(foldAttempt(stored));
      expect(foldAttempt([...stored, ...unsent])).toEqual(foldAttempt(stored));
    }),
  );
});

describe('evidence', () => {
  const tries = (...list: [credit: number | null, hints: number][]) => list.map(([credit, hints]) => ({ credit, hints }));
  test.each([
    ['first try', tries([1, 0]), 1],
    ['half at the first try', tries([0.5, 0]), 0.5],
    ['first try after a hint', tries([1, 1]), 0.8],
    ['second try', tries([0, 0], [1, 0]), 0.5],
    ['second try after a hint', tries([0, 0], [1, 2]), 0.4],
    ['half at the first, all at the second', tries([0.5, 0], [1, 0]), 0.5],
    ['third try', tries([0, 0], [0, 0], [1, 0]), 0],
    ['not scored yet', tries([null, 0]), 0],
    ['no try', [], 0],
  ])('%s', (_, list, expected) => {
    expect(evidence(list)).toBeCloseTo(expected);
  });
});

test('a quiz is summed up as found on your own, and what to look at again', () => {
  const tryIt = (itemId: string, credit: number) => deed('try', { stepId: 'quiz', itemId, payload: { answer: 'x' }, credit });
  const state = foldAttempt([
    tryIt('first', 1),
    deed('hint', { stepId: 'quiz', itemId: 'hinted' }),
    tryIt('hinted', 1),
    tryIt('second', 0),
    tryIt('second', 1),
  ]);
  expect(summarizeQuiz(state, ['first', 'hinted', 'second', 'untried'])).toEqual({
    foundOnOwn: 1,
    total: 4,
    lookAgain: ['second', 'untried'],
  });
});

describe('a warm-up', () => {
  const deed = (seq: number, kind: string, itemId: string | null = null, payload: unknown = {}, stepId = 'warm-up'): FoldResponse =>
    ({ id: String(seq), seq, stepId, itemId, kind, payload });
  const asked = [deed(1, 'at', null, { page: '0' }), deed(2, 'try', 'other-lesson/q', { answer: 'a' }), deed(3, 'at', null, { page: '1' })];

  test('goes on where it was, and is no part of the lesson', () => {
    const state = foldAttempt(asked);
    expect(state).toMatchObject({ warmUp: { page: '1', over: false }, at: null, stepsSeen: [] });
    expect(state.items['other-lesson/q']?.tries).toHaveLength(1);
  });

  test('is over when it ended, when it was skipped, and once anything of the lesson was done', () => {
    for (const last of [deed(4, 'seen'), deed(4, 'skip'), deed(4, 'at', null, {}, 'hello'), deed(4, 'quizStart', null, {}, 'quiz')]) {
      expect(foldAttempt([...asked, last]).warmUp.over).toBe(true);
    }
    expect(foldAttempt([...asked, deed(4, 'seen'), deed(5, 'skip')]).stepsSeen).toEqual([]);
    // Passing one question is not passing all.
    expect(foldAttempt([deed(1, 'skip', 'other-lesson/q')]).warmUp.over).toBe(false);
  });
});
