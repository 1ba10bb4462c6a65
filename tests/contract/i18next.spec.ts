import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { translator, type Catalog } from '@eia/i18n';
import { createInstance } from 'i18next';

const folder = resolve(import.meta.dirname, '../../libs/i18n/locales');
const locales = readdirSync(folder);
const areas = readdirSync(join(folder, 'en')).map((file) => file.replace('.json', '')).filter((area) => area !== 'locale');
const suffix = /_(zero|one|two|few|many|other)$/;

function keysOf(catalog: Catalog, before = ''): string[] {
  return Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`.replace(suffix, '')] : keysOf(value, `${before}${key}.`));
}

/** The catalogs are i18next's (JSON v4). Our reader of them is small enough for a student's page; it must read the same. */
test.each(locales.flatMap((locale) => areas.map((area) => [locale, area] as const)))('%s/%s: every text reads as i18next reads it', async (locale, area) => {
  const catalog = JSON.parse(readFileSync(join(folder, locale, `${area}.json`), 'utf8')) as Catalog;
  const i18next = createInstance();
  await i18next.init({ lng: locale, resources: { [locale]: { [area]: catalog } }, defaultNS: area, interpolation: { escapeValue: false } });
  const ours = translator(catalog, locale) as (key: string, values: Record<string, string | number>) => string;
  const names = [...new Set([...JSON.stringify(catalog).matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].filter((name) => name !== 'count');
  const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
  const keys = [...new Set(keysOf(catalog))];
  expect(keys.length).toBeGreaterThan(5);
  for (const key of keys) {
    for (const count of [0, 1, 2, 5, 1_000_000]) expect([key, count, ours(key, { ...values, count })]).toEqual([key, count, i18next.t(key, { ...values, count })]);
  }
});
