import type { Page } from 'playwright-core';
import { allSaved, answerUntilWaiting, everythingArrived, openNext } from './devices.js';
import { aFront, type Front } from './front.js';
import { doScreen, openSchool, signInHere, type School } from './people.js';

let school: School;
let front: Front;
beforeAll(async () => {
  school = await openSchool({ env: { OPERATIONS: 'any' } });
  front = await aFront(() => school.url);
}, 120_000);
afterAll(async () => {
  await front?.close();
  await school?.close();
}, 60_000);
beforeEach(() => { front.meddle = undefined; });

const newer = ({ path }: { path: string }) => (path === '/sw.js' ? { append: '\n// a newer version' } : undefined);
const waits = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
const look = (page: Page) => page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
const until = async (page: Page, held: () => Promise<boolean>, visits = 4) => {
  for (let visit = 1; ; visit += 1) {
    for (let looks = 0; looks < 110; looks += 1) {
      if (await held()) return;
      await page.waitForTimeout(100);
    }
    if (visit >= visits) throw new Error('It never came.');
    // A browser may leave a worker what it has begun; then the next visit brings the other.
    await page.reload().catch(() => undefined);   // or the page has just begun anew by itself
    await page.locator('main h1').waitFor();
  }
};
/** Something that a page which begins anew does not have. */
const mark = (page: Page) => page.evaluate(() => { document.documentElement.dataset.mark = 'here'; });
const marked = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark === 'here');

/** A student in a lesson, while a newer version of the pages waits. */
async function inLessonWithNewerWaiting(username: string): Promise<Page> {
  const page = await school.visitor({ url: front.url });
  await signInHere(page, username, school.password);
  await openNext(page);
  front.meddle = newer;
  await look(page);
  await until(page, () => waits(page), 1);
  await mark(page);
  return page;
}

test('a newer version waits while a lesson is open, and takes over on the home page', async () => {
  const page = await inLessonWithNewerWaiting('lucas.w');
  await doScreen(page);
  await page.waitForTimeout(2500);
  expect([await marked(page), await waits(page)]).toEqual([true, true]);
  await allSaved(page);
  await page.getByRole('link', { name: /Leave, keep my place/ }).click();
  await until(page, async () => !await marked(page).catch(() => true));
  await page.locator('main h1').waitFor();
  await until(page, async () => !await waits(page));
  await page.context().close();
}, 60_000);

test('not while another tab is open, in which a lesson may be', async () => {
  const page = await inLessonWithNewerWaiting('mei.l');
  const home = await page.context().newPage();
  await home.goto(`${front.url}/home`);
  await home.locator('main h1').waitFor();
  await home.waitForTimeout(4000);
  expect([await marked(page), await waits(page)]).toEqual([true, true]);
  await page.context().close();
}, 60_000);

test('pages that the server does not know any more fetch themselves anew, and lose nothing', async () => {
  const page = await school.visitor({ url: front.url });
  await signInHere(page, 'nico.f', school.password);
  const sent = await openNext(page);
  let known = false;
  await mark(page);
  // The new version of the pages is what the server knows.
  front.meddle = ({ path, body }) => {
    if (path === '/sw.js') known = true;
    if (path === '/sw.js') return { append: '\n// the version that the server knows' };
    return path === '/graphql' && !known ? { body: body.replace(/"sha256Hash":"\w+"/, `"sha256Hash":"${'0'.repeat(64)}"`) } : undefined;
  };
  await doScreen(page).catch(() => undefined);   // the page may begin anew under the hand
  await until(page, async () => !await marked(page).catch(() => true));
  await page.locator('main h1').waitFor();
  await allSaved(page);
  await everythingArrived(school, 'nico.f', sent);
  await page.context().close();
}, 60_000);

test('the operator takes the worker back: pages come from the server again, and what waits stays and is sent', async () => {
  const page = await school.visitor({ url: front.url });
  await signInHere(page, 'bruno.s', school.password);
  const sent = await openNext(page);
  front.meddle = ({ path }) => (path === '/graphql' ? { drop: true } : undefined);
  await answerUntilWaiting(page);
  // The pages can be had, the answers cannot be brought.
  front.meddle = ({ path }) => (path === '/graphql' ? { drop: true } : path === '/sw.js' ? { path: '/sw-off.js' } : undefined);
  await look(page);
  await until(page, async () => page.evaluate(async () => navigator.serviceWorker.controller === null && !(await caches.keys()).some((name) => name.includes('precache'))).catch(() => false), 1);
  front.meddle = ({ path }) => (path === '/sw.js' ? { path: '/sw-off.js' } : undefined);
  await page.reload();
  await page.locator('main h1').waitFor();
  await allSaved(page);
  await everythingArrived(school, 'bruno.s', sent);
  await page.context().close();
}, 60_000);
