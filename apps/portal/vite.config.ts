import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readyToServe } from './vite/ready-to-serve.js';
import { serviceWorker } from './vite/service-worker.js';
import { studentBudget } from './vite/student-budget.js';

/** One folder per language. A build for a test may bring its own. */
const locales = process.env.LOCALES_DIR ?? resolve(import.meta.dirname, '../../libs/i18n/locales');

const api = process.env.API_URL ?? 'http://localhost:4000';

/** What every page needs, the start itself too, in one file: dozens of small ones compress worse and arrive later. */
const base = {
  name: 'base',
  priority: 2,
  test: new RegExp([
    'node_modules/(react|react-dom|scheduler|wouter|regexparam|mitt|use-sync-external-store)/', 'libs/i18n/', 'vite/preload', 'rolldown.runtime', 'portal/src/(main|app)\\.', 'libs/ui/src/(tokens|base)\\.css',
    'portal/src/device/present', 'portal/src/(shared|generated)/(?!look-panel|language-switch|answer-parts|drawing|(teacher|district|staff|device)-documents|read-aloud/(?!listen-button))', 'libs/ui/src/(button|icon|icons|notice|page|announcer|logo)\\.',
  ].join('|')),
};

/** The frame of a lesson; each kind of step and item stays a file of its own. */
const player = {
  name: 'player',
  priority: 1,
  test: new RegExp([
    'student/(outbox|routes|idle-lock|sign-out/use-leave)', 'portal/src/device/(vault|open-lock|held)', 'student/help/help-button', 'student/player/(play|stage|player|items/item-body|use-attempt|load-lesson|lesson-route|step-screens|end\\.module)\\.',
    'libs/scoring/src/(fold-attempt|state-of)', 'node_modules/idb/', 'libs/ui/src/(chip|face-lines|status-glyph)\\.',
  ].join('|')),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), studentBudget(), serviceWorker(), readyToServe(resolve(import.meta.dirname, 'src/generated/persisted-documents.json'))],
  resolve: {
    alias: { '@eia/locales': locales },
    conditions: ['@eia/source', 'module', 'browser', 'development|production'],
  },
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
