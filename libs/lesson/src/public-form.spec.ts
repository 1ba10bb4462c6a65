import fc from 'fast-check';
import { readContent } from '@eia/content';
import { loadPack } from './authoring/index.js';
import { canonicalJson, played, publicForm, publicItem, type Item, type LessonVersionBody } from './index.js';

const { lessons } = loadPack(readContent());
const bodies = lessons.map(({ body }) => body);
const versions = bodies.flatMap((body) => Object.keys(body.locales).map((locale) => ({ body, locale })));

/** Every key of a value with the value it has, however deep. */
function fieldsOf(value: unknown): { key: string; field: unknown }[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) => [{ key, field }, ...fieldsOf(field)]);
}

function itemsOf(body: LessonVersionBody, locale: string): Item[] {
  const { steps, quiz } = body.locales[locale]!.lesson;
  return [...steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...quiz.items];
}

/** What an item tells only after an answer. */
function secretsOf(item: Item): string[] {
  switch (item.kind) {
    case 'choice':
    case 'multi':
    case 'face':
      return [item.why, ...item.options.map(({ feedback }) => feedback)];
    case 'sort':
      return [item.why, ...item.cards.map(({ feedback }) => feedback)];
    case 'match':
      return [item.why, ...item.pairs.map(({ feedback }) => feedback)];
    case 'order':
      return [item.why, item.feedbackWrong];
  }
}

// Feedback of a scenario is the one exception: it is played through on the device.
const HELD_BACK = ['credit', 'feedbackWrong', 'why', 'accept', 'effect', 'key', 'pairs', 'rightId', 'level', 'difficulty', 'protectedArea', 'priority', 'shortMinutes', 'quotedTerms'];

test('there are lessons to look at', () => {
  expect(bodies.map(({ lessonId }) => lessonId)).toEqual(expect.arrayContaining(['k2-body-clues', 'g68-words-that-open-doors']));
});

describe.each(versions)('$body.lessonId in $locale', ({ body, locale }) => {
  const form = publicForm(body, locale);
  const text = JSON.stringify(form);

  test('no key, feedback or reason of an item leaves the server', () => {
    const keys = new Set(fieldsOf(form).map(({ key }) => key));
    expect(HELD_BACK.filter((key) => keys.has(key))).toEqual([]);
    expect(itemsOf(body, locale).flatMap(secretsOf).filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  });

  test('feedback is there for scenario choices only', () => {
    const choices = form.steps.flatMap((step) => (step.type === 'scenario' ? step.nodes.flatMap((node) => node.choices ?? []) : []));
    const expected = choices.map((choice) => choice.feedback).sort();
    expect(fieldsOf(form).filter(({ key }) => key === 'feedback').map(({ field }) => String(field)).sort()).toEqual(expected);
  });

  test('whatever it names is in it', () => {
    const media = fieldsOf(form.steps).concat(fieldsOf(form.quiz)).filter(({ key }) => key === 'media');
    for (const { field } of media) expect(Object.keys(form.media)).toContain(field);
    for (const { field } of fieldsOf(form.steps).concat(fieldsOf(form.quiz)).filter(({ key }) => key === 'face')) {
      expect(Object.keys(form.faces)).toContain(field);
    }
    for (const step of form.steps) {
      if (step.type === 'checkin') for (const word of step.words) expect(Object.keys(form.emotions)).toContain(word);
    }
    for (const { face } of Object.values(form.emotions)) expect(Object.keys(form.faces)).toContain(face);
  });

  test('is the same bytes after a round through a database that reorders keys', () => {
    const shuffled = JSON.parse(canonicalJson(body)) as LessonVersionBody;
    expect(JSON.stringify(publicForm(shuffled, locale))).toBe(text);
  });

  test('has the steps, items and minutes of the played lesson', () => {
    const lesson = played(body.locales[locale]!.lesson);
    expect(form.steps.map(({ id }) => id)).toEqual(lesson.steps.map(({ id }) => id));
    expect(form.quiz?.items.map(({ id }) => id)).toEqual(lesson.quiz?.items.map(({ id }) => id));
    expect(form.minutes).toBe(lesson.minutes);
  });
});

test('a locale that is not offered is refused', () => {
  expect(() => publicForm(bodies[0]!, 'fr')).toThrow(RangeError);
});

// The lessons of today have no item of every kind, so the same is shown for made-up items.
const secret = fc.uuid().map((id) => `secret ${id}`);
const ids = (min: number, max: number) => fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{1,5}$/), { minLength: min, maxLength: max });
const common = { skill: fc.constant('listen'), level: fc.constant('apply' as const), difficulty: fc.constant(2), stem: fc.constant('Stem'), hint: fc.constant('Hint'), why: secret };
const options = (min: number, max: number) =>
  ids(min, max).chain((list) => fc.tuple(...list.map((id) => fc.record({ id: fc.constant(id), text: fc.constant(`Text ${id}`), credit: fc.constantFrom(0 as const, 1 as const), feedback: secret }))));
const anyItem: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ ...common, id: fc.constant('i'), kind: fc.constant('choice' as const), options: options(2, 5) }),
  fc.record({ ...common, id: fc.constant('i'), kind: fc.constant('multi' as const), options: options(3, 6) }),
  fc.record({ ...common, id: fc.constant('i'), kind: fc.constant('face' as const), face: fc.constant('sad'), options: options(2, 5) }),
  fc.record({
    ...common,
    id: fc.constant('i'),
    kind: fc.constant('sort' as const),
    bins: fc.constant<{ id: string; label: string }[]>([{ id: 'one', label: 'One' }, { id: 'two', label: 'Two' }]),
    cards: ids(3, 8).chain((list) => fc.tuple(...list.map((id) => fc.record({ id: fc.constant(id), text: fc.constant(`Text ${id}`), bins: fc.subarray(['one', 'two'], { minLength: 1 }), feedback: secret })))),
  }),
  fc.record({
    ...common,
    id: fc.constant('i'),
    kind: fc.constant('match' as const),
    pairs: ids(3, 6).chain((list) => fc.tuple(...list.map((id, place) => fc.record({ id: fc.constant(id), left: fc.constant(`Left ${place}`), right: fc.constant(`Right ${place}`), feedback: secret, rightId: fc.constant(`r-${place * 7919}`) })))),
  }),
  ids(3, 6).chain((list) =>
    fc.record({
      ...common,
      id: fc.constant('i'),
      kind: fc.constant('order' as const),
      sequence: fc.constant(list.map((id) => ({ id, text: `Text ${id}` }))),
      accept: fc.constant<string[][]>([list]),
      feedbackWrong: secret,
    }),
  ),
);

test('an item of any kind keeps its key to itself', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const form = publicItem(item);
      const keys = new Set(fieldsOf(form).map(({ key }) => key));
      expect([...HELD_BACK, 'feedback'].filter((key) => keys.has(key))).toEqual([]);
      expect(JSON.stringify(form)).not.toContain('secret');
      if (form.kind === 'sort') for (const card of form.cards) expect(Object.keys(card)).toEqual(['id', 'text']);
    }),
  );
});

test('an order is never shown solved, and the partners of a match do not share an id', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const form = publicItem(item);
      if (item.kind === 'order' && form.kind === 'order') {
        const shown = form.sequence.map(({ id }) => id);
        expect(item.accept).not.toContainEqual(shown);
        expect([...shown].sort()).toEqual(item.sequence.map(({ id }) => id).sort());
      }
      if (form.kind === 'match') {
        const lefts = form.lefts.map(({ id }) => id);
        expect(form.rights.filter(({ id }) => lefts.includes(id))).toEqual([]);
        expect(form.rights).toHaveLength(lefts.length);
      }
    }),
  );
});
