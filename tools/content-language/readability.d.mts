/** School grade of English texts (Flesch-Kincaid), read one after the other; one decimal. */
export function gradeEn(texts: readonly string[]): number;

/** Easiness of Spanish texts (Fernández Huerta), 0 hard to 100 easy; one decimal. */
export function easinessEs(texts: readonly string[]): number;

/** Sentences of a text. */
export function sentencesIn(text: string): string[];

/** Syllables of a Spanish word. */
export function syllablesEs(word: string): number;
