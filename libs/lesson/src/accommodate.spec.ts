import { readContent } from '@eia/content';
import { loadPack } from './authoring/index.js';
import { leftOutOptions, pickedNotTyped, publicForm, withoutOptions, type Item } from './index.js';

const { lessons } = loadPack(readContent());
const all = lessons.flatMap(({ body }) => Object.keys(body.locales).map((locale) => ({ body, locale, lesson: body.locales[locale]!.lesson })));
const itemsOf = ({ steps, quiz }: (typeof all)[number]['lesson']): Item[] =>
  [...steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...quiz.items];

describe.each(all.map((one) => [`${one.body.lessonId} in ${one.locale}`, one] as const))('fewer choices in %s', (_name, { body, locale, lesson }) => {
  const away = leftOutOptions(lesson);

  test('whatever fits stays, at least two stay, and something else than the key stays', () => {
    for (const item of itemsOf(lesson)) {
      const gone = away[item.id] ?? [];
      if (!('options' in item)) {
        expect(gone).toEqual([]);
        continue;
      }
      const stay = item.options.filter(({ id }) => !gone.includes(id));
      expect(stay.filter(({ credit }) => credit === 1)).toEqual(item.options.filter(({ credit }) => credit === 1));
      expect(stay.length).toBeGreaterThanOrEqual(2);
      if (item.options.some(({ credit }) => credit < 1)) expect(stay.some(({ credit }) => credit < 1)).toBe(true);
    }
  });

  test('the same in every language, and every time', () => {
    expect(leftOutOptions(lesson)).toEqual(away);
    for (const other of Object.values(body.locales)) expect(leftOutOptions(other.lesson)).toEqual(away);
  });

  test('the shown lesson lacks exactly those, in the author\'s order', () => {
    const full = publicForm(body, locale);
    const shown = withoutOptions(full, away);
    const options = (form: typeof full) => Object.fromEntries([
      ...form.steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...form.quiz?.items ?? [],
    ].flatMap((item) => ('options' in item ? [[item.id, item.options.map(({ id }) => id)]] : [])));
    expect(options(shown)).toEqual(Object.fromEntries(Object.entries(options(full)).map(([id, ids]) => [id, ids.filter((one) => !away[id]?.includes(one))])));
  });
});

test('four choices become three, three become two, and a choice made before stays', () => {
  const lesson = structuredClone(all[0]!.lesson);
  const option = (id: string, credit: 0 | 0.5 | 1) => ({ id, credit, text: id, feedback: id });
  const item = { kind: 'choice' as const, id: 'q', skill: 's', level: 'apply' as const, difficulty: 1, stem: 's', hint: 'h', why: 'w' };
  lesson.steps = [];
  lesson.quiz.items = [{ ...item, options: [option('a', 0), option('key', 1), option('b', 0.5), option('c', 0)] }];
  const [first, second] = leftOutOptions(lesson).q ?? [];
  expect([first, second].sort()).toEqual(['a', 'c']);
  expect(leftOutOptions(lesson, new Set([`q ${first}`])).q).toEqual([second]);
  lesson.quiz.items = [{ ...item, options: [option('a', 0), option('key', 1), option('b', 0.5)] }];
  expect(leftOutOptions(lesson)).toEqual({ q: ['a'] });
  lesson.quiz.items = [{ ...item, options: [option('a', 0), option('key', 1)] }];
  expect(leftOutOptions(lesson)).toEqual({});
});

test('picking takes the place of typing only where there is something to pick, and typed words stay in sight', () => {
  const form = all.map(({ body, locale }) => publicForm(body, locale)).find(({ steps }) => steps.some((step) => step.type === 'reflect' && step.picks?.length && step.modes.includes('type')))!;
  const reflects = (lesson: typeof form) => lesson.steps.flatMap((step) => (step.type === 'reflect' ? [step] : []));
  const [step] = reflects(form).filter(({ picks, modes }) => picks?.length && modes.includes('type'));
  expect(reflects(pickedNotTyped(form)).find(({ id }) => id === step!.id)?.modes).not.toContain('type');
  expect(reflects(pickedNotTyped(form, new Set([step!.id]))).find(({ id }) => id === step!.id)?.modes).toEqual(step!.modes);
  const bare = { ...form, steps: form.steps.map((one) => (one.type === 'reflect' ? { ...one, picks: undefined } : one)) };
  expect(pickedNotTyped(bare)).toEqual(bare);
});
