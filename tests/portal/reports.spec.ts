import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fits, holdsUp } from './looks.js';
import { openSchool, settled, signInHere, type School } from './people.js';

let school: School;
let coordinator: Page;
beforeAll(async () => {
  school = await openSchool({ seeds: ['--schools 3 --students 420 --weeks 12'] });
  coordinator = await school.signIn('coordinator');
  // The releases of twelve weeks are made up for right after the start.
  for (let tries = 0; tries < 60; tries += 1) {
    await coordinator.goto(`${school.url}/district`);
    await coordinator.locator('h1').waitFor();
    if (await coordinator.getByRole('heading', { name: 'Week by week' }).isVisible().catch(() => false)) break;
    await coordinator.waitForTimeout(500);
  }
}, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

const pages = ['/district', '/district/schools', '/district/lessons', '/district/skills', '/district/taught', '/district/print'];
const numberOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${school.url}${path}`);
  await page.locator('main h1').waitFor();
  await settled(page);
}

/** The rows of the table of a chart, as numbers behind their names. */
async function tableOf(page: Page, title: string): Promise<Record<string, number[]>> {
  const section = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).last();
  await section.locator('summary').click();
  const rows = await section.locator('details tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return Object.fromEntries(rows.map(([name, ...cells]) => [name, cells.map(numberOf)]));
}

async function saved(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  await page.keyboard.press('Escape');
  return readFile(await file.path(), 'utf8');
}

test('every page of the report is clean for axe in each theme, and fits from a laptop to 320 px', async () => {
  const problems: string[] = [];
  for (const [i, path] of pages.entries()) {
    await open(coordinator, path);
    problems.push(...await fits(coordinator, path));
    for (const summary of await coordinator.locator('summary').all()) await summary.click();
    problems.push(...await holdsUp(coordinator, path, 'ltr', i));
  }
  expect(problems).toEqual([]);
  expect(school.complaints).toEqual([]);
  expect(school.strangers).toEqual([]);
}, 90_000);

test('screen, table, print, CSV and JSON say the same numbers', async () => {
  await open(coordinator, '/district');
  const finished = numberOf(await coordinator.locator('dl > *', { hasText: 'Lessons finished' }).locator('dd').first().textContent());
  const bands = await tableOf(coordinator, 'Lessons by grade band');
  const schools = await tableOf(coordinator, 'School by school');
  const all = (table: Record<string, number[]>, from: number, to: number) => Object.values(table).reduce((sum, row) => sum + row.slice(from, to).reduce((a, b) => a + b, 0), 0);
  expect(finished).toBeGreaterThan(0);
  // Columns: most, some, few, started, not started, all.
  expect(all(bands, 0, 3)).toBe(finished);
  expect(all(schools, 0, 3)).toBe(finished);
  for (const row of [...Object.values(bands), ...Object.values(schools)]) {
    expect(row.slice(0, 5).every((part) => part % 5 === 0)).toBe(true);
    expect(row.slice(0, 5).reduce((a, b) => a + b, 0)).toBe(row[5]);
  }

  interface Row { measure: string; band: string; school: string; parts: Record<string, number>; n: number }
  const json = JSON.parse(await saved(coordinator, 'For a program (JSON)')) as { method: string; rows: Row[] };
  const lessons = json.rows.filter(({ measure }) => measure === 'lesson');
  expect(lessons.reduce((sum, { parts }) => sum + parts.foundFew! + parts.foundSome! + parts.foundMost!, 0)).toBe(finished);
  for (const [name, row] of Object.entries(schools)) expect(lessons.filter((one) => one.school === name).reduce((sum, { n }) => sum + n, 0)).toBe(row[5]);
  expect(json.method).toMatch(/rounded to 5/);

  const csv = (await saved(coordinator, 'For a spreadsheet (CSV)')).trim().split('\r\n').map((line) => line.replace(/^\uFEFF/, '').slice(1, -1).split('","'));
  const column = (name: string) => csv[0]!.indexOf(name);
  const csvLessons = csv.slice(1).filter((line) => line[column('measure')] === 'lesson');
  expect(csvLessons).toHaveLength(lessons.length);
  expect(csvLessons.reduce((sum, line) => sum + ['foundFew', 'foundSome', 'foundMost'].reduce((part, name) => part + Number(line[column(name)]), 0), 0)).toBe(finished);

  await open(coordinator, '/district/print');
  expect(numberOf(await coordinator.locator('dl > *', { hasText: 'Lessons finished' }).locator('dd').first().textContent())).toBe(finished);
}, 60_000);

test('the printed report is clean paper: tables in place of buttons, the method and its date at the end', async () => {
  await open(coordinator, '/district/print');
  await coordinator.emulateMedia({ media: 'print' });
  expect(await coordinator.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await coordinator.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await coordinator.locator('article table').filter({ visible: true }).count()).toBeGreaterThanOrEqual(5);
  const text = await coordinator.locator('article').innerText();
  expect(text.trim().split('\n').at(-1)).toMatch(/^Printed on .+ released for the week of /);
  expect((await coordinator.pdf({ format: 'Letter' })).length).toBeGreaterThan(20_000);
  await coordinator.emulateMedia({ media: 'screen' });
}, 30_000);

test('grades are chosen with the keyboard, stay in the address, and a link shows the same', async () => {
  await open(coordinator, '/district');
  await coordinator.getByRole('radio', { name: 'All grades' }).focus();
  await coordinator.keyboard.press('ArrowRight');
  await coordinator.waitForURL(/grades=K_2/);
  await coordinator.getByRole('heading', { name: 'Lessons by grade band' }).waitFor();
  await coordinator.waitForFunction(() => document.querySelectorAll('#bands-title ~ * ul[aria-label] li').length === 1);
  // No middle or high school has a number in it.
  expect(await coordinator.locator('main').innerText()).not.toMatch(/Grades 6–8 \n/);
  await coordinator.goto(coordinator.url());
  expect(await coordinator.getByRole('radio', { name: 'Grades K–2' }).isChecked()).toBe(true);
  await coordinator.keyboard.press('Tab');
  await coordinator.getByRole('button', { name: 'Export' }).focus();
  await coordinator.keyboard.press('Enter');
  await coordinator.getByRole('dialog').waitFor();
  await coordinator.keyboard.press('Escape');
  expect(await coordinator.getByRole('dialog').count()).toBe(0);
}, 30_000);

test('in another language the titles follow at once', async () => {
  await open(coordinator, '/district/lessons');
  await coordinator.getByText('Words that fit').first().waitFor();
  const speak = async (button: RegExp, name: string) => {
    await coordinator.getByRole('button', { name: button }).first().click();
    await coordinator.getByRole('dialog').getByText(name, { exact: true }).first().click();
    await coordinator.keyboard.press('Escape');
  };
  await speak(/Letters and colors/, 'Español');
  await coordinator.getByRole('heading', { name: 'Lecciones y unidades' }).waitFor();
  await coordinator.getByText('Words that fit').first().waitFor({ state: 'detached' });
  await speak(/Letras y colores/, 'English');
  await coordinator.getByText('Words that fit').first().waitFor();
}, 30_000);

test('a principal starts at the own school and meets no other', async () => {
  const principal = await school.signIn('principal.1');
  await principal.getByRole('heading', { name: 'Lessons by grade band' }).waitFor();
  const text = await principal.locator('main').innerText();
  expect(text).toContain('Alder Elementary School');
  expect(text).not.toMatch(/Birch|Cedar|School by school/);
  await open(principal, '/district/schools');
  expect(await principal.locator('main ul a').allInnerTexts()).toEqual(['Alder Elementary School']);

  await open(coordinator, '/district/schools');
  const other = await coordinator.getByRole('link', { name: 'Birch Middle School' }).first().getAttribute('href');
  await open(principal, other ?? '');
  expect(await principal.locator('main').innerText()).not.toContain('Birch');
}, 60_000);

test('a teacher marks a lesson as taught in two presses, and the coordinator sees the minutes', async () => {
  const teacher = await school.signIn('t1.1');
  await teacher.locator('main a[href^="/classes/"]').first().click();
  await teacher.locator('thead button').first().click();
  await teacher.getByRole('dialog').getByRole('button', { name: 'Taught', exact: true }).click();
  await teacher.getByText(/Taught on .*, \d+ minutes/).waitFor();
  await open(coordinator, '/district/taught');
  expect(await coordinator.locator('main').innerText()).toMatch(/Teachers gave the minutes of 1 of the \d+ lessons/);
  await teacher.getByRole('button', { name: 'Undo' }).click();
  await teacher.getByLabel('Minutes').fill('999');
  await teacher.getByText('Give whole minutes from 0 to 180.').waitFor();
}, 60_000);

test('before the first release the page says when the first numbers come', async () => {
  const young = await openSchool({ seeds: ['--schools 1 --students 60 --weeks 1 --slug young'] });
  try {
    const page = await young.visitor();
    await page.goto(`${young.url}/d/young`);
    await signInHere(page, 'coordinator', young.password);
    await page.getByText('No numbers yet').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/in groups of at least ten/);
    // One school is the district: it is not listed as if there were others.
    expect(await page.getByRole('heading', { name: 'School by school' }).count()).toBe(0);
  } finally {
    await young.close();
  }
}, 60_000);
