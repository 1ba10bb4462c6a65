import { sentencesOf, wordAt } from './segments.js';

const read = (text: string, language: string) => sentencesOf(text, language).map((one) => ({
  sentence: text.slice(one.start, one.end), words: one.words.map(({ start, end }) => text.slice(start, end)),
}));

test('sentences and words, without marks and spaces', () => {
  expect(read('“Is it OK?” asks Noor.  Sam nods.', 'en')).toEqual([
    { sentence: '“Is it OK?”', words: ['Is', 'it', 'OK'] },
    { sentence: 'asks Noor.', words: ['asks', 'Noor'] },
    { sentence: 'Sam nods.', words: ['Sam', 'nods'] },
  ]);
  expect(read('¿Cómo está Ana? No lo sé.', 'es').map(({ words }) => words)).toEqual([['Cómo', 'está', 'Ana'], ['No', 'lo', 'sé']]);
});

test('languages that write differently', () => {
  expect(read('جلس سام وحده. ماذا تقول؟', 'ar').map(({ words }) => words)).toEqual([['جلس', 'سام', 'وحده'], ['ماذا', 'تقول']]);
  expect(read('山姆坐着。', 'zh')[0]?.words.length).toBeGreaterThan(1);
});

test('nothing to say is no sentence', () => {
  expect(sentencesOf(' … ', 'en')).toEqual([]);
});

test('where a voice is, is the word around it or the next one', () => {
  const text = 'Sam sits down.';
  const [sentence] = sentencesOf(text, 'en');
  const at = (index: number) => {
    const word = wordAt(sentence!, index);
    return word && text.slice(word.start, word.end);
  };
  expect([0, 2, 3, 4, 9, 13].map(at)).toEqual(['Sam', 'Sam', 'sits', 'sits', 'down', undefined]);
});
