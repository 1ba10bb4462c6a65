import fc from 'fast-check';
import { canonicalJson, contentHash, inLocale, faceSentence, revisionOf } from './index.js';

test('the order of keys changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a key without a value is no key', () => {
  expect(canonicalJson({ b: 1, a: undefined, c: [undefined] })).toBe('{"b":1,"c":[null]}');
});

test('hashes are sha256, and a revision is its first 16 digits', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(contentHash('')).toBe(empty);
  expect(contentHash(new Uint8Array())).toBe(empty);
  expect(contentHash('ñ')).toBe(contentHash(new Uint8Array([0xc3, 0xb1])));
  expect(revisionOf({ b: 1, a: 2 })).toBe(contentHash('{"a":2,"b":1}').slice(0, 16));
});

test('words fall back from es-MX to es to the base locale', () => {
  const words = { en: 'hello', es: 'hola' };
  expect(inLocale(words, 'es-MX', 'en')).toBe('hola');
  expect(inLocale(words, 'fr', 'en')).toBe('hello');
  expect(inLocale({ ...words, 'es-MX': 'qué onda' }, 'es-MX', 'en')).toBe('qué onda');
});

test('a face is announced with a name', () => {
  expect(faceSentence({ says: '{{name}} looks hurt.' }, 'Mina')).toBe('Mina looks hurt.');
  // A name is a name, whatever is in it.
  expect(faceSentence({ says: '{{name}} looks hurt.' }, '$&')).toBe('$& looks hurt.');
});
