import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFallback, type Catalog, type LocaleFile } from '@eia/i18n';
import type { Plugin } from 'vite';

const module = 'virtual:words';

/** The words of one part of the portal in one language. */
export interface WordFile {
  /** As `es/student`. */
  readonly name: string;
  /** Its address names its bytes. */
  readonly url: string;
  /** JSON of the catalogs by name: those of the part, and the common ones, so that a first page asks once. */
  readonly text: string;
}

/** @param folder one folder per language, a catalog in each file; what is missing in a draft is there in English */
export function wordFiles(folder: string): WordFile[] {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
  const catalog = (locale: string, draft: boolean, part: string) => {
    const own = read<Catalog>(`${locale}/${part}.json`);
    return draft ? withFallback(own, read<Catalog>(`en/${part}.json`)) : own;
  };
  const parts = readdirSync(join(folder, 'en')).map((file) => file.replace('.json', '')).filter((part) => part !== 'locale');
  return readdirSync(folder).flatMap((locale) => {
    const { draft = false } = read<LocaleFile>(`${locale}/locale.json`);
    return parts.map((part) => {
      const text = JSON.stringify({ common: catalog(locale, draft, 'common'), [part]: catalog(locale, draft, part) });
      return { name: `${locale}/${part}`, url: `/assets/${part}-${locale}-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.json`, text };
    });
  });
}

/** Gives the portal the addresses of its words: `import { urls } from 'virtual:words'`. */
export function words(folder: string): Plugin {
  return {
    name: 'words',
    resolveId: (id) => (id === module ? `\0${module}` : null),
    load(id) {
      if (id !== `\0${module}`) return null;
      const files = wordFiles(folder);
      if (this.environment.mode === 'build') for (const { url, text } of files) this.emitFile({ type: 'asset', fileName: url.slice(1), source: text });
      return `export const urls = ${JSON.stringify(Object.fromEntries(files.map(({ name, url }) => [name, url])))};`;
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // By name alone: who edits words while pages are open sees them at the next reload.
        const nameOf = (url = '') => url.replace(/-[\w-]{8}\.json$/, '');
        const file = /^\/assets\/.*\.json$/.test(request.url ?? '') && wordFiles(folder).find(({ url }) => nameOf(url) === nameOf(request.url));
        if (!file) return next();
        response.setHeader('content-type', 'application/json').end(file.text);
      });
    },
  };
}
