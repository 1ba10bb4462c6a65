// Served as /sw.js when the operator has switched offline lessons off: takes the worker and all that it kept away again.
// Answers that wait to be sent are in IndexedDB and stay.
self.addEventListener('install', () => { self.skipWaiting(); });
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
    // Only pages that the worker served: they are loaded anew from the server.
    const pages = await self.clients.matchAll({ type: 'window' });
    await self.registration.unregister();
    await Promise.all(pages.map((page) => page.navigate(page.url)));
  })());
});
