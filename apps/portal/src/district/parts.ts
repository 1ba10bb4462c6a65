import type { District } from './words.js';

/** Parts of the measures in the order in which the API sends them; each has its word and its pattern. */
export const lessonParts = ['notStarted', 'started', 'foundFew', 'foundSome', 'foundMost'] as const;
export const skillParts = ['notEnoughYet', 'starting', 'growing', 'secure'] as const;
export type Part = (typeof lessonParts)[number] | (typeof skillParts)[number];

/** Bars begin with what is finished, as one reads: the whole of it stands at the start. */
export const lessonBar = ['foundMost', 'foundSome', 'foundFew', 'started', 'notStarted'] as const satisfies readonly Part[];
export const skillBar = ['secure', 'growing', 'starting', 'notEnoughYet'] as const satisfies readonly Part[];

/** A sum as the API sends it. */
export interface Sum { readonly parts: readonly number[]; readonly n: number; readonly mean?: number | null | undefined }

export function countOf({ parts }: Sum, part: Part): number {
  const lesson = (lessonParts as readonly Part[]).indexOf(part);
  return parts[lesson >= 0 ? lesson : (skillParts as readonly Part[]).indexOf(part)] ?? 0;
}

/** Those who finished the lesson, whatever they found. */
export function finishedOf(sum: Sum): number {
  return countOf(sum, 'foundFew') + countOf(sum, 'foundSome') + countOf(sum, 'foundMost');
}

/** A share in the words of a report: the same limits as the server's. */
export function reachOf(part: number, whole: number): 'nearlyAll' | 'most' | 'some' | 'few' | null {
  if (whole <= 0) return null;
  const share = part / whole;
  return share >= 0.9 ? 'nearlyAll' : share >= 0.6 ? 'most' : share >= 0.25 ? 'some' : 'few';
}

/** A share as whole percent, in the reader's language. */
export function percent(part: number, whole: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(whole === 0 ? 0 : part / whole);
}

/** The word for a part. */
export function partWord(t: District, part: Part): string {
  return t(`parts.${part}`);
}
