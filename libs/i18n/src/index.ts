export { translator, type Catalog, type Translate, type Values } from './translate.js';
export type { Key, Namespace, Words } from './words.js';

/** The languages of the app's own words. Lessons may offer others. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words, for the language switch. */
export const localeNames: Record<Locale, string> = { en: 'English', es: 'Español' };

/** The nearest language of ours: `es-MX` becomes `es`, anything unknown `en`. */
export function nearestLocale(wanted: string | null | undefined): Locale {
  const language = wanted?.toLowerCase().split('-')[0];
  return locales.find((locale) => locale === language) ?? 'en';
}
