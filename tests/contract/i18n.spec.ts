import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Words = { [key: string]: string | Words };

const locales = resolve(import.meta.dirname, '../../libs/i18n/locales');
const names = readdirSync(locales);
/** `locale.json` says what a language is called; the others are its words. */
const areas = readdirSync(join(locales, 'en')).map((file) => file.replace('.json', '')).filter((area) => area !== 'locale');

function words(locale: string, area: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (node: Words, path: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(join(locales, locale, `${area}.json`), 'utf8')) as Words, '');
  return flat;
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((m) => m[1]).sort();

/** The keys that `locale` must have: those of English, plural forms replaced by the locale's own categories. */
function expectedKeys(english: Map<string, string>, locale: string): string[] {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const keys = new Set<string>();
  for (const key of english.keys()) {
    // `_zero` is i18next's own: an extra sentence for none, in any language.
    if (!pluralSuffix.test(key) || key.endsWith('_zero')) keys.add(key);
    else for (const category of categories) keys.add(key.replace(pluralSuffix, `_${category}`));
  }
  return [...keys].sort();
}

const fileOf = (locale: string) => JSON.parse(readFileSync(join(locales, locale, 'locale.json'), 'utf8')) as { name: string; direction: string; draft?: boolean };
const isDraft = (locale: string) => fileOf(locale).draft === true;

test('English and Spanish are whole; the only draft is Arabic, which waits for a native reader', () => {
  expect(names.filter(isDraft)).toEqual(['ar']);
});

describe.each(names.filter((name) => name !== 'en'))('locale %s', (locale) => {
  test.each(areas)('%s has every key of English, in this language\'s plural forms, and no other', (area) => {
    const expected = expectedKeys(words('en', area), locale);
    const there = [...words(locale, area).keys()].sort();
    if (!isDraft(locale)) expect(there).toEqual(expected);
    // A draft shows English where words are missing; most must be there, and none too many.
    expect(there.filter((key) => !expected.includes(key))).toEqual([]);
    expect(there.length / expected.length).toBeGreaterThan(0.7);
  });

  test.each(areas)('%s keeps the placeholders', (area) => {
    const base = words('en', area);
    const lost = [...words(locale, area)].filter(([key, text]) => {
      const source = base.get(key) ?? base.get(key.replace(pluralSuffix, '_other')) ?? '';
      // A word for none, one or two may be the number itself, as it is in Arabic.
      const told = /_(zero|one|two)$/.test(key) ? placeholders(source).filter((name) => !/^(count|number)$/.test(name ?? '') || placeholders(text).includes(name)) : placeholders(source);
      return placeholders(text).join() !== told.join();
    });
    expect(lost.map(([key]) => key)).toEqual([]);
  });
});

test.each(names)('%s says what it is called and where a line begins', (name) => {
  const { direction, name: called, draft: _draft, ...rest } = fileOf(name);
  expect(rest).toEqual({});
  expect(called.trim()).toBeTruthy();
  expect(['ltr', 'rtl']).toContain(direction);
  expect(new Intl.Locale(name).toString()).toBe(name);
});

test('no words are empty', () => {
  for (const name of names) {
    for (const area of areas) {
      for (const [key, text] of words(name, area)) expect(`${name} ${area} ${key}: ${text.trim()}`).not.toMatch(/: $/);
    }
  }
});
