import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const dist = resolve(import.meta.dirname, '../../../apps/portal/dist');

/** What a screen takes from the server: scripts and styles in bytes of gzip, everything else as it travelled; no pictures. */
export interface Weight {
  readonly js: number;
  readonly css: number;
  readonly fonts: number;
  readonly bytes: number;
  readonly requests: number;
  /** Path and bytes, in the order they were asked for. */
  readonly files: readonly string[];
}

const kinds = { js: /\.js$/, css: /\.css$/, fonts: /\.woff2$/, pictures: /\.(svg|png|jpe?g|webp|avif)$/ };

/**
 * Opens a lesson as from the address bar and weighs its first screen. What the cache gave counts as if it had travelled; what
 * is fetched ahead for later screens does not count.
 * @param page signed in, nothing loaded in it yet
 */
export async function weighFirstScreen(page: Page, url: string): Promise<Weight> {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('form main h1')) requestAnimationFrame(look);
      else requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('shown')));
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
  // Fonts come once the screen is painted, and belong to it.
  await page.waitForFunction(() => !document.documentElement.dataset.fonts);
  const fetched = await page.evaluate(async () => {
    await new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); });
    await document.fonts.ready;
    const shown = performance.getEntriesByName('shown')[0]?.startTime ?? 0;
    return ([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[])
      .filter(({ startTime, name }) => startTime <= shown || name.endsWith('.woff2'))
      .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }));
  });
  const counted = await Promise.all(fetched.filter(({ path }) => !kinds.pictures.test(path)).map(async ({ path, bytes }) =>
    ({ path, bytes: kinds.js.test(path) || kinds.css.test(path) ? (await stat(join(dist, `${path}.gz`))).size : bytes })));
  const unknown = counted.filter(({ bytes }) => bytes === 0);
  if (unknown.length > 0) throw new Error(`The browser does not say what this weighs: ${unknown.map(({ path }) => path).join(', ')}`);
  const sum = (of: RegExp) => counted.filter(({ path }) => of.test(path)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    js: sum(kinds.js), css: sum(kinds.css), fonts: sum(kinds.fonts), bytes: sum(/./), requests: counted.length,
    files: counted.map(({ path, bytes }) => `${path} ${bytes}`),
  };
}
