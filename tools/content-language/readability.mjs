// How hard a text is to read: Flesch-Kincaid (a school grade) for English, Fernández Huerta (0 hard to 100 easy) for Spanish.
import { syllable } from 'syllable';

/** Hardest a text may be, by tier (curriculum, section 5): English grade of a lesson and of a page, easiness in Spanish. */
export const limits = {
  'k-2': { lesson: 1.5, page: 3, huerta: 85 },
  '3-5': { lesson: 4, page: 6, huerta: 80 },
  '6-8': { lesson: 6, page: 8, huerta: 75 },
  '9-12': { lesson: 8, page: 10, huerta: 65 },
};

/** Words of a text, without marks and numbers: “Hop, hop!” is two. */
export function wordsIn(text) {
  return text.replaceAll('’', "'").match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
}

/** Sentences of a text: each ends at . ! ? or …, or where the text ends. A mark inside a quotation ends one as well. */
export function sentencesIn(text) {
  return text.split(/[.!?…]+(?=[\s”’")*]|$)/u).filter((part) => wordsIn(part).length > 0);
}

/** Syllables of a Spanish word. Two strong vowels, or a weak one with an accent next to a strong one, are two syllables. */
export function syllablesEs(word) {
  const plain = word.toLowerCase().replace(/qu(?=[eiéí])/gu, 'q').replace(/gu(?=[eiéí])/gu, 'g').replace(/y$/u, 'i').replace(/^y$/u, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/gu) ?? [];
  const count = groups.reduce((sum, group) => sum + (group.match(/[aeoáéó]/gu)?.length || 1)
    + (/[aeoáéó]/u.test(group) ? (group.match(/[íú]/gu)?.length ?? 0) : 0), 0);
  return Math.max(1, count);
}

function measure(texts, syllables) {
  const words = texts.flatMap(wordsIn);
  const sentences = texts.flatMap(sentencesIn);
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, words.length);
  return { words: words.length, perSentence: words.length / Math.max(1, sentences.length), perWord };
}

/** School grade of English texts, read one after the other; one decimal. */
export function gradeEn(texts) {
  const { perSentence, perWord } = measure(texts, syllable);
  return round(0.39 * perSentence + 11.8 * perWord - 15.59);
}

/** Easiness of Spanish texts, read one after the other; one decimal. */
export function easinessEs(texts) {
  const { perSentence, perWord } = measure(texts, syllablesEs);
  return round(206.84 - 60 * perWord - 1.02 * perSentence);
}

const round = (value) => Math.round(value * 10) / 10;
