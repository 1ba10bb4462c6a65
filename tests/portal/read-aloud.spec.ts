import type { Page } from 'playwright-core';
import { doScreen, heading, openSchool, settled, type School } from './people.js';
import { marked, markedUntil, said, withVoices } from './voices.js';

let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

const listen = (page: Page) => page.locator('button[aria-label="Listen"]').first();
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const openLesson = async (page: Page) => {
  await page.locator('main a[href^="/lesson/"]').first().click();
  await page.locator('form main h1').waitFor();
};

/** On to a question with choices; where Leo is in his lesson depends on what the lesson asks before. */
async function toChoices(page: Page): Promise<void> {
  const choices = page.locator('main fieldset input');
  for (let screens = 0; screens < 12; screens += 1) {
    await page.locator('main h1').waitFor();
    await settled(page);
    if (await choices.count() > 0 && await page.getByRole('button', { name: 'Hint' }).count() > 0) return;
    const skip = page.getByRole('button', { name: 'Skip' });
    await (await skip.count() > 0 ? skip : page.locator('form footer button[type="submit"]')).first().click();
  }
  throw new Error('No question with choices in this lesson.');
}

test('nothing is read unasked; asked, the page is read in order with each word marked, by a voice of the device', async () => {
  const page = await school.signIn('leo.p');
  await withVoices(page, { voices: ['en-US!', 'es-ES', 'en-GB'], wordMs: 18 });
  await openLesson(page);
  await toChoices(page);
  await page.waitForTimeout(1200);
  expect(await said(page)).toEqual([]);

  const title = await heading(page);
  await listen(page).click();
  const words = await markedUntil(page, (seen) => seen.length > 6);
  expect(words.every((word) => /^[\p{L}\p{N}'’]+$/u.test(word))).toBe(true);
  await markedUntil(page, async () => (await marked(page)) === null && (await said(page)).length > 3, 20_000);
  const lines = await said(page);
  expect(new Set(lines.map(({ voice, rate }) => `${voice} ${rate}`))).toEqual(new Set(['en-GB 1']));
  const read = plain(lines.map(({ text }) => text).join(' '));
  // Looking takes longer than a short word on a slow machine: what was seen is marked in the order of reading, with gaps.
  let heard = 0;
  for (const word of words) {
    const next = read.indexOf(word, heard);
    expect([word, next >= heard]).toEqual([word, true]);
    heard = next + word.length;
  }
  // The prompt and every option, in the order of the page; numbers that are only drawn are not said.
  let place = read.indexOf(plain(title));
  expect(place).toBeGreaterThanOrEqual(0);
  for (const option of await page.locator('fieldset label').allInnerTexts()) {
    const next = read.indexOf(plain(option.replace(/^\d\s*/, '')), place);
    expect([option, next > place]).toEqual([option, true]);
    place = next;
  }

  // What others think of an answer is read as well; leaving the page ends the reading.
  await page.locator('main fieldset input').first().check();
  await page.locator('form footer button[type="submit"]').click();
  const verdict = page.locator('main [role="status"] h2');
  await verdict.waitFor();
  await listen(page).click();
  const words2 = plain(await verdict.innerText());
  await markedUntil(page, async () => plain((await said(page)).slice(lines.length).map(({ text }) => text).join(' ')).includes(words2), 20_000);
  await page.locator('form footer button[type="submit"]').click();
  await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'detached' });
  expect(await marked(page)).toBeNull();
}, 60_000);

test('it pauses, goes on where it was and stops, with the keyboard alone, and keeps the chosen speed', async () => {
  const page = await school.signIn('maya.d');
  await withVoices(page, { voices: ['en-US'], wordMs: 120 });
  await page.getByRole('button', { name: 'Letters and colors' }).click();
  await page.getByRole('radio', { name: 'Slow' }).check();
  await page.keyboard.press('Escape');
  await listen(page).press('Enter');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await markedUntil(page, (seen) => seen.length > 1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const goOn = page.getByRole('button', { name: 'Go on reading' });
  await goOn.waitFor();
  const count = (await said(page)).length;
  const at = (await said(page)).at(-1)?.text;
  await page.waitForTimeout(500);
  expect([(await said(page)).length, await marked(page)]).toEqual([count, null]);
  await goOn.press('Enter');
  await markedUntil(page, (seen) => seen.length > 0);
  expect((await said(page))[count]).toMatchObject({ text: at, rate: 0.75 });
  await page.getByRole('button', { name: 'Stop reading' }).press('Enter');
  await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'detached' });
  expect(await marked(page)).toBeNull();
}, 60_000);

test('a voice that does not tell its words gets whole sentences marked within a second', async () => {
  const page = await school.signIn('aisha.m');
  await withVoices(page, { voices: ['en-US'], tellsWords: false, wordMs: 260 });
  await openLesson(page);
  await listen(page).click();
  const seen = await markedUntil(page, (all) => all.length > 1, 20_000);
  const lines = (await said(page)).map(({ text }) => text);
  expect(seen.every((sentence) => lines.includes(sentence))).toBe(true);
  expect(seen[0]).toMatch(/\s/);
}, 60_000);

test('without a voice for the lesson it says so, in words, and never takes a remote one', async () => {
  const page = await school.signIn('anika.r');
  await withVoices(page, { voices: ['en-US!', 'es-ES'] });
  await openLesson(page);
  await listen(page).click();
  await page.getByText('This device has no voice that reads English.').waitFor();
  expect(await said(page)).toEqual([]);
  await page.getByRole('group', { name: 'Read aloud' }).getByRole('button', { name: 'Close' }).click();
  expect(await page.getByText('no voice').count()).toBe(0);
  await doScreen(page);
  await page.waitForTimeout(800);
  expect(await page.getByText('no voice').count()).toBe(0);

  // With none at all there is no speed to choose either.
  await withVoices(page, { voices: [] });
  await page.getByRole('button', { name: 'Letters and colors' }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(1700);
  expect(await page.getByText('Read-aloud speed').count()).toBe(0);
}, 60_000);

test('no browser asked anything of anybody else, and none complained', () => {
  expect([school.strangers, school.complaints]).toEqual([[], []]);
});
