/** A part of a text: from `start` up to `end`, in UTF-16 units. */
export interface Span { readonly start: number; readonly end: number }

/** A sentence with its words. */
export interface Sentence extends Span { readonly words: readonly Span[] }

/**
 * Sentences and words of a text, by the rules of its language.
 * @param language BCP 47; an unknown one falls back to the browser's rules
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const cut = (part: string, granularity: 'sentence' | 'word') => [...segmenter(language, granularity).segment(part)];
  return cut(text, 'sentence').flatMap(({ segment, index }) => {
    const words = cut(segment, 'word').filter(({ isWordLike }) => isWordLike)
      .map((word) => ({ start: index + word.index, end: index + word.index + word.segment.length }));
    return words.length === 0 ? [] : [{ start: index, end: index + segment.trimEnd().length, words }];
  });
}

/** The word that a voice is at: the one around `index`, else the next one. */
export function wordAt(sentence: Sentence, index: number): Span | undefined {
  return sentence.words.find(({ end }) => index < end);
}

const made = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = made.get(key) ?? new Intl.Segmenter(language, { granularity });
  made.set(key, known);
  return known;
}
