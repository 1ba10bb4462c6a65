import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.API_URL ?? 'http://localhost:4000';
const compressible = /\.(js|css|html|json|svg)$/;

function filesBelow(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * After the build: the list of allowed operations next to the pages it belongs to, and a `.br` and `.gz` next to every
 * text file, so that the server never compresses at run time.
 */
function readyToServe(): Plugin {
  let dist = '';
  return {
    name: 'ready-to-serve',
    apply: 'build',
    configResolved: (config) => { dist = resolve(config.root, config.build.outDir); },
    closeBundle: {
      order: 'post',
      handler() {
        copyFileSync(resolve(import.meta.dirname, 'src/generated/persisted-documents.json'), join(dist, 'persisted-documents.json'));
        for (const path of filesBelow(dist).filter((file) => compressible.test(file))) {
          const bytes = readFileSync(path);
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
          writeFileSync(`${path}.br`, brotliCompressSync(bytes, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
          }));
        }
      },
    },
  };
}

/** What every page needs, in one file: dozens of small ones compress worse and arrive later. */
const base = {
  name: 'base',
  priority: 2,
  test: new RegExp([
    'node_modules/(react|react-dom|scheduler|wouter|regexparam|mitt|use-sync-external-store)/', 'libs/i18n/', 'vite/preload', 'rolldown/runtime',
    'portal/src/(shared|generated)/(?!look-panel|language-switch)', 'libs/ui/src/(button|icon|icons|notice|page|announcer|logo)\\.',
  ].join('|')),
};

/** The frame of a lesson; each kind of step and item stays a file of its own. */
const player = {
  name: 'player',
  priority: 1,
  test: new RegExp([
    'student/(outbox|routes)', 'student/help/help-button', 'student/player/(play|stage|player|use-attempt|load-lesson|lesson-route)\\.',
    'libs/scoring/', 'node_modules/idb/', 'libs/ui/src/chip\\.',
  ].join('|')),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), readyToServe()],
  resolve: { conditions: ['@eia/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // No data: URLs: the content policy allows files of our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [base, player] } } },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/content': api,
      '/healthz': api,
    },
  },
});
