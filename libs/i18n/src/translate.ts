import type { Key, Namespace } from './words.js';

/** A catalog as its file has it: texts by path, plural forms with the suffixes of i18next's JSON v4. */
export interface Catalog { [key: string]: string | Catalog }

/** What stands in the places of a text. `count` also chooses the plural form. */
export type Values = Record<string, string | number | undefined>;

/** Words of one catalog in one language. */
export type Translate<N extends Namespace> = (key: Key<N>, values?: Values) => string;

function find(catalog: Catalog, path: string): string | undefined {
  let here: string | Catalog | undefined = catalog;
  for (const part of path.split('.')) {
    if (here === undefined || typeof here === 'string') return undefined;
    here = here[part];
  }
  return typeof here === 'string' ? here : undefined;
}

/** A catalog whose missing texts are taken from another one, at any depth. */
export function withFallback(catalog: Catalog, fallback: Catalog): Catalog {
  const merged: Catalog = { ...fallback };
  for (const [key, value] of Object.entries(catalog)) {
    const under = fallback[key];
    merged[key] = typeof value === 'object' && typeof under === 'object' ? withFallback(value, under) : value;
  }
  return merged;
}

/**
 * Reads texts from a catalog: `{{name}}` is replaced by a value, and a `count` takes the form that the language's own
 * plural rules ask for (`_zero`, where there is one, says "none" in any language). Whole sentences only; the values
 * are text, never markup.
 */
export function translator<N extends Namespace>(catalog: Catalog, locale: string): Translate<N> {
  const plurals = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const { count } = values;
    const forms = typeof count === 'number' ? [...(count === 0 ? ['zero'] : []), plurals.select(count), 'other'] : [];
    const form = forms.map((suffix) => find(catalog, `${key}_${suffix}`)).find((found) => found !== undefined);
    // Missing only when a file was cut short on its way: types and a test see to the rest.
    const text = form ?? find(catalog, key) ?? key;
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => String(values[name] ?? place));
  };
}
