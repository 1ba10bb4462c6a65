/** What a browser with the built portal sends and fetches, read from the build itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../../apps/portal/dist');

/** A browser fetches the fonts that the page's words are set in; these are for the youngest, on request, or of another script. */
const otherFonts = /andika|opendyslexic|noto-sans-arabic/;

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk as Vite's manifest has it */
/** @typedef {ReturnType<typeof readPortal>} Portal */

export function readPortal() {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('The portal is not built: npm run build.');
  /** @type {Record<string, string>} */
  const documents = JSON.parse(readFileSync(join(dist, 'persisted-documents.json'), 'utf8'));
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  /** @type {Map<string, string>} */
  const hashes = new Map();

  const hashOf = (/** @type {string} */ operation) => {
    const known = hashes.get(operation);
    if (known) return known;
    const hash = Object.keys(documents).find((one) => new RegExp(`\\b(query|mutation) ${operation}\\b`).test(documents[one] ?? ''));
    if (!hash) throw new Error(`The portal has no operation ${operation}.`);
    hashes.set(operation, hash);
    return hash;
  };

  /** Files of modules with all they import at once: scripts, styles, and the fonts and pictures these name. */
  const filesOf = (/** @type {string[]} */ modules) => {
    /** @type {Set<string>} */
    const files = new Set();
    const seen = new Set();
    const take = (/** @type {string} */ key) => {
      if (seen.has(key)) return;
      seen.add(key);
      const chunk = manifest[key];
      if (!chunk) throw new Error(`The portal's build has no module ${key}.`);
      const assets = (chunk.assets ?? []).filter((file) => !file.endsWith('.json') && !otherFonts.test(file));
      for (const file of [chunk.file, ...chunk.css ?? [], ...assets]) files.add(`/${file}`);
      chunk.imports?.forEach(take);
    };
    modules.forEach(take);
    return [...files];
  };

  // The bundler may put a module into its importer's chunk; then it has no entry and comes with the importer.
  const withEntry = (/** @type {string[]} */ modules) => modules.filter((one) => manifest[one] !== undefined);
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const start = Object.keys(manifest).filter((key) => named.includes(`/${manifest[key]?.file}`) && manifest[key]?.file.endsWith('.js'));
  return {
    /**
     * The body of a request for one operation of the portal, as the portal sends it: the document's hash only.
     * @param {string} operation its name, such as ClassProgress
     * @param {object} [variables]
     */
    request: (operation, variables) =>
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } }, variables }),

    /** What index.html brings with it. */
    pageFiles: () => [...new Set([...named, ...filesOf(start)])],
    signInFiles: () => filesOf(['src/sign-in/sign-in.tsx']),
    /** @param {string} type of the step that is shown first */
    stepFiles: (type) => filesOf(withEntry([`src/student/player/steps/${type}.tsx`])),
    /**
     * What the player fetches ahead, so that the rest of the lesson works without a network.
     * @param {{ steps: { type: string, item?: { kind: string } }[], quiz: { items: { kind: string }[] } | null }} lesson
     */
    aheadFiles(lesson) {
      const kinds = [...lesson.steps.flatMap(({ item }) => item ?? []), ...lesson.quiz?.items ?? []].map(({ kind }) => kind);
      return filesOf(withEntry([
        ...lesson.steps.map(({ type }) => `src/student/player/steps/${type}.tsx`),
        ...kinds.map((kind) => `src/student/player/items/${kind}.tsx`),
        'src/student/player/lesson-end.tsx', 'src/student/player/quiz.tsx', 'src/student/help/help-dialog.tsx',
      ]));
    },
    /** @param {'common' | 'student'} part the words of the app in English, with the common ones */
    wordFiles: (part) => [`/assets/${readdirSync(join(dist, 'assets')).find((file) => file.startsWith(`${part}-en-`) && file.endsWith('.json'))}`],
  };
}
