import type { ChoiceItem, FaceItem, Item, MatchItem, MultiItem, OrderItem, SortItem } from '@eia/lesson';
import { feedbackFor, score, validate } from './index.js';

const common = { skill: 'listen', level: 'apply', difficulty: 2, stem: 'What now?', hint: 'Look.', why: 'Because.' } as const;
const option = <C extends 0 | 0.5 | 1>(id: string, credit: C) => ({ id, text: id, credit, feedback: `On ${id}` });

const choice: ChoiceItem = { ...common, id: 'c', kind: 'choice', options: [option('none', 0), option('half', 0.5), option('key', 1)] };
const face: FaceItem = { ...common, id: 'f', kind: 'face', face: 'sad', options: [option('a', 1), option('b', 1), option('c', 0)] };
const multi: MultiItem = {
  ...common,
  id: 'm',
  kind: 'multi',
  options: [option('a', 1), option('b', 1), option('c', 1), option('x', 0), option('y', 0)],
};
const any: MultiItem = { ...multi, need: 'any' };
const sort: SortItem = {
  ...common,
  id: 's',
  kind: 'sort',
  bins: [
    { id: 'l', label: 'Left' },
    { id: 'r', label: 'Right' },
    { id: 'm', label: 'Middle' },
  ],
  cards: [
    { id: '1', text: '1', bins: ['l'], feedback: 'On 1' },
    { id: '2', text: '2', bins: ['r', 'm'], feedback: 'On 2' },
    { id: '3', text: '3', bins: ['m'], feedback: 'On 3' },
    { id: '4', text: '4', bins: ['l'], feedback: 'On 4' },
  ],
};
const match: MatchItem = {
  ...common,
  id: 'p',
  kind: 'match',
  pairs: ['1', '2', '3'].map((id) => ({ id, left: `L${id}`, right: `R${id}`, feedback: `On ${id}`, rightId: `r-${id}` })),
};
const four: MatchItem = { ...match, pairs: [...match.pairs, { id: '4', left: 'L4', right: 'R4', feedback: 'On 4', rightId: 'r-4' }] };
const order: OrderItem = {
  ...common,
  id: 'o',
  kind: 'order',
  sequence: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })),
  accept: [
    ['a', 'b', 'c', 'd'],
    ['b', 'a', 'd', 'c'],
  ],
  feedbackWrong: 'What comes first?',
};

const credits: [string, Item, unknown, number][] = [
  ['choice: an option of no credit', choice, 'none', 0],
  ['choice: a near option', choice, 'half', 0.5],
  ['choice: the key', choice, 'key', 1],
  ['face: one good guess', face, 'a', 1],
  ['face: another good guess', face, 'b', 1],
  ['face: a guess the face does not show', face, 'c', 0],
  ['multi: exactly the right ones, in any order', multi, ['c', 'a', 'b'], 1],
  ['multi: at least half and none else', multi, ['a', 'c'], 0.5],
  ['multi: fewer than half', multi, ['a'], 0],
  ['multi: all right ones and one else', multi, ['a', 'b', 'c', 'x'], 0],
  ['multi: every box ticked', multi, ['a', 'b', 'c', 'x', 'y'], 0],
  ['multi: only others', multi, ['x'], 0],
  ['multi, any: one right one', any, ['b'], 1],
  ['multi, any: all right ones', any, ['a', 'b', 'c'], 1],
  ['multi, any: a right one and another', any, ['a', 'x'], 0],
  ['sort: every card in one of its bins', sort, { 1: 'l', 2: 'm', 3: 'm', 4: 'l' }, 1],
  ['sort: the other bin of a card counts as well', sort, { 1: 'l', 2: 'r', 3: 'm', 4: 'l' }, 1],
  ['sort: half of the cards', sort, { 1: 'l', 2: 'l', 3: 'l', 4: 'l' }, 0.5],
  ['sort: fewer than half', sort, { 1: 'r', 2: 'l', 3: 'l', 4: 'l' }, 0],
  ['match: every pair', match, { 1: 'r-1', 2: 'r-2', 3: 'r-3' }, 1],
  ['match: one of three pairs', match, { 1: 'r-1', 2: 'r-3', 3: 'r-2' }, 0],
  ['match: half of the pairs', four, { 1: 'r-1', 2: 'r-2', 3: 'r-4', 4: 'r-3' }, 0.5],
  ['match: no pair', match, { 1: 'r-2', 2: 'r-3', 3: 'r-1' }, 0],
  ['order: an accepted order', order, ['a', 'b', 'c', 'd'], 1],
  ['order: another accepted order', order, ['b', 'a', 'd', 'c'], 1],
  ['order: one swap of neighbors away', order, ['a', 'c', 'b', 'd'], 0.5],
  ['order: one swap away from both', order, ['b', 'a', 'c', 'd'], 0.5],
  ['order: a swap of two that are no neighbors', order, ['c', 'b', 'a', 'd'], 0],
  ['order: turned round', order, ['d', 'c', 'b', 'a'], 0],
];

const invalid: [string, Item, unknown, string][] = [
  ['choice: a list', choice, ['key'], 'shape'],
  ['choice: nothing', choice, null, 'shape'],
  ['choice: an id of another item', choice, 'zzz', 'unknownId'],
  ['face: an id of another item', face, 'zzz', 'unknownId'],
  ['multi: one id that is no list', multi, 'a', 'shape'],
  ['multi: a number in the list', multi, ['a', 1], 'shape'],
  ['multi: the same id twice', multi, ['a', 'a'], 'duplicate'],
  ['multi: an unknown id', multi, ['a', 'zzz'], 'unknownId'],
  ['multi: nothing ticked', multi, [], 'incomplete'],
  ['sort: a list', sort, ['l'], 'shape'],
  ['sort: a card without a bin', sort, { 1: 'l', 2: 'm', 3: 'm' }, 'incomplete'],
  ['sort: an unknown card', sort, { 9: 'l' }, 'unknownId'],
  ['sort: an unknown bin', sort, { 1: 'zzz' }, 'unknownId'],
  ['sort: two bins for a card', sort, { 1: ['l', 'm'] }, 'shape'],
  ['match: two lefts with the same right', match, { 1: 'r-1', 2: 'r-1', 3: 'r-3' }, 'duplicate'],
  ['match: a left without a right', match, { 1: 'r-1' }, 'incomplete'],
  ['match: a left in place of a right', match, { 1: '1', 2: '2', 3: '3' }, 'unknownId'],
  ['order: a step left out', order, ['a', 'b', 'c'], 'incomplete'],
  ['order: a step twice', order, ['a', 'b', 'c', 'c'], 'duplicate'],
  ['order: an unknown step', order, ['a', 'b', 'c', 'zzz'], 'unknownId'],
];

test.each(credits)('%s', (_, item, answer, credit) => {
  expect(validate(item, answer)).toEqual({ ok: true });
  expect(score(item, answer)).toEqual({ kind: 'scored', credit });
});

test.each(invalid)('%s is not an answer', (_, item, answer, reason) => {
  expect(validate(item, answer)).toEqual({ ok: false, reason });
  expect(score(item, answer)).toEqual({ kind: 'invalid', reason });
  expect(() => feedbackFor(item, answer, { tries: 1, hints: 0 })).toThrow(TypeError);
});

test('a selection may be unfinished, a try may not', () => {
  for (const [item, unfinished] of [[multi, []], [sort, { 1: 'l' }], [match, {}], [order, ['b']]] as [Item, unknown][]) {
    expect(validate(item, unfinished, 'select')).toEqual({ ok: true });
    expect(validate(item, unfinished, 'try')).toEqual({ ok: false, reason: 'incomplete' });
  }
  expect(validate(multi, ['zzz'], 'select')).toEqual({ ok: false, reason: 'unknownId' });
});

describe('feedback', () => {
  test('speaks of what was chosen and of nothing else', () => {
    expect(feedbackFor(multi, ['x', 'a'], { tries: 1, hints: 0 }).options).toEqual([
      { id: 'a', text: 'On a', fits: true },
      { id: 'x', text: 'On x', fits: false },
    ]);
    expect(feedbackFor(choice, 'half', { tries: 1, hints: 0 }).options).toEqual([{ id: 'half', text: 'On half', fits: false }]);
  });

  test('says found, partly or not yet', () => {
    const state = (answer: string) => feedbackFor(choice, answer, { tries: 1, hints: 0 }).state;
    expect([state('key'), state('half'), state('none')]).toEqual(['found', 'partly', 'notYet']);
  });

  test('gives the reason when found, and from the third try on', () => {
    expect(feedbackFor(choice, 'key', { tries: 1, hints: 0 }).why).toBe('Because.');
    expect(feedbackFor(choice, 'none', { tries: 2, hints: 3 }).why).toBeUndefined();
    expect(feedbackFor(choice, 'none', { tries: 3, hints: 0 }).why).toBe('Because.');
  });

  test('gives an answer of full credit from the third try on, for every kind', () => {
    for (const [item, answer] of [[choice, 'none'], [face, 'c'], [multi, ['x']], [sort, { 1: 'r', 2: 'l', 3: 'l', 4: 'r' }], [match, { 1: 'r-2', 2: 'r-3', 3: 'r-1' }], [order, ['d', 'c', 'b', 'a']]] as [Item, unknown][]) {
      expect(feedbackFor(item, answer, { tries: 2, hints: 0 }).solution).toBeUndefined();
      const { solution } = feedbackFor(item, answer, { tries: 3, hints: 0 });
      expect(score(item, solution)).toEqual({ kind: 'scored', credit: 1 });
    }
    expect(feedbackFor(choice, 'key', { tries: 4, hints: 0 }).solution).toBeUndefined();
  });

  test('of an order is one sentence for the whole', () => {
    expect(feedbackFor(order, ['d', 'c', 'b', 'a'], { tries: 1, hints: 0 }).options).toEqual([
      { id: 'o', text: 'What comes first?', fits: false },
    ]);
    expect(feedbackFor(order, ['a', 'b', 'c', 'd'], { tries: 1, hints: 0 }).options).toEqual([]);
  });
});
