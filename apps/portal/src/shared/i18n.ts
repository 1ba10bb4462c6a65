import { translator, withFallback, type Catalog, type Locale, type Namespace, type Translate } from '@eia/i18n';
import { use, useMemo, useSyncExternalStore } from 'react';
import { directionOf, isDraft, localeNames, locales, nearest as nearestLocale } from './locales.js';

export { localeNames, locales, nearestLocale, type Locale };

const found = import.meta.glob<string>(['@eia/locales/*/*.json', '!**/locale.json'], { query: '?url', import: 'default', eager: true });
/** Address of a catalog by `es/common`, whatever the bundler calls the folder. */
const files = Object.fromEntries(Object.entries(found).map(([path, url]) => [path.split('/').slice(-2).join('/').replace('.json', ''), url]));

let current: Locale = 'en';
const catalogs = new Map<string, Catalog>();
const arrivals = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

async function fetchCatalog(name: string): Promise<Catalog> {
  const response = await fetch(files[name] ?? '');
  if (!response.ok) throw new Error(`Catalog ${name}: ${response.status}.`);
  return await response.json() as Catalog;
}

/** Fetches a catalog once. A failed one is forgotten, so that the next page tries again. */
function arrivalOf(locale: Locale, namespace: Namespace): Promise<void> {
  const name = `${locale}/${namespace}`;
  const known = arrivals.get(name);
  if (known) return known;
  const wanted = isDraft(locale) ? [name, `en/${namespace}`] : [name];
  const arrival: Promise<void> = Promise.all(wanted.map(fetchCatalog)).then(([own, english]) => {
    if (own) catalogs.set(name, english ? withFallback(own, english) : own);
    // What React's `use` reads first: a catalog that is here never suspends.
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

/** Before the first render. */
export async function startWords(locale: Locale): Promise<void> {
  speak(locale);
  await arrivalOf(locale, 'common');
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
  await Promise.all(open.map((namespace) => arrivalOf(locale, namespace)));
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
