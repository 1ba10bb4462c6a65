import { nearestLocale, translator, withFallback, type Catalog } from './index.js';

const catalog: Catalog = {
  hello: 'Hi {{name}}, good to see you.',
  deep: { er: { text: 'found' } },
  waiting_one: '{{count}} answer waits',
  waiting_other: '{{count}} answers wait',
};

/** The keys of this catalog are not those of the app's own. */
const t = (locale: string, words: Catalog = catalog) => translator(words, locale) as (key: string, values?: Record<string, string | number>) => string;

test('a value stands in its place, and is text, whatever is in it', () => {
  expect(t('en')('hello', { name: '<b>{{name}} $& Ada</b>' })).toBe('Hi <b>{{name}} $& Ada</b>, good to see you.');
});

test('texts lie at any depth', () => {
  expect(t('en')('deep.er.text')).toBe('found');
});

test.each([['en', 1, '1 answer waits'], ['en', 0, '0 answers wait'], ['en', 2, '2 answers wait']])(
  'a count takes the form of the language: %s, %d', (locale, count, expected) => {
    expect(t(locale)('waiting', { count })).toBe(expected);
  });

test('a language with other plural forms uses its own', () => {
  const polish: Catalog = { answer_one: 'odpowiedź', answer_few: 'odpowiedzi', answer_many: 'odpowiedzi', answer_other: 'odpowiedzi', n_few: 'few', n_many: 'many', n_one: 'one', n_other: 'other' };
  const word = t('pl', polish);
  expect([1, 3, 5, 22, 1.5].map((count) => word('n', { count }))).toEqual(['one', 'few', 'many', 'few', 'other']);
});

test('a sentence for none is used in any language', () => {
  const words: Catalog = { left_zero: 'none left', left_one: 'one left', left_other: '{{count}} left' };
  expect([0, 1, 2].map((count) => t('en', words)('left', { count }))).toEqual(['none left', 'one left', '2 left']);
});

test('a language that is not finished shows the other one\'s words where its own are missing', () => {
  const arabic: Catalog = { hello: 'أهلًا {{name}}', deep: { er: {} }, n_few: 'قليل' };
  const words = withFallback(arabic, { ...catalog, n_one: 'one', n_other: 'many' });
  expect(t('ar', words)('hello', { name: 'Leo' })).toBe('أهلًا Leo');
  expect(t('ar', words)('deep.er.text')).toBe('found');
  expect([1, 3, 11].map((count) => t('ar', words)('n', { count }))).toEqual(['one', 'قليل', 'many']);
  expect(t('ar', words)('waiting', { count: 3 })).toBe('3 answers wait');
});

test('a missing text shows its key and not nothing', () => {
  expect(t('en')('not.there')).toBe('not.there');
});

test.each([['es-MX', 'es'], ['EN-us', 'en'], ['en-gb', 'en-GB'], ['ar', 'ar'], ['fr', 'en'], [undefined, 'en']])('%s is served in %s', (wanted, expected) => {
  expect(nearestLocale(wanted, ['ar', 'en', 'en-GB', 'es'])).toBe(expected);
});
