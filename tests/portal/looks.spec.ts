import type { Page } from 'playwright-core';
import { doScreen, heading, openSchool, type School } from './people.js';
import { directions, holdsUp, isFull, overflows, wordsOf, type Direction } from './looks.js';

/*
 * Every page of every role, in three themes and both directions, and student pages in four tiers. `npm test` takes
 * pairs: tier and direction, tier and theme, theme and direction, each page with a theme and a direction that change from
 * tier to tier; `npm run test:a11y` takes the whole product. Lessons are played with the keyboard alone.
 */
let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

const patient = isFull ? 1_200_000 : 180_000;

/** Chooses the language under "Aa", as a person does on every page. */
async function speak(page: Page, now: Direction, wanted: Direction): Promise<void> {
  if (now === wanted) return;
  await page.getByRole('button', { name: wordsOf[now].letters }).click();
  await page.getByRole('dialog').getByRole('button', { name: wordsOf[wanted].locale }).click();
  await page.getByRole('dialog', { name: wordsOf[wanted].letters }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const other = (direction: Direction): Direction => (direction === 'ltr' ? 'rtl' : 'ltr');

/** Presses Tab until the focus is on this, at most `most` times. */
async function tabTo(page: Page, selector: string, most = 40): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${selector}.`);
}

const tiers = [['kofi.a', 'k-2'], ['anika.r', '3-5'], ['leo.p', '6-8'], ['aisha.m', '9-12']] as const;

test.each(tiers.map(([student, tier], i) => [tier, student, i] as const))('home, help, "Aa" and a whole lesson of tier %s, by keyboard alone', async (tier, student, i) => {
  const page = await school.signIn(student);
  const problems: string[] = [];
  let now: Direction = 'ltr';
  let turn = i * 2;
  // The home in both directions; the lesson in one of them, the next tier's in the other.
  for (const direction of [directions[(i + 1) % 2], directions[i % 2]] as Direction[]) {
    await speak(page, now, direction);
    now = direction;
    const words = wordsOf[direction];
    problems.push(...await holdsUp(page, `home ${tier}`, direction, turn));
    await page.setViewportSize({ width: 320, height: 640 });
    problems.push(...(await overflows(page)).map((one) => `home ${tier} ${direction} at 320: ${one}`));
    await page.setViewportSize({ width: 1366, height: 768 });
    if (isFull || turn % 2 === 0) {
      await page.getByRole('button', { name: words.letters }).click();
      await page.getByRole('dialog').waitFor();
      problems.push(...await holdsUp(page, `Aa ${tier}`, direction, turn + 1));
      await page.keyboard.press('Escape');
    }
    if (isFull || turn % 2 === 1) {
      await page.getByRole('button', { name: words.talk }).first().click();
      await page.getByRole('dialog').getByText(/988/).first().waitFor();
      problems.push(...await holdsUp(page, `help ${tier}`, direction, turn + 2));
      await page.keyboard.press('Escape');
    }
    turn += 1;
  }

  await tabTo(page, 'main a[href^="/lesson/"]');
  await page.keyboard.press('Enter');
  await page.locator('form main h1').waitFor();
  const seen: string[] = [];
  for (let screens = 0; screens < 40; screens += 1) {
    const title = await heading(page);
    if (seen.at(-1) !== title) {
      seen.push(title);
      turn += 1;
      for (const direction of isFull ? [other(now), now] : [now]) {
        if (isFull) await speak(page, other(direction), direction);
        // "Aa" has given the focus back to its button; the keys of a lesson work from inside it.
        if (isFull) await page.locator('main h1').focus();
        // In a short run every second screen of a tier; the next tier takes the others.
        if (isFull || (turn + i) % 2 === 0) problems.push(...await holdsUp(page, `lesson ${tier}: ${title}`, direction, turn));
      }
      await page.setViewportSize(screens % 2 === 0 ? { width: 320, height: 640 } : { width: 683, height: 384 });
      problems.push(...(await overflows(page)).map((one) => `lesson ${tier} ${now}, ${title}: ${one}`));
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    if (wordsOf[now].finished.test(title)) break;
    await doScreen(page);
  }
  expect(problems).toEqual([]);
  expect(seen.at(-1)).toMatch(wordsOf[now].finished);
}, patient);

test('every page of a teacher, from right to left as well', async () => {
  const page = await school.signIn('ms.okafor');
  const problems: string[] = [];
  await speak(page, 'ltr', 'rtl');
  const [first] = await page.locator('a[href^="/classes/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await page.goto(`${school.url}${first}`);
  await page.locator('tbody td button').last().click();
  const [work, helps] = await page.getByRole('dialog').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await page.goto(`${school.url}/lessons`);
  const lesson = await page.locator('main a[href^="/lessons/"]').first().getAttribute('href');
  const pages: [name: string, path: string, open?: string][] = [
    ['classes', '/classes'], ['grid', first ?? ''], ['cell', first ?? '', 'tbody td button'], ['answers', work ?? ''], ['what helps', helps ?? ''],
    ['lessons', '/lessons'], ['lesson', lesson ?? ''], ['preview', `${lesson}/preview`], ['nothing here', '/classes/none'],
  ];
  let turn = 0;
  for (const direction of isFull ? [...directions].reverse() : ['rtl' as const]) {
    if (direction === 'ltr') {
      await page.goto(`${school.url}/classes`);
      await page.locator('main h1').waitFor();
      await speak(page, 'rtl', 'ltr');
    }
    for (const [name, path, open] of pages) {
      await page.goto(`${school.url}${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(250);
      if (open) await page.locator(open).first().click();
      problems.push(...await holdsUp(page, name, direction, turn));
      turn += 1;
      await page.setViewportSize({ width: 360, height: 740 });
      problems.push(...(await overflows(page)).map((one) => `${name} ${direction} at 360: ${one}`));
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  }
  expect(problems).toEqual([]);
}, patient);

test('the district\'s page, the welcome page and signing in, from right to left as well', async () => {
  const problems: string[] = [];
  const visitor = await school.visitor();
  await visitor.locator('h1').waitFor();
  await speak(visitor, 'ltr', 'rtl');
  for (const turn of isFull ? [0] : [0, 1]) problems.push(...await holdsUp(visitor, 'sign-in', 'rtl', turn));
  const counselor = await school.signIn('c.lee');
  await counselor.getByText(/988/).first().waitFor();
  await speak(counselor, 'ltr', 'rtl');
  problems.push(...await holdsUp(counselor, 'welcome', 'rtl', 2));

  const page = await school.signIn('d.mensah');
  await page.locator('main h1').waitFor();
  let now: Direction = 'ltr';
  for (const direction of isFull ? directions : ['rtl' as const]) {
    await speak(page, now, direction);
    now = direction;
    for (const [turn, path] of ['', '/schools', '/lessons', '/skills', '/taught', '/print'].entries()) {
      await page.goto(`${school.url}/district${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(250);
      problems.push(...await holdsUp(page, `district${path}`, direction, turn));
      await page.setViewportSize({ width: 360, height: 740 });
      problems.push(...(await overflows(page)).map((one) => `district${path} ${direction} at 360: ${one}`));
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  }
  expect(problems).toEqual([]);
}, patient);

test('no browser asked anything of anybody else, and none complained', () => {
  expect([school.strangers, school.complaints]).toEqual([[], []]);
});
