import { urls } from 'virtual:words';
import { translator, type Catalog, type Locale, type Namespace, type Translate } from '@eia/i18n';
import { use, useMemo, useSyncExternalStore } from 'react';
import { takeAhead } from './ahead.js';
import { directionOf, localeNames, locales, nearest as nearestLocale } from './locales.js';

export { localeNames, locales, nearestLocale, type Locale };

let current: Locale = 'en';
const catalogs = new Map<string, Catalog>();
const arrivals = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

async function fetchWords(name: string): Promise<Partial<Record<Namespace, Catalog>>> {
  const url = urls[name] ?? '';
  const response = await (takeAhead(url) ?? fetch(url));
  if (!response.ok) throw new Error(`Words ${name}: ${response.status}.`);
  return await response.json() as Record<Namespace, Catalog>;
}

/** Fetches the words of a part once, and with them the common ones. What failed is forgotten, so that the next page tries again. */
function arrivalOf(locale: Locale, namespace: Namespace): Promise<void> {
  const name = `${locale}/${namespace}`;
  const known = arrivals.get(name);
  if (known) return known;
  const arrival: Promise<void> = fetchWords(name).then((found) => {
    for (const [part, catalog] of Object.entries(found)) {
      catalogs.set(`${locale}/${part}`, catalog);
      arrivals.set(`${locale}/${part}`, arrival);
    }
    // What React's `use` reads first: words that are here never suspend.
    Object.assign(arrival, { status: 'fulfilled', value: undefined });
  });
  arrival.catch(() => arrivals.delete(name));
  arrivals.set(name, arrival);
  return arrival;
}

function speak(locale: Locale): void {
  current = locale;
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

/** Before the first render. @param namespace of the page that comes first */
export async function startWords(locale: Locale, namespace: Namespace = 'common'): Promise<void> {
  speak(locale);
  await arrivalOf(locale, namespace);
}

/** Asks for words that a page will need soon; whoever needs them asks again, should this fail. */
export function wordsAhead(locale: Locale, namespace: Namespace): Promise<void> {
  return arrivalOf(locale, namespace).catch(() => undefined);
}

/**
 * Changes the language of the app's own words as soon as the catalogs in use have arrived.
 * Rejects when they cannot be fetched; then nothing changes.
 */
export async function changeLocale(locale: Locale): Promise<void> {
  if (current === locale) return;
  const open = [...arrivals.keys()].filter((name) => name.startsWith(`${current}/`)).map((name) => name.split('/')[1] as Namespace);
  // The common words come with any others.
  const wanted = open.length > 1 ? open.filter((namespace) => namespace !== 'common') : open;
  await Promise.all(wanted.map((namespace) => arrivalOf(locale, namespace)));
  speak(locale);
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => { listeners.delete(tell); };
}

/** Words for a component: `const { t, locale } = useT('student')`. Suspends until the catalog is there. */
export function useT<N extends Namespace>(namespace: N): { t: Translate<N>; locale: Locale } {
  const locale = useSyncExternalStore(subscribe, () => current);
  const name = `${locale}/${namespace}`;
  use(arrivalOf(locale, namespace));
  const t = useMemo(() => translator<N>(catalogs.get(name) ?? {}, locale), [name, locale]);
  return { t, locale };
}

/**
 * For the app's own words inside something written in another language, such as a label in a lesson: attributes that
 * say which language they are. Nothing when both are the same.
 */
export function useOwnWords(around: string): { lang?: Locale; dir?: 'ltr' | 'rtl' } {
  const locale = useSyncExternalStore(subscribe, () => current);
  return sameLanguage(around, locale) ? {} : { lang: locale, dir: directionOf(locale) };
}

/** Attributes of something that is written in `locale`, where the page around it may not be. */
export function useWrittenIn(locale: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const around = useSyncExternalStore(subscribe, () => current);
  return sameLanguage(locale, around) ? {} : { lang: locale, dir: directionOf(locale) };
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}
