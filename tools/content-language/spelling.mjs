// Spelling in English, British English and Spanish, offline: Hunspell dictionaries from npm, for development only.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nspell from 'nspell';

const words = resolve(import.meta.dirname, '../../content/words');
const packages = { en: 'dictionary-en', 'en-GB': 'dictionary-en-gb', es: 'dictionary-es' };
/** To think of a near word takes half a second; a list of hundreds of words wants a list of names, not of guesses. */
const MOST_SUGGESTED = 20;
/** Loading a dictionary takes a second, and one run asks for each many times. */
const loaded = new Map();

/** Words that no dictionary has and that are right: names of the cast in names.txt, others by language. */
function allowed(name) {
  return readFileSync(join(words, `${name}.txt`), 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

async function dictionary(locale) {
  if (!packages[locale]) return null;
  if (!loaded.has(locale)) {
    const { default: files } = await import(packages[locale]);
    const spell = nspell({ aff: Buffer.from(files.aff), dic: Buffer.from(files.dic) });
    const language = locale.split('-')[0];
    for (const word of [...allowed('names'), ...allowed(language)]) spell.add(word);
    loaded.set(locale, { spell, known: new Map(), near: new Map() });
  }
  return loaded.get(locale);
}

/**
 * Words of a text that neither the dictionary of its language nor the lists in content/words know. None in a language
 * without a dictionary.
 */
export async function misspelt(text, locale) {
  const dict = await dictionary(locale);
  if (!dict) return [];
  const unknown = wordsOf(text).filter((word) => {
    if (!dict.known.has(word)) dict.known.set(word, isRight(word, dict.spell, locale));
    return !dict.known.get(word);
  });
  return [...new Set(unknown)];
}

/** What to write instead, best first, at most three. */
export async function suggestions(word, locale) {
  const dict = await dictionary(locale);
  if (!dict) return [];
  if (!dict.near.has(word)) dict.near.set(word, dict.near.size < MOST_SUGGESTED ? dict.spell.suggest(word).slice(0, 3) : []);
  return dict.near.get(word);
}

/** Words as they are spelled: without what is no word for people (placeholders, anchors, code, addresses). */
function wordsOf(text) {
  const plain = text.replaceAll('’', "'").replace(/\{\{\w+\}\}|\{#[a-z-]+\}|`[^`]*`|https?:\S+/g, ' ');
  return plain.match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];
}

function isRight(word, spell, locale) {
  const base = word.replace(/'s$/u, '');
  const forms = [word, word.toLowerCase(), base, base.toLowerCase(), ...(locale === 'es' ? spanishForms(word.toLowerCase()) : [])];
  return word.length === 1 || forms.some((form) => spell.correct(form));
}

/**
 * What a Spanish word is made from, where the dictionary has the plain word only: verbs with pronouns behind them
 * (`escríbelo`: escribe), `-ísimo` and `-ito`.
 */
function spanishForms(word) {
  const forms = [word.replace(/ísim([oa]s?)$/u, '$1'), word.replace(/it([oa]s?)$/u, '$1')];
  let verb = word;
  for (let pronouns = 0; pronouns < 2; pronouns += 1) {
    verb = verb.replace(/(?:me|te|se|nos|l[oae]s?)$/u, '');
    // `pidámonos` and `pongámoslo` lose their s; the accent is the longer word's.
    forms.push(verb, withoutAccents(verb), `${withoutAccents(verb)}s`);
  }
  return forms.filter((form) => form.length > 2 && form !== word);
}

const withoutAccents = (word) => word.normalize('NFD').replace(/\u0301/g, '').normalize('NFC');
