import { directions, fits, holdsUp, isFull, sizes, speak, type Direction } from './looks.js';
import { openSchool, type School } from './people.js';

/* Every page of the staff, in three themes, both directions and from a laptop to a phone; see looks.spec. */
let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

const patient = isFull ? 1_200_000 : 120_000;

test('every page of a teacher, from right to left as well', async () => {
  const page = await school.signIn('ms.okafor');
  const problems: string[] = [];
  let turn = 0;
  const looksRight = async (where: string) => {
    problems.push(...await holdsUp(page, where, 'ltr', turn), ...await fits(page, where));
    turn += 1;
  };
  await page.getByRole('link', { name: 'Open class 7B' }).waitFor();
  await looksRight('classes');
  await page.getByRole('link', { name: 'Open class 7B' }).click();
  await page.getByRole('table').waitFor();
  const grid = new URL(page.url()).pathname;
  await looksRight('class grid');
  await page.locator('tbody tr').first().locator('td button').last().click();
  await page.getByRole('dialog').waitFor();
  await looksRight('cell');
  const [work, helps] = await page.getByRole('dialog').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await page.getByRole('dialog').getByRole('link', { name: /answers/i }).click();
  await page.waitForURL(/\/students\//);
  await looksRight('one student');
  await page.goto(`${school.url}/lessons`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await looksRight('lessons');
  await page.getByRole('link', { name: 'Words that open doors' }).click();
  await page.waitForURL(/\/lessons\/./);
  const lesson = new URL(page.url()).pathname;
  await looksRight('lesson page');
  for (const part of ['Lesson plan', 'Family letter']) {
    await page.getByText(part, { exact: true }).first().click();
    await looksRight(part);
  }
  await page.getByRole('button', { name: /^Assign/ }).first().click();
  await page.getByRole('dialog').waitFor();
  await looksRight('assign');

  const pages: [name: string, path: string, open?: string][] = [
    ['classes', '/classes'], ['grid', grid], ['cell', grid, 'tbody td button'], ['answers', work ?? ''], ['what helps', helps ?? ''],
    ['lessons', '/lessons'], ['lesson', lesson], ['preview', `${lesson}/preview`], ['nothing here', '/classes/none'],
  ];
  let now: Direction = 'ltr';
  for (const direction of isFull ? [...directions].reverse() : ['rtl' as const]) {
    await page.goto(`${school.url}/classes`);
    await page.locator('main h1').waitFor();
    await speak(page, now, direction);
    now = direction;
    for (const [name, path, open] of pages) {
      await page.goto(`${school.url}${path}`);
      await page.locator('main h1').waitFor();
      if (open) await page.locator(open).first().click();
      problems.push(...await holdsUp(page, name, direction, turn), ...await fits(page, `${name} ${direction}`, [sizes.phone]));
      turn += 1;
    }
  }
  expect(problems).toEqual([]);
  await page.context().close();
}, patient);

test('the pages of a coordinator, a principal and a counselor, from right to left as well', async () => {
  const problems: string[] = [];
  for (const [turn, [name, words, paths]] of ([
    ['d.mensah', /Riverside Middle/, ['/district', '/district/schools', '/district/lessons', '/district/skills', '/district/taught', '/district/print']],
    ['p.castillo', /Riverside Middle/, []], ['c.lee', /988/, ['/welcome']],
  ] as const).entries()) {
    const page = await school.signIn(name);
    await page.getByText(words).first().waitFor();
    problems.push(...await holdsUp(page, name, 'ltr', turn), ...await fits(page, name));
    let now: Direction = 'ltr';
    for (const direction of isFull ? [...directions].reverse() : ['rtl' as const]) {
      if (paths.length > 0) await speak(page, now, direction);
      now = direction;
      for (const [i, path] of paths.entries()) {
        await page.goto(`${school.url}${path}`);
        await page.locator('main h1').waitFor();
        problems.push(...await holdsUp(page, path, direction, turn + i), ...await fits(page, `${path} ${direction}`, [sizes.phone]));
      }
    }
    await page.context().close();
  }
  expect(problems).toEqual([]);
}, patient);

test('no browser asked anything of anybody else, and none complained', () => {
  expect([school.strangers, school.complaints]).toEqual([[], []]);
});
