import { nearestLocale, type Locale, type LocaleFile } from '@eia/i18n';

const found = import.meta.glob<LocaleFile>('@eia/locales/*/locale.json', { import: 'default', eager: true });
const files = Object.fromEntries(Object.entries(found).map(([path, file]) => [path.split('/').at(-2) ?? '', file]));

/** The languages of the app's own words: the folders that stood in `libs/i18n/locales` when the portal was built. */
export const locales: readonly Locale[] = Object.keys(files).sort((a, b) => localeName(a).localeCompare(localeName(b)));

/** Each language in its own words, for the language switch. */
export const localeNames: Readonly<Record<string, string>> = Object.fromEntries(locales.map((locale) => [locale, localeName(locale)]));

function localeName(locale: Locale): string {
  return files[locale]?.name ?? locale;
}

/** The nearest of our languages. */
export function nearest(wanted: string | null | undefined): Locale {
  return nearestLocale(wanted, locales);
}

/** Also of languages that we have no words in, such as a lesson's. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const known = files[locale] ?? files[locale.split('-')[0] ?? ''];
  return known?.direction ?? (/^(ar|fa|he|ur|ps|ckb|ug|yi|dv|sd)\b/.test(locale) ? 'rtl' : 'ltr');
}
