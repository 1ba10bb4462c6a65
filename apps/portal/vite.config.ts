import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { early } from './vite/early.js';
import { reactModules } from './vite/react-modules.js';
import { readyToServe } from './vite/ready-to-serve.js';
import { serviceWorker } from './vite/service-worker.js';
import { studentBudget } from './vite/student-budget.js';
import { words } from './vite/words.js';

/** One folder per language. A build for a test may bring its own. */
const locales = process.env.LOCALES_DIR ?? resolve(import.meta.dirname, '../../libs/i18n/locales');

const api = process.env.API_URL ?? 'http://localhost:4000';

/** Arrives beside the rest, and stays on a device when a newer version of ours comes. */
const framework = { name: 'react', priority: 1, test: /\0module:/ };

/**
 * What every page needs, the start itself and the frame of a lesson too, in one file: a first lesson page waits for one file less, and
 * dozens of small ones compress worse and arrive later. Each kind of step and item stays a file of its own, but for the check-in, with which
 * nearly every lesson begins.
 */
const base = {
  name: 'base',
  test: new RegExp([
    'node_modules/(wouter|regexparam|mitt|idb)/', 'vite/preload',
    'libs/i18n/', 'virtual:words', 'libs/scoring/src/(fold-attempt|state-of)',
    'libs/ui/src/(tokens|base)\\.css', 'libs/ui/src/(button|icon|icons|notice|page|announcer|logo|chip|face-lines|status-glyph)\\.',
    'portal/src/(main|app|areas)\\.', 'portal/src/device/(present|vault|open-lock|held)',
    'portal/src/(shared|generated)/(?!look-panel|language-switch|answer-parts|drawing|(teacher|district|staff|device)-documents|read-aloud/(?!listen-button))',
    'student/(outbox|routes|idle-lock|sign-out/use-leave)', 'student/help/(help-button|fetch-help-card)',
    'student/player/(play|stage|coming|question|player|items/item-body|use-attempt|use-saved|load-lesson|lesson-url|first-screen|lesson-route|step-screens|who-can-read|end\\.module|steps/(checkin|feeling-map))\\b',
  ].join('|')),
};

const pages = {
  alias: { '@eia/locales': locales },
  conditions: ['@eia/source', 'module', 'browser', 'development|production'],
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    reactModules(import.meta.dirname), react(), words(locales), early({ resolve: pages, plugins: [words(locales)] }), studentBudget(), serviceWorker(),
    readyToServe(resolve(import.meta.dirname, 'src/generated/persisted-documents.json')),
  ],
  resolve: pages,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // No data: URLs: the content policy allows files of our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [framework, base] } } },
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
