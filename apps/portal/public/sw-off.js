// Served as /sw.js when the operator has switched offline lessons off: takes the worker and all that it kept away again.
// Answers that wait to be sent are in IndexedDB and stay.
self.addEventListener('install', () => { self.skipWaiting(); });
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
    // Only pages that the worker served: they begin anew, from the server.
    const pages = await self.clients.matchAll({ type: 'window' });
    await self.registration.unregister();
    pages.forEach((page) => page.postMessage('beginAnew'));
    // A page that is too broken to listen is taken to where it began: the worker does not know where it has gone since.
    await new Promise((later) => { setTimeout(later, 3000); });
    await Promise.all(pages.map(async ({ id }) => (await self.clients.get(id))?.navigate((await self.clients.get(id)).url)));
  })());
});
