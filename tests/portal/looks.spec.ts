import { weighFirstScreen } from '@eia/testing';
import type { Page } from 'playwright-core';
import { directions, fits, holdsUp, isFull, sizes, speak, wordsOf, type Direction } from './looks.js';
import { doScreen, heading, openSchool, settled, signInHere, type School } from './people.js';

/*
 * Every page of a student, in three themes, both directions, four tiers and from a laptop to 320 px; the pages of the staff are
 * in looks-staff. `npm test` takes pairs: tier and direction, tier and theme, theme and direction, each page with a theme that
 * changes from page to page; `npm run test:a11y` takes the whole product. Lessons are played with the keyboard alone.
 */
let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

const patient = isFull ? 1_200_000 : 180_000;
const zoomed = { width: 683, height: 384 };

/** Presses Tab until the focus is on this, at most `most` times. */
async function tabTo(page: Page, selector: string, most = 40): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${selector}.`);
}

test('the sign-in page, from right to left as well, and after a wrong password', async () => {
  const page = await school.visitor();
  const name = page.locator('input[name="username"]');
  await name.waitFor();
  const problems = [...await fits(page, 'sign-in'), ...await holdsUp(page, 'sign-in', 'ltr', 0)];
  await speak(page, 'ltr', 'rtl');
  for (const turn of isFull ? [0] : [0, 1]) problems.push(...await holdsUp(page, 'sign-in', 'rtl', turn));
  await speak(page, 'rtl', 'ltr');
  await name.fill('leo.p');
  await page.locator('input[name="password"]').fill('not this one');
  await page.keyboard.press('Enter');
  await page.locator('[role="alert"], [aria-live]').filter({ hasText: /\S/ }).first().waitFor();
  problems.push(...await fits(page, 'sign-in refused'), ...await holdsUp(page, 'sign-in refused', 'ltr', 1));
  expect(problems).toEqual([]);
  expect(await name.inputValue()).toBe('leo.p');
  await signInHere(page, 'leo.p', school.password);
  await page.goto(`${school.url}/classes/00000000-0000-7000-8000-000000000000`);
  await page.locator('main h1').waitFor();
  expect([...await fits(page, 'not found'), ...await holdsUp(page, 'not found', 'ltr', 2)]).toEqual([]);
  await page.context().close();
}, patient);

/** What the first page of a lesson may weigh, in bytes and requests without pictures; scripts and styles as gzip. */
const budget = { js: 100_000, css: 12_000, fonts: 80_000, bytes: 250_000, requests: 10 };

/** Opens the lesson that is next in a second tab and says what is above the budget. */
async function tooHeavy(page: Page, tier: string): Promise<string[]> {
  const lesson = await page.locator('main a[href^="/lesson/"]').first().getAttribute('href');
  const tab = await page.context().newPage();
  const { files, ...weight } = await weighFirstScreen(tab, `${school.url}${lesson}`);
  // Half-way into a lesson its step brings some files of its own.
  const begins = /Step 1 of/.test(await tab.locator('header').first().innerText());
  await tab.close();
  const most = { ...budget, ...(tier === 'k-2' ? { fonts: 40_000 } : {}), ...(begins ? {} : { requests: 16 }) };
  return (Object.keys(most) as (keyof typeof budget)[]).filter((one) => weight[one] > most[one])
    .map((one) => `a first lesson page of ${tier}: ${weight[one]} ${one}, at most ${most[one]}: ${files.join(', ')}`);
}

const tiers = [['kofi.a', 'k-2'], ['anika.r', '3-5'], ['leo.p', '6-8'], ['aisha.m', '9-12']] as const;

test.each(tiers.map(([student, tier], i) => [tier, student, i] as const))('home, help, "Aa" and a whole lesson of tier %s, by keyboard alone', async (tier, student, i) => {
  const page = await school.signIn(student);
  await page.locator('h1').first().waitFor();
  expect(await page.locator('html').getAttribute('data-tier')).toBe(tier);
  const problems: string[] = await tooHeavy(page, tier);
  let now: Direction = 'ltr';
  let turn = i * 2;
  // The home in both directions; the lesson in one of them, the next tier's in the other.
  for (const direction of [directions[(i + 1) % 2], directions[i % 2]] as Direction[]) {
    await speak(page, now, direction);
    now = direction;
    const words = wordsOf[direction];
    problems.push(...await holdsUp(page, `home ${tier}`, direction, turn), ...await fits(page, `home ${tier} ${direction}`));
    if (isFull || turn % 2 === 0) {
      await page.getByRole('button', { name: words.letters }).click();
      await page.getByRole('dialog').waitFor();
      problems.push(...await holdsUp(page, `Aa ${tier}`, direction, turn + 1));
      await page.keyboard.press('Escape');
    }
    if (isFull || turn % 2 === 1 || direction === 'ltr') {
      await page.getByRole('button', { name: words.talk }).first().click();
      await page.getByRole('dialog').getByText(/988/).first().waitFor();
      problems.push(...await holdsUp(page, `help ${tier}`, direction, turn + 2), ...await fits(page, `help ${tier} ${direction}`));
      await page.keyboard.press('Escape');
    }
    turn += 1;
  }

  await tabTo(page, 'main a[href^="/lesson/"]');
  await page.keyboard.press('Enter');
  await page.locator('form main h1').waitFor();
  // Left to right every screen is looked at; where it is the tier's turn, right to left as well.
  const both = isFull || directions[i % 2] === 'rtl';
  const seen: string[] = [];
  for (let screens = 0; screens < 45; screens += 1) {
    const title = await heading(page);
    if (seen.at(-1) !== title) {
      seen.push(title);
      turn += 1;
      for (const direction of both ? [now, now === 'ltr' ? 'rtl' as const : 'ltr' as const] : [now]) {
        await speak(page, now, direction);
        now = direction;
        problems.push(...await holdsUp(page, `lesson ${tier}: ${title}`, direction, turn));
        problems.push(...await fits(page, `lesson ${tier} ${direction}, ${title}`, direction === 'rtl' && !isFull ? [seen.length % 2 === 0 ? sizes.narrow : zoomed] : [...Object.values(sizes), zoomed]));
      }
      // "Aa" has given the focus back to its button; the keys of a lesson work from inside it.
      if (both) await page.locator('main h1').focus();
    }
    if (wordsOf[now].finished.test(await heading(page))) break;
    await doScreen(page);
  }
  expect(problems).toEqual([]);
  expect(await heading(page)).toMatch(wordsOf[now].finished);
  await settled(page);
  await page.context().close();
}, patient);

test('no browser asked anything of anybody else, and none complained', () => {
  expect([school.strangers, school.complaints]).toEqual([[], []]);
});
