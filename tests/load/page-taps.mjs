/** How soon a lesson answers a tap: asked of the browser itself. */

const screen = { width: 1366, height: 768 };

/** @typedef {{ frameMs: number, storedMs: number }} Taps the middle one of all */
/** @typedef {Awaited<ReturnType<typeof import('@eia/testing').launchBrowser>>} Browser */

/** Notes for each tap on a choice when its first transaction was complete, and what the browser itself says of the frame. */
function noteTaps() {
  /** @type {{ at: number, storing: boolean, storedMs: number | null }[]} */
  const seen = [];
  /** @type {Map<number, number>} */
  const frames = new Map();
  Object.assign(window, { eiaTaps: seen, eiaFrames: frames });
  addEventListener('pointerup', (event) => seen.push({ at: event.timeStamp, storing: false, storedMs: null }), true);
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...args) {
    const made = open.apply(this, args);
    const tap = seen.at(-1);
    if (made.mode === 'readwrite' && tap && !tap.storing) {
      tap.storing = true;
      made.addEventListener('complete', () => { tap.storedMs = performance.now() - tap.at; });
    }
    return made;
  };
  // From the press to the frame that shows what it did; the browser leaves out what took less than 16 ms.
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of /** @type {PerformanceEventTiming[]} */ (list.getEntries())) {
      if (interactionId) frames.set(interactionId, Math.max(frames.get(interactionId) ?? 0, duration));
    }
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }));
}

/**
 * Taps one choice after the other of the lesson's first question.
 * @param {Browser} browser
 * @param {import('./cases/page.mjs').Visit} visit
 * @param {number} count
 * @param {number} slower how many times slower than this machine the page runs
 * @returns {Promise<Taps>}
 */
export async function tapsOf(browser, { url, cookie }, count, slower) {
  const context = await browser.newContext({ viewport: screen, extraHTTPHeaders: { cookie } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteTaps);
    await page.goto(url);
    const choices = page.locator('main fieldset label:has(input[type="radio"])');
    await toQuestion(page, choices);
    const options = await choices.count();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const places = await Promise.all(Array.from({ length: options }, (_, n) => choices.nth(n).boundingBox()));
    await page.evaluate(() => { /** @type {any} */ (window).eiaTaps.length = 0; /** @type {any} */ (window).eiaFrames.clear(); });
    for (let n = 0; n < count; n += 1) {
      const place = places[n % options];
      if (!place) throw new Error('A choice has no place on the page.');
      await page.mouse.click(place.x + 20, place.y + place.height / 2);
      // A person, not a machine gun: the answer before has reached the server.
      await page.waitForTimeout(300);
      if (!await choices.nth(n % options).locator('input').isChecked()) throw new Error('A tap chose nothing.');
    }
    const { stored, frames } = await page.evaluate(() => ({
      stored: /** @type {{ storedMs: number | null }[]} */ (/** @type {any} */ (window).eiaTaps).map(({ storedMs }) => storedMs),
      frames: /** @type {number[]} */ ([.../** @type {any} */ (window).eiaFrames.values()]),
    }));
    if (stored.length !== count || stored.includes(null)) throw new Error('A tap was not stored.');
    const middle = (/** @type {(number | null)[]} */ values) => Number(((values.map(Number).sort((a, b) => a - b)[Math.floor(values.length / 2)]) ?? NaN).toFixed(1));
    const quick = Array.from({ length: Math.max(0, count - frames.length) }, () => 16);
    return { frameMs: middle([...frames, ...quick]), storedMs: middle(stored) };
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').Page} page @param {import('playwright-core').Locator} choices */
async function toQuestion(page, choices) {
  for (let screens = 0; screens < 20; screens += 1) {
    await page.locator('main h1').waitFor();
    await page.waitForTimeout(300);
    // A survey has choices too, but no hint.
    if (await choices.count() > 1 && await page.getByRole('button', { name: 'Hint' }).count() > 0) return;
    const skip = page.getByRole('button', { name: 'Skip' });
    await (await skip.count() > 0 ? skip : page.locator('form footer button[type="submit"]')).first().click();
  }
  throw new Error('No question with choices in this lesson.');
}
