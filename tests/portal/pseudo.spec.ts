import type { Page } from 'playwright-core';
import { overflows } from './looks.js';
import { doScreen, heading, openSchool, settled, signInHere, type School } from './people.js';
import { speakPseudo, strays, type Told } from './pseudo.js';

let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

/** Names that languages and letters give themselves, and the name of a file format. */
const own = ['english', 'español', 'العربية', 'opendyslexic'];

async function open(username: string): Promise<{ page: Page; told: Told }> {
  const page = await school.visitor({ reducedMotion: 'reduce' });
  const told = await speakPseudo(page);
  await page.reload();
  await page.locator('input[name="username"]').waitFor();
  await signInHere(page, username, school.password);
  await page.locator('h1').first().waitFor();
  return { page, told };
}

/** Nothing from outside the catalogs, nothing cut off, nothing too wide, nothing that moves. */
async function problemsOf(page: Page, told: Told, where: string, widths: readonly number[]): Promise<string[]> {
  await settled(page);
  const problems = (await strays(page, told, own)).map((text) => `${where}: not in a catalog: ${text}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 720 });
    problems.push(...(await overflows(page)).map((one) => `${where} at ${width}: ${one}`));
  }
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').map((one) => one.constructor.name));
  problems.push(...moving.map((one) => `${where} moves: ${one}`));
  await page.setViewportSize({ width: 1366, height: 768 });
  return problems;
}

/** In the language nobody speaks: how a lesson ends. The words of a warm-up come from a catalog as well. */
const finished = 'fíìñíìšhéèd';

test.each(['kofi.a', 'maya.d'])('a student\'s pages, %s, with the largest letters and wide spacing: every word from a catalog, all of it to be seen, nothing moving', async (student) => {
  const { page, told } = await open(student);
  const largest = () => page.evaluate(() => { Object.assign(document.documentElement.dataset, { text: 'xl', spacing: 'wide' }); });
  const problems = await problemsOf(page, told, 'home', [1366, 820, 360, 320]);
  await largest();
  problems.push(...await problemsOf(page, told, 'home, largest', [683, 320]));
  await page.getByRole('button', { name: /⟦Léè?ttéèrš|Ĺ|áànd çóòlóòrš/ }).first().click();
  await page.getByRole('dialog').waitFor();
  problems.push(...await problemsOf(page, told, 'Aa', [360]));
  await page.keyboard.press('Escape');
  await page.locator('main a[href^="/lesson/"]').first().click();
  await page.locator('form main h1').waitFor();
  let last = '';
  for (let screens = 0; screens < 45; screens += 1) {
    const title = await heading(page);
    if (title !== last) problems.push(...await problemsOf(page, told, title, [820, 320]));
    last = title;
    if (title.includes(finished)) break;
    await doScreen(page);
  }
  expect(problems).toEqual([]);
  expect(last).toContain(finished);
  await page.context().close();
}, 180_000);

test('a teacher\'s and the district\'s pages: every word from a catalog, all of it to be seen, nothing moving', async () => {
  const { page, told } = await open('ms.okafor');
  const problems = await problemsOf(page, told, 'classes', [1366, 360]);
  await page.locator('main a[href^="/classes/"]').first().click();
  await page.getByRole('table').waitFor();
  problems.push(...await problemsOf(page, told, 'grid', [1366, 820, 360]));
  await page.locator('tbody td button').last().click();
  problems.push(...await problemsOf(page, told, 'cell', [1366, 360]));
  const [work, helps] = await page.getByRole('dialog').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of [work, helps, '/lessons']) {
    await page.goto(`${school.url}${path}`);
    await page.locator('main h1').waitFor();
    problems.push(...await problemsOf(page, told, path ?? '', [1366, 360]));
  }
  await page.locator('main a[href^="/lessons/"]').first().click();
  await page.locator('main article, main section').first().waitFor();
  problems.push(...await problemsOf(page, told, 'lesson', [1366, 360]));
  await page.locator('button').filter({ hasText: /⟦Áššíìgñ⟧/ }).first().click();
  await page.getByRole('dialog').waitFor();
  problems.push(...await problemsOf(page, told, 'assign', [1366, 360]));

  await page.context().close();

  const district = await open('d.mensah');
  await district.page.locator('main h1').waitFor();
  problems.push(...await problemsOf(district.page, district.told, 'district', [1366, 360]));
  expect(problems).toEqual([]);
}, 120_000);
