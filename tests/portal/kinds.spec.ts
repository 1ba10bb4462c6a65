import type { Page } from 'playwright-core';
import { holdsUp, overflows } from './looks.js';
import { doScreen, heading, momentOf, openSchool, playUntil, type School } from './people.js';

let school: School;
beforeAll(async () => { school = await openSchool(); }, 180_000);
afterAll(async () => { await school?.close(); }, 60_000);

const main = (page: Page) => page.locator('form footer button[type="submit"]');
const told = (page: Page, words: RegExp) => page.waitForFunction((source) => [...document.querySelectorAll('[aria-live="polite"]')].some((one) => new RegExp(source).test(one.textContent ?? '')), words.source);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const saved = (page: Page) => page.getByText('All saved').first().waitFor({ timeout: 45_000 });

/** Tab until the focus is on something with these words. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let i = 0; i < 60 && !words.test(await focused(page)); i += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(words);
}

/** A lesson as its students see it. */
async function preview(page: Page, title: string): Promise<void> {
  await page.goto(`${school.url}/lessons`);
  const href = await page.locator('main a[href^="/lessons/"]').filter({ hasText: title }).first().getAttribute('href');
  await page.goto(`${school.url}${href}/preview`);
  await page.locator('form main h1').waitFor();
}

const lines = (page: Page) => page.locator('svg[role="img"] path[stroke-linecap="round"]').count();
const inPlace = (page: Page, place: string) => page.getByRole('group', { name: place, exact: true }).getByRole('button').allInnerTexts();
/** Words and nothing else: the first is the place's own. */
const cardsIn = async (page: Page, place: string) => (await inPlace(page, place)).slice(1).map((text) => text.trim());

test('matching works with the keyboard alone, says every move, survives a reload, and by dragging', async () => {
  const page = await school.signIn('kofi.a', { viewport: { width: 1366, height: 1200 } });
  await page.getByRole('link', { name: /Words for how I feel/ }).first().click();
  await page.locator('form main h1').waitFor();
  await playUntil(page, (title) => /^Which word goes/.test(title));
  const first = page.getByRole('button', { name: 'Surprised' });
  await first.waitFor();
  expect(await main(page).getAttribute('aria-disabled')).toBe('true');

  await tabTo(page, /^Surprised$/);
  await page.keyboard.press('Space');
  await told(page, /“Surprised” picked up/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect([await cardsIn(page, 'The pebble'), await focused(page)]).toEqual([['Surprised'], 'Surprised']);
  await told(page, /“Surprised”, now in “The pebble”/);
  await page.keyboard.press('Escape');
  expect(await cardsIn(page, 'The pebble')).toEqual([]);
  // A place may be chosen before its card.
  await tabTo(page, /^The feather$/);
  await page.keyboard.press('Enter');
  await told(page, /Choose its partner/);
  for (let i = 0; i < 5 && await focused(page) !== 'Surprised'; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await cardsIn(page, 'The feather')).toEqual(['Surprised']);

  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Surprised' }).waitFor();
  expect(await cardsIn(page, 'The feather')).toEqual(['Surprised']);

  const from = await page.getByRole('button', { name: 'Scared' }).boundingBox();
  const to = await page.getByRole('group', { name: 'The pebble', exact: true }).boundingBox();
  if (!from || !to) throw new Error('Nothing to drag.');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await cardsIn(page, 'The pebble')).toEqual(['Scared']);

  // Loved and Proud the wrong way round: what fits stays, the others are free again.
  for (const [card, place] of [['Loved', 'The coin'], ['Proud', 'The red lid'], ['Sad', 'The seed']] as const) {
    await page.getByRole('button', { name: card }).click();
    await page.getByRole('button', { name: place, exact: true }).click();
  }
  await main(page).click();
  await page.getByRole('heading', { name: 'There is something in that.' }).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/wrong|incorrect/i);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect([await cardsIn(page, 'The feather'), await cardsIn(page, 'The coin'), await cardsIn(page, 'The red lid')]).toEqual([['Surprised'], [], []]);
  for (const [card, place] of [['Loved', 'The red lid'], ['Proud', 'The coin']] as const) {
    await page.getByRole('button', { name: card }).click();
    await page.getByRole('button', { name: place, exact: true }).click();
  }
  await main(page).click();
  await page.getByRole('heading', { name: 'That fits.' }).waitFor();
  await page.getByRole('button', { name: 'Loved' }).click({ force: true });
  await page.getByRole('button', { name: 'The seed', exact: true }).click({ force: true });
  expect(await cardsIn(page, 'The seed')).toEqual(['Sad']);

  // On to the drawing, which is kept line by line.
  await main(page).click();
  await playUntil(page, (title) => /or draw it/.test(title));
  const paper = page.locator('svg[role="img"]').last();
  await paper.waitFor();
  const box = await paper.boundingBox();
  if (!box) throw new Error('No page to draw on.');
  for (const y of [60, 120]) {
    await page.mouse.move(box.x + 40, box.y + y);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + y + 40, { steps: 6 });
    await page.mouse.up();
  }
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('textbox', { name: /About your drawing/ }).fill('The lid');
  expect(await lines(page)).toBe(1);
  await page.waitForTimeout(1200);
  await saved(page);
  await page.reload();
  await paper.waitFor();
  expect([await lines(page), await page.getByRole('textbox').inputValue()]).toEqual([1, 'The lid']);
  await page.context().close();
}, 180_000);

test('sorting, a survey and an order: with keys and buttons', async () => {
  const teacher = await school.signIn('ms.okafor');
  await preview(teacher, 'Words that open doors');
  await playUntil(teacher, (title) => /joke about mental health/.test(title));
  expect(await teacher.locator('main').innerText()).toMatch(/Not at all[\s\S]*Fully/);
  await playUntil(teacher, (title) => /What does each sentence do/.test(title));
  await teacher.locator('main [data-key]').first().waitFor();
  expect(await teacher.locator('main').innerText()).toContain('0 of');
  await teacher.keyboard.press('1');
  await teacher.keyboard.press('2');
  expect(await cardsIn(teacher, 'Uses an illness to exaggerate')).toHaveLength(1);
  await told(teacher, /now in “Uses an illness to exaggerate”/);
  await doScreen(teacher);

  await preview(teacher, 'Listening under pressure');
  await playUntil(teacher, (title) => /Find an order|order for these/i.test(title));
  const rows = teacher.locator('main ol li:has(button)');
  await rows.first().waitFor();
  const before = await rows.allInnerTexts();
  expect(await main(teacher).getAttribute('aria-disabled')).toBe('true');
  await teacher.getByRole('button', { name: /^Move down/ }).first().click();
  const after = await rows.allInnerTexts();
  expect(after.map((text) => text.replace(/^\d+\s*/, ''))).toEqual([before[1], before[0], ...before.slice(2)].map((text) => text?.replace(/^\d+\s*/, '')));
  expect(await teacher.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Move down/);
  await told(teacher, /now 2 of/);
  await rows.first().getByRole('button').first().focus();
  const held = (await focused(teacher)).replace(/^\d+/, '');
  await teacher.keyboard.press('Space');
  await teacher.keyboard.press('ArrowDown');
  await teacher.keyboard.press('ArrowDown');
  expect((await focused(teacher)).replace(/^\d+/, '')).toBe(held);
  expect((await rows.nth(2).innerText()).replace(/^\d+\s*/, '')).toContain(held);
  await teacher.keyboard.press('Escape');
  expect((await rows.first().innerText()).replace(/^\d+\s*/, '')).toContain(held);
  await main(teacher).click();
  await teacher.getByText('Students see a note').waitFor();
  await teacher.context().close();
}, 180_000);

test('settling starts only when asked, stops at Escape, and stands still where less motion is wished', async () => {
  const teacher = await school.signIn('ms.rivera', { reducedMotion: 'reduce' });
  await preview(teacher, 'My body gives me clues');
  await playUntil(teacher, (title) => /frog to bed/.test(title));
  const running = () => teacher.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
  const start = teacher.getByRole('button', { name: 'Start' });
  await start.waitFor();
  expect(await teacher.locator('main').innerText()).toContain('Push your feet on the floor');
  await start.press('Enter');
  await teacher.getByText(/^Breathe in/).waitFor();
  await told(teacher, /Breathe in for 3, out for 4/);
  expect(await running()).toBe(0);
  await teacher.getByText(/^Breathe out/).waitFor({ timeout: 8000 });
  await teacher.keyboard.press('Escape');
  await start.waitFor();
  const moment = await momentOf(teacher);
  await teacher.keyboard.press('Escape');
  expect(await momentOf(teacher)).toBe(moment);
  expect(await heading(teacher)).toMatch(/frog/);
}, 90_000);

test('My path opens from the home and says a word and a number for each skill, on a phone too', async () => {
  const page = await school.signIn('maya.d');
  const link = page.getByRole('link', { name: 'My path' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'My path' }).waitFor();
  const skills = page.locator('main li').filter({ has: page.locator('h2') });
  await skills.first().waitFor();
  for (const text of await skills.allInnerTexts()) {
    expect(text).toMatch(/(Just begun|Starting|Growing|Steady)[\s\S]*From (one question|\d+ questions)\./);
    expect(text).not.toMatch(/%|rank|level|points/i);
  }
  expect(await page.locator('main').innerText()).toContain('Nobody is compared with anybody.');
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflows(page)).toEqual([]);
  }
  expect(await holdsUp(page, 'My path', 'ltr', 0)).toEqual([]);
  await page.context().close();
}, 90_000);

test('a lesson begins with what is due from earlier ones: with the keyboard alone, goes on after a reload, can be skipped, and the teacher sees it', async () => {
  const page = await school.signIn('anika.r');
  const lessons = page.locator('main a[href^="/lesson/"]');
  await lessons.first().waitFor();
  const [first, second] = [...new Set(await lessons.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))];
  // What a lesson begins with is chosen once: what the answers in another one make of it counts no more.
  await page.goto(`${school.url}${second}`);
  await page.getByRole('heading', { level: 1, name: /^Warm-up/ }).waitFor();
  await page.goto(`${school.url}${first}`);
  const intro = page.getByRole('heading', { level: 1, name: 'Warm-up: 3 questions from earlier lessons' });
  await intro.waitFor();
  const bar = () => page.locator('header').first().innerText();
  /** An answer that is looked at is another moment of the same screen. */
  const doScreenUntil = async (words: RegExp) => {
    for (let i = 0; i < 4 && !words.test(await bar()); i += 1) await doScreen(page);
    expect(await bar()).toMatch(words);
  };
  expect(await bar()).toMatch(/Question 1 of 3/);
  expect(await bar()).not.toMatch(/Step/);
  expect(await page.locator('body').innerText()).not.toMatch(/%|points|score|wrong/i);
  expect(await holdsUp(page, 'warm-up', 'ltr', 0)).toEqual([]);
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflows(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.keyboard.press('Enter');
  await intro.waitFor({ state: 'detached' });
  const question = await heading(page);
  await page.locator('main [data-key="1"]').waitFor();
  await page.keyboard.press('1');
  expect(await holdsUp(page, 'warm-up question', 'ltr', 1)).toEqual([]);
  await saved(page);
  await page.reload();
  await page.getByText('Welcome back').waitFor();
  await page.locator('main input:checked').waitFor();
  expect(await heading(page)).toBe(question);
  await doScreenUntil(/Question 2 of 3/);
  await tabTo(page, /^Skip$/);
  await page.keyboard.press('Enter');
  await page.getByText('Question 3 of 3').waitFor();
  // It ends by itself into the lesson, which counts its own steps alone, and never comes again.
  await doScreenUntil(/Step 1 of/);
  await saved(page);
  await page.reload();
  await page.locator('form main h1').waitFor();
  expect(await bar()).toMatch(/Step 1 of/);

  await page.goto(`${school.url}${second}`);
  await page.getByRole('heading', { level: 1, name: /^Warm-up/ }).waitFor();
  await tabTo(page, /^Skip the warm-up$/);
  await page.keyboard.press('Enter');
  await page.getByText(/Step 1 of/).waitFor();
  await page.context().close();

  const teacher = await school.signIn('mr.adeyemi');
  await teacher.goto(`${school.url}/classes`);
  await teacher.locator('main a[href^="/classes/"]').first().click();
  const row = teacher.locator('tbody tr').filter({ hasText: 'Anika' });
  await row.first().waitFor();
  for (let i = 0; i < await row.locator('td button').count(); i += 1) {
    await row.locator('td button').nth(i).click();
    const open = teacher.getByRole('link', { name: /answers/i }).first();
    await open.waitFor();
    if ((await open.getAttribute('href'))?.endsWith(first?.split('/').at(-1) ?? '-')) { await open.click(); break; }
    await teacher.keyboard.press('Escape');
  }
  await teacher.getByRole('heading', { level: 2, name: 'Warm-up' }).waitFor();
  expect(await teacher.getByRole('region', { name: 'Warm-up' }).innerText()).toContain(question);
  await teacher.context().close();
}, 180_000);

test('little ones reach what they practice from their home: a picture, a name and a word, also read aloud and on a phone', async () => {
  const page = await school.signIn('noah.b');
  const link = page.getByRole('link', { name: 'Things I practice' });
  await link.waitFor();
  for (const width of [1366, 820, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflows(page)).toEqual([]);
  }
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Things I practice' }).waitFor();
  const skills = page.locator('main li').filter({ has: page.locator('h2') });
  await skills.first().waitFor();
  for (const text of await skills.allInnerTexts()) expect(text).toMatch(/^.+\s+(Just begun|Starting|Growing|Steady)\s+\d+ questions?$/);
  expect(await page.locator('main').innerText()).not.toMatch(/%|rank|level|points/i);
  await page.getByRole('button', { name: /listen|read/i }).first().waitFor();
  for (const width of [1366, 360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflows(page)).toEqual([]);
  }
  expect(await holdsUp(page, 'Things I practice', 'ltr', 0)).toEqual([]);
  await page.context().close();
}, 90_000);
