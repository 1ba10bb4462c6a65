import type { Page } from 'playwright-core';
import { doScreen, heading, openSchool, playUntil, signInHere, type School } from './people.js';

const title = 'Words that open doors';
const begun = /(?<!not )started/i;
let school: School;
let teacher: Page;
let leo: Page;
let maya: Page;
let diego: Page;

beforeAll(async () => { school = await openSchool({ embedded: true }); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

/** What the teacher's grid says about a student in the lesson assigned last, as a screen reader reads it. */
async function cellOf(student: string): Promise<string> {
  const row = teacher.locator('tbody tr').filter({ hasText: student });
  return (await row.locator('td button').last().getAttribute('aria-label')) ?? '';
}

async function gridSays(student: string, words: RegExp, withinMs = 20_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (!words.test(await cellOf(student))) {
    if (Date.now() > until) throw new Error(`The grid says "${await cellOf(student)}" of ${student}, not ${words}.`);
    await teacher.waitForTimeout(100);
  }
}

/** From home into the lesson that was assigned last. */
async function openLesson(page: Page, name: RegExp | string): Promise<void> {
  await page.locator('main').getByRole('link', { name }).first().click();
  await page.waitForURL(/\/lesson\//);
  await page.locator('main h1').waitFor();
  // What is due from earlier lessons comes first; it has a test of its own.
  const skip = page.getByRole('button', { name: /^(Skip the warm-up|Saltar el repaso)$/ });
  if (await skip.isVisible()) {
    await skip.click();
    await skip.waitFor({ state: 'detached' });
  }
}

const saved = (page: Page) => page.getByText(/^(All saved|Saved|Todo guardado|Guardado)$/).first().waitFor({ timeout: 45_000 });   // the longest pause between two tries is 30 s

/** The language, in the panel behind "Aa". */
async function choose(page: Page, language: string): Promise<void> {
  await page.locator('header').getByRole('button').last().click();
  await page.getByRole('dialog').getByRole('button', { name: language }).click();
  await page.keyboard.press('Escape');
  // The focus is back on "Aa", where Enter would open it again: on to the main button, as with the Tab key.
  const main = page.locator('form footer button[type="submit"]');
  for (let tabs = 0; tabs < 15 && !(await main.evaluate((button) => button === document.activeElement)); tabs += 1) await page.keyboard.press('Tab');
}

let stopped = false;

/** A part of the story. Parts build on one another: after a failed one the rest fails at once and says why. */
function part(name: string, story: () => Promise<void>, timeoutMs: number): void {
  test(name, async () => {
    if (stopped) throw new Error('An earlier part of this story failed.');
    stopped = true;
    await story();
    stopped = false;
  }, timeoutMs);
}

describe('a class does a lesson', () => {
  part('the teacher assigns it in three presses, and the grid has its column', async () => {
    teacher = await school.signIn('ms.okafor');
    await teacher.getByRole('link', { name: 'Assign a lesson to class 7B' }).click();
    await teacher.getByRole('button', { name: `Assign “${title}”` }).click();
    // A lesson on a sensitive topic asks first whether the counselor knows.
    await teacher.getByRole('dialog').getByRole('button', { name: /^Assign to 7B|^Assign/ }).click();
    expect(await teacher.getByRole('dialog').innerText()).toMatch(/counselor/i);
    await teacher.getByRole('dialog').getByRole('checkbox').check();
    await teacher.getByRole('dialog').getByRole('button', { name: /^Assign to 7B|^Assign/ }).click();
    await teacher.waitForURL(/\/classes\/.+lesson=/);
    await teacher.getByRole('columnheader', { name: new RegExp(title) }).waitFor();
    await gridSays('Leo P.', /not started/i);
  }, 60_000);

  part('three students find it on their home, and the grid follows without a reload', async () => {
    [leo, maya, diego] = await Promise.all([
      school.signIn('leo.p'), school.signIn('maya.d', { viewport: { width: 360, height: 740 } }), school.signIn('diego.r'),
    ]);
    await openLesson(leo, new RegExp(title));
    await doScreen(leo);
    // The survey comes next; nobody in this district said yes to surveys.
    await leo.getByText('Nothing you tap here is kept.').waitFor();
    await gridSays('Leo P.', begun);
    await openLesson(maya, new RegExp(title));
    for (let i = 0; i < 4; i += 1) await doScreen(maya);
    await gridSays('Maya D.', begun);
  }, 60_000);

  part('Diego has it in Spanish from the first screen, and can switch in the middle', async () => {
    expect(await diego.locator('html').getAttribute('lang')).toBe('es');
    await openLesson(diego, 'Palabras que abren puertas');
    await doScreen(diego);
    expect(await diego.locator('main').innerText()).toMatch(/[áéíóúñ¿]/);
    await gridSays('Diego R.', begun);

    const place = await diego.locator('header').first().getByText(/\d de \d/).innerText();
    const spanish = await diego.locator('main').innerText();
    await choose(diego, 'English');
    await diego.waitForFunction((before) => document.documentElement.lang === 'en' && document.querySelector('main')?.innerText !== before, spanish);
    expect(await diego.locator('header').first().innerText()).toContain(place.replace(/\D*(\d) de (\d).*/, 'Step $1 of $2'));
    await choose(diego, 'Español');
    await diego.waitForFunction((before) => document.querySelector('main')?.innerText === before, spanish);
  }, 60_000);

  part('Maya leaves half-way and goes on at the exact place on another device', async () => {
    const left = await heading(maya);
    const words = await maya.locator('main').innerText();
    await saved(maya);
    await maya.getByRole('button', { name: /Leave, keep my place/ }).or(maya.getByRole('link', { name: /Leave, keep my place/ })).click();
    await maya.waitForURL(/\/home/);
    await maya.context().close();

    maya = await school.signIn('maya.d', { viewport: { width: 820, height: 1180 } });
    await openLesson(maya, new RegExp(title));
    expect(await heading(maya)).toBe(left);
    expect((await maya.locator('main').innerText()).replace(/You were here\. Welcome back\.\s*/, '')).toContain(words.split('\n').at(-1));
  }, 60_000);

  part('the server is killed in the middle: everybody goes on, and nothing is lost', async () => {
    await school.server.kill('SIGKILL');
    const waiting = leo.getByText(/answers? waiting to send/).first();
    for (let screens = 0; screens < 10 && !(await waiting.isVisible()); screens += 1) {
      await doScreen(leo);
      await leo.waitForTimeout(1_200);   // the chip speaks when something has lasted a second
    }
    expect(await waiting.isVisible()).toBe(true);
    const at = await heading(leo);
    await school.server.restart();
    await saved(leo);

    await leo.reload();
    await leo.locator('main h1').waitFor();
    expect(await heading(leo)).toBe(at);
    // What waited on this device has reached the server: another device, which knows nothing, stands at the same place.
    const other = await school.signIn('leo.p');
    await openLesson(other, new RegExp(title));
    expect(await heading(other)).toBe(at);
    expect(await other.locator('main').innerText()).toBe(await leo.locator('main').innerText());
    await other.context().close();
    await gridSays('Leo P.', begun, 30_000);
  }, 120_000);

  part('Leo plays to the end with the keyboard alone, and does the quiz', async () => {
    await playUntil(leo, (words) => words.startsWith('You finished'));
    await gridSays('Leo P.', /finished/i);
    await leo.keyboard.press('Enter');
    await leo.waitForURL(/\/quiz\//);
    await playUntil(leo, (words) => words === 'That was the quiz.');
    expect(await leo.locator('main').innerText()).toMatch(/You found \d of 5 on your own/);
    expect(await leo.locator('main').innerText()).not.toMatch(/%|wrong|points|score/i);
    await gridSays('Leo P.', /quiz/i);
  }, 180_000);

  part('Diego plays to the end in Spanish', async () => {
    await playUntil(diego, (words) => /^Terminaste/.test(words));
    await gridSays('Diego R.', /finished/i);
  }, 120_000);

  part('the teacher opens one student\'s answers, excuses another and takes it back', async () => {
    await teacher.locator('tbody tr').filter({ hasText: 'Leo P.' }).locator('td button').last().click();
    await teacher.getByRole('dialog').getByRole('link', { name: /answers/i }).click();
    await teacher.waitForURL(/\/students\//);
    await teacher.getByRole('heading', { level: 1, name: 'Leo P.' }).waitFor();
    await teacher.goBack();
    await teacher.locator('tbody tr').filter({ hasText: 'Ada B.' }).locator('td button').last().click();
    await teacher.getByRole('dialog').getByRole('button', { name: /Excuse/ }).click();
    await gridSays('Ada B.', /excused/i);
    if (await teacher.getByRole('dialog').isVisible()) await teacher.keyboard.press('Escape');
    await teacher.locator('tbody tr').filter({ hasText: 'Ada B.' }).locator('td button').last().click();
    await teacher.getByRole('dialog').getByRole('button', { name: /excus/i }).click();
    await gridSays('Ada B.', /not started/i);
    if (await teacher.getByRole('dialog').isVisible()) await teacher.keyboard.press('Escape');
  }, 60_000);

  part('one press hides every name', async () => {
    await teacher.getByRole('button', { name: /Hide names/ }).click();
    await teacher.getByRole('button', { name: /Show names/ }).waitFor();
    const page = await teacher.locator('body').innerHTML();
    for (const name of ['Leo P.', 'Maya D.', 'Diego R.', 'Ada B.']) expect(page).not.toContain(name);
    await teacher.getByRole('button', { name: /Show names/ }).click();
  }, 30_000);

  part('the coordinator sees that the district is teaching, and no child', async () => {
    const coordinator = await school.signIn('d.mensah');
    await coordinator.getByRole('link', { name: 'What was taught' }).click();
    await coordinator.getByText(/Riverside Middle/).first().waitFor();
    const words = await coordinator.locator('main').innerText();
    expect(words).toMatch(new RegExp(title));
    expect(words).not.toMatch(/Leo|Maya|Diego|Ada/);
  }, 30_000);

  part('signing out leaves nothing of the student on the device', async () => {
    await leo.goto(`${school.url}/home`);
    await saved(leo);
    await leo.getByRole('button', { name: /Sign out/ }).first().click();
    await leo.locator('input[name="password"]').waitFor();
    expect(await leo.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    await signInHere(leo, 'leo.p', school.password);
  }, 30_000);

  test('no browser asked anything of anybody else, and none complained', () => {
    expect(school.strangers).toEqual([]);
    expect(school.complaints).toEqual([]);
  });
});
