import type { Page } from 'playwright-core';
import { openSchool, settled, type School } from './people.js';

let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

/** Holds the code back, as a slow network does, and notes what is asked meanwhile. */
async function withoutCode(page: Page): Promise<{ asked: string[]; letGo: () => void }> {
  const asked: string[] = [];
  let letGo = () => undefined as void;
  const held = new Promise<void>((go) => { letGo = go; });
  await page.route('**/assets/react-*.js', async (route) => {
    await held;
    await route.continue();
  });
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(graphql|content)|\.json$|warm-up-/.test(pathname)) asked.push(pathname === '/graphql' ? request.postData() ?? '' : pathname);
  });
  return { asked, letGo };
}

const soon = async (held: () => boolean) => {
  for (let looks = 0; looks < 100 && !held(); looks += 1) await new Promise((later) => { setTimeout(later, 50); });
  expect(held()).toBe(true);
};

test('a lesson, its words and what it begins with are asked for while the code is on its way, and each only once', async () => {
  const page = await school.signIn('finn.o', { serviceWorkers: 'block' });
  const lesson = await page.locator('main a[href^="/lesson/"]').first().getAttribute('href');
  await settled(page);
  const { asked, letGo } = await withoutCode(page);
  await page.goto(`${school.url}${lesson}`, { waitUntil: 'commit' });
  // A warm-up of questions from earlier lessons.
  await soon(() => asked.some((path) => path.includes('/warm-up-')));
  const before = [...asked];
  expect([before.filter((one) => one.startsWith('{')).length, before.filter((one) => one.startsWith('/assets/student-en-')).length]).toEqual([1, 1]);
  expect(before.filter((one) => one.startsWith('/content/') && one.endsWith('.json'))).toHaveLength(1);

  letGo();
  await page.locator('form main h1').waitFor();
  expect(await page.locator('main h1').innerText()).toMatch(/^Warm-up/);
  const again = asked.slice(before.length).filter((one) => before.includes(one));
  expect(again).toEqual([]);
  await page.context().close();
}, 60_000);

test('who sits here and the list of lessons are asked for while the code of the home is on its way, and each only once', async () => {
  const page = await school.signIn('ben.k', { serviceWorkers: 'block' });
  await settled(page);
  const { asked, letGo } = await withoutCode(page);
  await page.goto(`${school.url}/home`, { waitUntil: 'commit' });
  await soon(() => asked.filter((one) => one.startsWith('{')).length === 2);
  const before = [...asked];
  letGo();
  await page.locator('main h1').waitFor();
  await page.locator('main a[href^="/lesson/"]').first().waitFor();
  expect(asked.slice(before.length).filter((one) => before.includes(one))).toEqual([]);
  await page.context().close();
}, 60_000);

test('a device that somebody is leaving asks nothing in that person\'s name', async () => {
  const page = await school.signIn('ella.s', { serviceWorkers: 'block' });
  const lesson = await page.locator('main a[href^="/lesson/"]').first().getAttribute('href');
  await settled(page);
  await page.evaluate(() => localStorage.setItem('eia.leaving', '1'));
  const { asked, letGo } = await withoutCode(page);
  await page.goto(`${school.url}${lesson}`, { waitUntil: 'commit' });
  await soon(() => asked.length > 0);
  await page.waitForTimeout(500);
  expect(asked.filter((one) => one.startsWith('{'))).toEqual([]);
  letGo();
  await page.locator('input[name="password"]').waitFor();
  await page.context().close();
}, 60_000);

test('the page allows the one script that stands in it, and no other', async () => {
  const page = await school.visitor();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.another = true';
    document.head.append(script);
    return [window.eiaAhead instanceof Map, 'another' in window];
  });
  expect(ran).toEqual([true, false]);
  await page.context().close();
}, 60_000);

declare global {
  interface Window { eiaAhead?: unknown }
}
