export { translator, withFallback, type Catalog, type Translate, type Values } from './translate.js';
export type { Key, Namespace, Words } from './words.js';

/** A language of the app's own words: the name of a folder in `locales/`. Lessons may offer others. */
export type Locale = string;

/** `locales/<locale>/locale.json`: all that is known of a language besides its words. */
export interface LocaleFile {
  /** In its own words, for the language switch. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** Nobody who grew up with it has read it yet, and words may be missing: those show in English. */
  draft?: boolean;
}

/** The nearest of the languages there are: exactly it, else its language (`es-MX` becomes `es`), else English. */
export function nearestLocale(wanted: string | null | undefined, locales: readonly Locale[]): Locale {
  const tag = wanted?.toLowerCase();
  const language = tag?.split('-')[0];
  return locales.find((locale) => locale.toLowerCase() === tag) ?? locales.find((locale) => locale === language) ?? 'en';
}
