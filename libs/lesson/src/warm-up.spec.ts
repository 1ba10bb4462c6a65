import { readContent } from '@eia/content';
import { loadPack } from './authoring/index.js';
import { publicWarmUpItem, warmUpItems } from './warm-up.js';

const lessons = loadPack(readContent()).lessons;
const bodyOf = (id: string) => {
  const found = lessons.find(({ body }) => body.lessonId === id)?.body;
  if (!found) throw new Error(`No ${id}.`);
  return found;
};
const clues = bodyOf('k2-body-clues');

test('are the questions of the quiz, with ids that no other lesson has', () => {
  expect(warmUpItems(clues, 'en').map(({ id }) => id)).toEqual(clues.locales['en']!.lesson.quiz.items.map(({ id }) => `k2-body-clues/${id}`));
  expect(() => warmUpItems(clues, 'xx')).toThrow(RangeError);
});

test('a question whose options are pictures is none', () => {
  const changed = structuredClone(clues);
  const [first] = changed.locales['en']!.lesson.quiz.items;
  if (first?.kind !== 'choice') throw new Error('The first question is a choice.');
  first.options[0]!.media = 'dog';
  expect(warmUpItems(changed, 'en').map(({ id }) => id)).not.toContain(`k2-body-clues/${first.id}`);
});

test('no public form says what fits, in any lesson or language; a face comes along', () => {
  for (const { body } of lessons) {
    for (const locale of Object.keys(body.locales)) {
      for (const item of warmUpItems(body, locale)) {
        const shown = publicWarmUpItem(body, locale, item, null);
        expect(JSON.stringify(shown)).not.toMatch(/"(credit|feedback|why|accept|feedbackWrong)":|"bins":\["/);
        expect(shown.item.id).toBe(item.id);
        if (item.kind === 'face') expect(Object.keys(shown.faces)).toEqual([item.face]);
      }
    }
  }
});

test('fewer choices leave out what does not fit, and never what was chosen before', () => {
  const item = warmUpItems(clues, 'en')[0]!;
  if (!('options' in item)) throw new Error('The first question has options.');
  const options = (chosen: ReadonlySet<string> | null) => {
    const shown = publicWarmUpItem(clues, 'en', item, chosen).item;
    return 'options' in shown ? shown.options.map(({ id }) => id) : [];
  };
  const all = item.options.map(({ id }) => id);
  expect(options(null)).toEqual(all);
  const fewer = options(new Set());
  expect(fewer.length).toBeLessThan(all.length);
  expect(item.options.filter(({ credit }) => credit === 1).every(({ id }) => fewer.includes(id))).toBe(true);
  const gone = all.find((id) => !fewer.includes(id));
  expect(options(new Set([`${item.id} ${gone}`]))).toContain(gone);
});
