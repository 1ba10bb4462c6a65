import { readContent, readLessons } from '@eia/content';
import { lessonTexts, type LessonTexts, type Problem } from '@eia/lesson/authoring';
import { languageProblems } from '../../tools/content-language/index.mjs';
import { easinessEs, gradeEn, sentencesIn, syllablesEs } from '../../tools/content-language/readability.mjs';

const slow = 60_000;
const said = ({ severity, file, line, rule, what }: Problem) => `${severity} ${file.split('/').slice(-2).join('/')}:${line} [${rule}] ${what}`;
const two = ['k2-oops', 'k2-feeling-words'];

/** Two lessons with one text of one locale changed. */
function withText(lessonId: string, locale: string, key: string, change: (text: string) => string): LessonTexts[] {
  return lessonTexts(readLessons(two)).map((lesson) => (lesson.lessonId !== lessonId ? lesson : {
    ...lesson,
    strings: lesson.strings.map((file) => (file.locale !== locale ? file : {
      ...file, texts: file.texts.map((text) => (text.key === key ? { ...text, text: change(text.text) } : text)),
    })),
  }));
}

const lineOf = (lessonId: string, locale: string, key: string) => lessonTexts(readLessons(two))
  .find((lesson) => lesson.lessonId === lessonId)?.strings.find((file) => file.locale === locale)?.texts.find((text) => text.key === key)?.line;

test('the lessons as they are can be read in their grades, say nothing twice and are spelled right', async () => {
  expect((await languageProblems(lessonTexts(readContent()))).map(said)).toEqual([]);
}, slow);

describe('finds', () => {
  const hard = 'The administration subsequently communicated extraordinarily complicated recommendations regarding appropriate apologies. '.repeat(40);

  test('a lesson that is too hard for its tier: an error; and the page: a warning', async () => {
    const key = 'steps.story.pages.p5.text';
    const found = (await languageProblems(withText('k2-oops', 'en', key, () => hard))).map(said);
    expect(found).toEqual([
      expect.stringMatching(/^error k2-oops\/lesson.yaml:1 \[reading-level\] The lesson reads like grade .* at most 1.5 for grades k-2/),
      expect.stringMatching(new RegExp(`^warning k2-oops/lesson.yaml:${lineOf('k2-oops', 'en', key)} \\[reading-level\\] This page reads like grade`)),
    ]);
  }, slow);

  test('Spanish that is too hard', async () => {
    const spanish = 'Posteriormente, la administración comunicó recomendaciones extraordinariamente complicadas sobre responsabilidades institucionales. '.repeat(20);
    const found = (await languageProblems(withText('k2-oops', 'es', 'steps.story.pages.p5.text', () => spanish))).map(said);
    expect(found).toEqual([expect.stringMatching(/^error i18n\/es.yaml:1 \[reading-level\] The Spanish has an easiness of .* at least 85/)]);
  }, slow);

  test('a question that another lesson of the tier asks, whatever its marks', async () => {
    const lessons = lessonTexts(readLessons(two));
    const stem = lessons.find(({ lessonId }) => lessonId === 'k2-feeling-words')?.strings[0]?.texts.find(({ key }) => key === 'quiz.items.q-kite.stem')?.text ?? '';
    const found = (await languageProblems(withText('k2-oops', 'en', 'quiz.items.q-why.stem', () => stem.replaceAll('.', ' !')))).map(said);
    // The lessons come by folder; the later one is the one to change.
    expect(found).toEqual([`error k2-feeling-words/lesson.yaml:${lineOf('k2-feeling-words', 'en', 'quiz.items.q-kite.stem')} [repeat] The lesson k2-oops asks the same question.`]);
  }, slow);

  test('a heading that another lesson of the tier has', async () => {
    const found = (await languageProblems(withText('k2-oops', 'en', 'steps.yard.heading', () => 'Nothing grows'))).map(said);
    expect(found).toEqual([expect.stringMatching(/^warning k2-feeling-words.*\[repeat\] The lesson k2-oops has something of the same name: “Nothing grows”/)]);
  }, slow);

  test.each([
    ['en', 'steps.yard.heading', 'The snial with no head', 'snial', 'snail'],
    ['es', 'steps.yard.heading', 'El caracol sin cabesa', 'cabesa', 'cabeza'],
    ['en-GB', 'media.snail.alt', 'A school playgruond', 'playgruond', 'playground'],
  ])('a slip of spelling in %s, and says what it may be', async (locale, key, text, slip, right) => {
    const [problem, ...more] = await languageProblems(withText('k2-oops', locale, key, () => text));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ severity: 'warning', rule: 'spelling', line: lineOf('k2-oops', locale, key), what: `“${slip}” is not in the dictionary (${locale}).` });
    expect(problem?.todo).toContain(right);
  }, slow);

  test('a slip of spelling in a letter home', async () => {
    const lessons = lessonTexts(readLessons(two)).map((lesson) => ({ ...lesson, documents: lesson.documents.map((file) => ({
      ...file, texts: file.texts.map((text) => ({ ...text, text: text.text.replace('Dear family', 'Deer famliy') })),
    })) }));
    expect((await languageProblems(lessons)).map(({ what }) => what)).toContain('“famliy” is not in the dictionary (en).');
  }, slow);
});

describe('measures', () => {
  test.each([['ballena', 3], ['río', 2], ['quiere', 2], ['guitarra', 3], ['pingüino', 3], ['leer', 2], ['hoy', 1], ['y', 1], ['ciudad', 2], ['aéreo', 4]])('%s has %i syllables', (word, count) => {
    expect(syllablesEs(word)).toBe(count);
  });

  test('a sentence ends at its mark, also inside a quotation, and where a text ends', () => {
    expect(sentencesIn('“Stop!” says Teo. “I want to”')).toHaveLength(3);
  });

  test('harder is a higher grade in English and less easy in Spanish', () => {
    expect(gradeEn(['The cat sat.'])).toBeLessThan(gradeEn(['Institutional communication necessitates considerable deliberation.']));
    expect(easinessEs(['El gato se va.'])).toBeGreaterThan(easinessEs(['La administración institucional comunicó responsabilidades.']));
  });
});
