import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { contentCache } from '../device/caches.js';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the student's pages, put here by the build (`vite/service-worker.ts`). */
declare const FILES: { url: string; revision?: string }[];

/** What a page asked for beyond them: a font on request, a teacher's page. Goes with the version. */
const usedCache = 'eia-used';

// Whole, so that an old page never asks the server for a piece that is gone there.
precacheAndRoute(FILES, { cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();
// The first version serves the page that brought it; a newer one waits, see below.
clientsClaim();

// Every screen is the same page. Written out so that nothing of the API can ever come from here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/'), { denylist: [/^\/(graphql|content|healthz|assets)(\/|$)/, /\.\w+$/] }));
// Their addresses name their bytes.
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/content/'), new CacheFirst({ cacheName: contentCache }));
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: usedCache }));

self.addEventListener('activate', (event) => { event.waitUntil(caches.delete(usedCache)); });

// A newer version never takes over by itself while a page is open: a page asks for it, on the home page with nothing to send.
self.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(self.skipWaiting());
  if (event.data === 'activateIfAlone') {
    event.waitUntil(self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => (pages.length <= 1 ? self.skipWaiting() : undefined)));
  }
});
