import { useMemo } from 'react';
import { useT } from '../shared/i18n.js';

export interface Formats {
  /** November 26, 2026 */
  fullDate: (time: string | Date) => string;
  /** Nov 26 */
  date: (time: string | Date) => string;
  /** Thu, Nov 26 */
  day: (time: string | Date) => string;
  /** Thu, Nov 26, 9:15 AM */
  dayAndTime: (time: string | Date) => string;
  /** A, B, and C */
  list: (items: readonly string[]) => string;
  number: (value: number) => string;
  /** The name of a language in the reader's language, as it stands in a list of its own. */
  language: (locale: string) => string;
  /** The names of languages in one line. */
  languages: (locales: readonly string[]) => string;
}

const made = new Map<string, Formats>();

/** Dates, lists and numbers as the reader's language writes them, in the time zone of this device. */
export function formatsFor(locale: string): Formats {
  const known = made.get(locale);
  if (known) return known;
  const date = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', day: 'numeric' });
  const dayAndTime = new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  const fullDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = new Intl.NumberFormat(locale);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  const language = (tag: string) => names.of(tag) ?? tag;
  const formats: Formats = {
    fullDate: (time) => fullDate.format(new Date(time)),
    date: (time) => date.format(new Date(time)),
    day: (time) => day.format(new Date(time)),
    dayAndTime: (time) => dayAndTime.format(new Date(time)),
    list: (items) => list.format(items),
    number: (value) => number.format(value),
    language: (tag) => capital(language(tag)),
    languages: (tags) => capital(list.format(tags.map(language))),
  };
  made.set(locale, formats);
  return formats;
}

export function useFormats(): Formats {
  const { locale } = useT('teacher');
  return useMemo(() => formatsFor(locale), [locale]);
}
