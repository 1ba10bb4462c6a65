import type { Status } from '../types.js';
import type { LessonSource, Overlay } from './read-lesson.js';
import { wordsOf } from './words.js';

/** One locale of a lesson with every string in it. */
export interface ResolvedLocale {
  locale: string;
  status: Status;
  strings: ReadonlyMap<string, string>;
}

/** Text by key of the base locale. */
export function baseStrings(source: LessonSource): Map<string, string> {
  return new Map(wordsOf(source.yaml.data).map(({ key, text }) => [key, text]));
}

/** What an overlay is made from: the base locale's text, or for a partial one the text of the locale it leans on. */
export function sourceStrings(source: LessonSource, overlay: Overlay): ReadonlyMap<string, string> {
  const base = baseStrings(source);
  const leansOn = source.overlays.find(({ locale }) => locale === overlay.partialOf)?.overlay;
  return leansOn ? new Map([...base, ...Object.entries(leansOn.strings)]) : base;
}

/** The locales in which every string has its words: these are offered, a half-done one is not. */
export function resolveLocales(source: LessonSource): ResolvedLocale[] {
  const { lesson } = source;
  if (!lesson) return [];
  const base = baseStrings(source);
  const resolved: ResolvedLocale[] = [
    { locale: lesson.baseLocale, status: lesson.status ?? 'draft', strings: base },
  ];
  // Whole ones first: a partial one leans on them.
  const overlays = source.overlays.flatMap(({ overlay }) => overlay ?? []);
  for (const overlay of [...overlays.filter((o) => !o.partialOf), ...overlays.filter((o) => o.partialOf)]) {
    const below = overlay.partialOf
      ? resolved.find(({ locale }) => locale === overlay.partialOf)?.strings
      : new Map<string, string>();
    const strings = new Map([...(below ?? []), ...Object.entries(overlay.strings)]);
    if ([...base.keys()].every((key) => strings.has(key))) {
      resolved.push({ locale: overlay.locale, status: overlay.status, strings });
    }
  }
  return resolved;
}

/** es-MX -> es -> the base locale. */
export function fallbacks(locale: string, baseLocale: string): string[] {
  const language = locale.split('-')[0] ?? locale;
  return [...new Set([locale, language, baseLocale])];
}
