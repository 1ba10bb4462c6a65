import { contentCache } from './caches.js';

/** Pictures and lessons of this many addresses are kept; the oldest go first. They are public and name nobody. */
const most = 400;

/** Registers the service worker that keeps the pages on this device. On plain http browsers have none. */
export async function keepPages(): Promise<void> {
  // From the worker that an operator sends to take this one back.
  navigator.serviceWorker?.addEventListener('message', ({ data }) => { if (data === 'beginAnew') window.location.reload(); });
  // Asked of the server each time: its answer is also the switch with which an operator takes the worker back.
  await navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}

/** Keeps a lesson and its pictures, which were fetched before the worker stood. */
export async function keepContent(urls: readonly string[]): Promise<void> {
  if (!('caches' in window)) return;
  const cache = await caches.open(contentCache);
  const missing = (await Promise.all(urls.map(async (url) => (await cache.match(url) ? [] : [url])))).flat();
  await Promise.all(missing.map((url) => cache.add(url).catch(() => undefined)));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((request) => cache.delete(request)));
}

let looked = 0;
let waitsForChange = false;

/**
 * A newer version of the pages takes over, if one waits: called again and again where nothing can be interrupted. Not while another
 * tab is open, in which a lesson may be. Looks for a newer version once in ten minutes.
 */
export async function renewPages(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration) return;
  if (!registration.waiting) {
    if (Date.now() - looked < 600_000) return;
    looked = Date.now();
    await registration.update().catch(() => undefined);
    return;
  }
  beginAnewWhenChanged();
  registration.waiting.postMessage('activateIfAlone');
}

/**
 * The server no longer knows this version of the pages: the newest takes over at once. Three times in five minutes at most, so that a
 * server that is itself behind does not keep a page reloading.
 */
export async function renewNow(): Promise<void> {
  const now = Date.now();
  const tries = (JSON.parse(sessionStorage.getItem('eia.renewed') ?? '[]') as number[]).filter((at) => now - at < 300_000);
  // One that has just begun is still at it.
  if (tries.length >= 3 || now - (tries.at(-1) ?? 0) < 8000) return;
  sessionStorage.setItem('eia.renewed', JSON.stringify([...tries, now]));
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
  const worker = registration?.waiting ?? registration?.installing;
  if (!worker) {
    window.location.reload();
    return;
  }
  beginAnewWhenChanged();
  const go = () => { if (worker.state === 'installed') worker.postMessage('activate'); };
  worker.addEventListener('statechange', go);
  go();
  // A browser lets the old worker finish what it has begun, and may forget what it was asked meanwhile.
  setInterval(go, 1000);
  setTimeout(() => window.location.reload(), 8000);
}

function beginAnewWhenChanged(): void {
  if (waitsForChange) return;
  waitsForChange = true;
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
}
