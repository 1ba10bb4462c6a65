import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { doScreen, heading, openSchool, signInHere, type School } from './people.js';

let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

const sizes = { laptop: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 }, phone: { width: 360, height: 740 }, narrow: { width: 320, height: 640 } };
const themes = ['light', 'dark', 'contrast'];
let looks = 0;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing to complain about for axe (WCAG 2.2 AA), and nothing sticks out at the side, on any of our screens. */
async function looksRight(page: Page, where: string): Promise<void> {
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    await page.waitForTimeout(50);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(`${where} on a ${name}: ${wide} px too wide`).toBe(`${where} on a ${name}: 0 px too wide`);
  }
  await page.setViewportSize(sizes.laptop);
  // Each page in one theme, the next page in the next one: not every page in every theme.
  const theme = themes[looks % themes.length] ?? 'light';
  looks += 1;
  await page.evaluate((value) => { document.documentElement.dataset.theme = value; }, theme);
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => `${where}, ${theme}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  await page.evaluate(() => { document.documentElement.dataset.theme = 'light'; });
}

test('the sign-in page, also after a wrong password', async () => {
  const page = await school.visitor();
  await page.locator('input[name="username"]').waitFor();
  await looksRight(page, 'sign-in');
  await page.locator('input[name="username"]').fill('leo.p');
  await page.locator('input[name="password"]').fill('not this one');
  await page.keyboard.press('Enter');
  await page.locator('[role="alert"], [aria-live]').filter({ hasText: /\S/ }).first().waitFor();
  await looksRight(page, 'sign-in refused');
  expect(await page.locator('input[name="username"]').inputValue()).toBe('leo.p');
  await signInHere(page, 'leo.p', school.password);
}, 60_000);

test.each([['kofi.a', 'k-2'], ['anika.r', '3-5'], ['leo.p', '6-8'], ['aisha.m', '9-12']])('the home, the help card and a lesson of %s in the look of %s', async (student, tier) => {
  const page = await school.signIn(student);
  await page.locator('h1').first().waitFor();
  expect(await page.locator('html').getAttribute('data-tier')).toBe(tier);
  await looksRight(page, `home ${tier}`);

  await page.getByRole('button', { name: /Talk to (someone|a grown-up)/ }).first().click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').innerText()).toMatch(/988/);
  await looksRight(page, `help card ${tier}`);
  await page.keyboard.press('Escape');

  await page.locator('main a[href^="/lesson/"], main a[href^="/quiz/"]').first().click();
  await page.locator('main h1').waitFor();
  let seen = '';
  for (let screens = 0; screens < 45; screens += 1) {
    const now = await heading(page);
    if (now !== seen) await looksRight(page, `lesson ${tier}: ${now}`);
    seen = now;
    if (now.startsWith('You finished') || now === 'That was the quiz.') break;
    await doScreen(page);
  }
  expect(seen).toMatch(/^You finished|^That was the quiz/);
}, 240_000);

test('every page of a teacher', async () => {
  const page = await school.signIn('ms.okafor');
  await looksRight(page, 'classes');
  await page.getByRole('link', { name: 'Open class 7B' }).click();
  await page.getByRole('table').waitFor();
  await looksRight(page, 'class grid');
  await page.locator('tbody tr').first().locator('td button').last().click();
  await page.getByRole('dialog').waitFor();
  await looksRight(page, 'cell');
  await page.getByRole('dialog').getByRole('link', { name: /answers/i }).click();
  await page.waitForURL(/\/students\//);
  await looksRight(page, 'one student');
  await page.goto(`${school.url}/lessons`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await looksRight(page, 'lessons');
  await page.getByRole('link', { name: 'Words that open doors' }).click();
  await page.waitForURL(/\/lessons\/./);
  await looksRight(page, 'lesson page');
  for (const part of ['Lesson plan', 'Family letter']) {
    await page.getByText(part, { exact: true }).first().click();
    await looksRight(page, part);
  }
  await page.getByRole('button', { name: /^Assign/ }).first().click();
  await page.getByRole('dialog').waitFor();
  await looksRight(page, 'assign');
}, 240_000);

test('the coordinator\'s page, a principal\'s and a counselor\'s', async () => {
  for (const [name, words] of [['d.mensah', /Riverside Middle/], ['p.castillo', /Riverside Middle/], ['c.lee', /988/]] as const) {
    const page = await school.signIn(name);
    await page.getByText(words).first().waitFor();
    await looksRight(page, name);
  }
}, 120_000);

test('a page that does not exist says so kindly', async () => {
  const page = await school.signIn('leo.p');
  await page.goto(`${school.url}/classes/00000000-0000-7000-8000-000000000000`);
  await page.locator('main h1').waitFor();
  await looksRight(page, 'not found');
}, 60_000);

test('no browser asked anything of anybody else, and none complained', () => {
  expect(school.strangers).toEqual([]);
  expect(school.complaints).toEqual([]);
});
