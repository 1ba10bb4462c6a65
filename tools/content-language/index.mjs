// Checks of language that need dictionaries or tables of syllables: for authors, not for the server. The rest is in
// libs/lesson/src/authoring.
import { easinessEs, gradeEn, limits, wordsIn } from './readability.mjs';
import { repeatsOf } from './repeats.mjs';
import { misspelt, suggestions } from './spelling.mjs';

/** A shorter page says too little for a measure. */
const PAGE_WORDS = 40;
/** The key of a page of a story. */
export const PAGE = /^steps\.[^.]+\.pages\.[^.]+\.text$/;
const STEM = /(^|\.)(item|items\.[^.]+)\.stem$/;
const HEADING = /^(title|steps\.[^.]+\.heading)$/;

/** What a student reads; the words of a screen reader are another matter. */
export const readTexts = (file) => file.texts.filter(({ key }) => !key.endsWith('.alt')).map(({ text }) => text);

/**
 * Problems of reading level, repetition and spelling in all lessons, in the form of `loadPack`'s.
 * @param lessons what `lessonTexts` of `@eia/lesson/authoring` gives
 */
export async function languageProblems(lessons) {
  const problems = lessons.flatMap(readingLevel);
  problems.push(...repeats(lessons));
  for (const lesson of lessons) problems.push(...await spelling(lesson));
  return problems;
}

function readingLevel({ tier, strings }) {
  const limit = limits[tier];
  if (!limit) return [];
  return strings.filter(({ isPartial }) => !isPartial).flatMap((file) => {
    if (file.locale === 'es') return spanishLevel(file, tier, limit);
    return file.locale === 'en' ? englishLevel(file, tier, limit) : [];
  });
}

function englishLevel(file, tier, limit) {
  const grade = gradeEn(readTexts(file));
  const todo = 'Use shorter sentences and shorter words.';
  const lesson = grade > limit.lesson
    ? [problem('error', 'reading-level', file.file, 1, `The lesson reads like grade ${grade}; at most ${limit.lesson} for grades ${tier}.`, todo)] : [];
  const pages = file.texts.filter(({ key, text }) => PAGE.test(key) && wordsIn(text).length >= PAGE_WORDS)
    .map(({ text, line }) => ({ line, grade: gradeEn([text]) })).filter((page) => page.grade > limit.page);
  return [...lesson, ...pages.map((page) => problem('warning', 'reading-level', file.file, page.line,
    `This page reads like grade ${page.grade}; at most ${limit.page} for grades ${tier}.`, todo))];
}

function spanishLevel(file, tier, limit) {
  const easiness = easinessEs(readTexts(file));
  return easiness >= limit.huerta ? [] : [problem('error', 'reading-level', file.file, 1,
    `The Spanish has an easiness of ${easiness} (Fernández Huerta); at least ${limit.huerta} for grades ${tier}.`, 'Use shorter sentences and shorter words.')];
}

function repeats(lessons) {
  return [
    ...repeatsOf(lessons, STEM).map(({ text, file, other }) => problem('error', 'repeat', file, text.line,
      `The lesson ${other} asks the same question.`, 'Ask about another situation, so that an answer is not one by heart.')),
    ...repeatsOf(lessons, HEADING).map(({ text, file, other }) => problem('warning', 'repeat', file, text.line,
      `The lesson ${other} has something of the same name: “${text.text}”.`, 'Give it a name of its own.')),
  ];
}

async function spelling({ strings, documents }) {
  const found = [];
  for (const file of [...strings, ...documents]) {
    for (const { text, line } of file.texts) {
      for (const word of await misspelt(text, file.locale)) {
        const near = await suggestions(word, file.locale);
        const instead = near.length > 0 ? `Perhaps ${near.join(', ')}. ` : '';
        found.push(problem('warning', 'spelling', file.file, line, `“${word}” is not in the dictionary (${file.locale}).`,
          `${instead}If it is right, add it to content/words.`));
      }
    }
  }
  return found;
}

function problem(severity, rule, file, line, what, todo) {
  return { severity, rule, file, line, what, todo };
}
