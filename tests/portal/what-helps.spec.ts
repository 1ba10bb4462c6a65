import type { Page } from 'playwright-core';
import type { PublicLesson } from '@eia/lesson';
import { doScreen, heading, openSchool, settled, type School } from './people.js';
import { said, saidSoon, withVoices } from './voices.js';

let school: School;
beforeAll(async () => { school = await openSchool(); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);

/** Tab until the focus is on something with these words. */
async function tabTo(page: Page, words: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.closest('label')?.textContent ?? at?.textContent ?? ''}`;
    });
    if (words.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${words}.`);
}

const html = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

test('a teacher sets what helps one student, with the keyboard alone, and reads it back', async () => {
  const page = await school.signIn('ms.rivera');
  await tabTo(page, /^Open class K1/);
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
  const row = await page.locator('tbody tr').filter({ hasText: 'Kofi' }).locator('td button').last().getAttribute('data-at');
  await tabTo(page, /./);
  await page.locator(`[data-at="${row}"]`).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^What helps Kofi|What helps Kofi/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^What helps Kofi/ }).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/diagnos|disab|disorder|special/i);
  for (const help of [/Fewer choices/, /Read aloud/, /Pick in place/, /Larger buttons/]) {
    await tabTo(page, help);
    await page.keyboard.press('Space');
  }
  await tabTo(page, /^ Save$/);
  await page.keyboard.press('Enter');
  await page.getByText('Saved.').first().waitFor();
  await page.reload();
  await page.getByRole('checkbox', { name: /Read aloud/ }).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(4);
  expect(await page.locator('main').innerText()).toContain('Last set by Ms. Rivera');
}, 60_000);

test('the student\'s player follows: fewer choices, nothing to type where one can pick, larger buttons, read by itself', async () => {
  const page = await school.signIn('kofi.a');
  const lessons: PublicLesson[] = [];
  page.on('response', (response) => {
    if (/\/content\/.*\.json/.test(response.url())) void response.json().then((lesson) => lessons.push(lesson as PublicLesson), () => undefined);
  });
  await withVoices(page, { voices: ['en-US'], wordMs: 2 });
  expect(await html(page)).toMatchObject({ targets: 'large', tier: 'k-2' });
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--target')))).toBeGreaterThan(5);
  await page.locator('main a[href^="/lesson/"]').first().click();
  await page.locator('form main h1').waitFor();
  await saidSoon(page, (await heading(page)).slice(0, 12));

  const all = () => lessons.flatMap(({ steps, quiz }) => [...steps.flatMap((step) => (step.type === 'item' ? [step.item] : [])), ...quiz?.items ?? []]);
  const counts: [string, number, number][] = [];
  let reflected = 0;
  for (let screens = 0, last = ''; screens < 40; screens += 1) {
    const now = await heading(page);
    if (now === 'That was the quiz.') break;
    const item = now === last ? undefined : all().find(({ stem }) => stem === now);
    if (item && 'options' in item) await page.locator('main fieldset input').first().waitFor();
    if (item && 'options' in item) counts.push([now, item.options.length, await page.locator('main fieldset input').count()]);
    if (lessons[0]?.steps.some((step) => step.type === 'reflect' && step.prompt === now && step.picks?.length)) {
      // In one look: the next screen may be on its way.
      const there = await page.evaluate(() => ['main h1', 'textarea', 'main fieldset input'].map((part) => [...document.querySelectorAll<HTMLElement>(part)]).map((all) => [all.length, all[0]?.innerText.trim()] as const));
      const [[, title] = [], [boxes] = [], [choices = 0] = []] = there;
      if (title === now) {
        reflected += 1;
        expect([boxes, choices > 0]).toEqual([0, true]);
      }
    }
    last = now;
    await doScreen(page);
  }
  expect(counts.length).toBeGreaterThan(0);
  expect(reflected).toBeGreaterThan(0);
  for (const [stem, before, shown] of counts) expect([stem, shown >= 2 && shown <= before]).toEqual([stem, true]);
  // An item with one option that does not fit keeps it; the others show fewer.
  expect(counts.some(([, before, shown]) => shown < before)).toBe(true);
  expect(await page.locator('body').innerText()).not.toMatch(/accommodation|fewer choices/i);
}, 120_000);

test('"Aa" is kept on the account, shows before the first paint and goes along to another device', async () => {
  const page = await school.signIn('aisha.m');
  const fonts: string[] = [];
  page.on('request', (request) => { if (/\.woff2/.test(request.url())) fonts.push(request.url()); });
  await page.getByRole('button', { name: 'Letters and colors' }).click();
  const dialog = page.getByRole('dialog');
  expect(fonts.filter((url) => /dyslexic|arabic/.test(url))).toEqual([]);
  for (const choice of ['OpenDyslexic', 'Larger', 'Wide', 'Dark', 'Less movement', 'No number keys']) await dialog.getByRole('radio', { name: choice }).check();
  await settled(page);
  expect(fonts.some((url) => /opendyslexic/.test(url))).toBe(true);
  await dialog.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('dialog', { name: 'الحروف والألوان' }).waitFor();
  await settled(page);
  expect(fonts.some((url) => /noto-sans-arabic/.test(url))).toBe(true);
  const wanted = { font: 'dyslexic', text: 'xl', spacing: 'wide', theme: 'dark', motion: 'less', shortcuts: 'off' };
  expect(await html(page)).toMatchObject(wanted);

  // Before any of our code has arrived.
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset.theme);
  const early = await page.evaluate(() => ({ ...document.documentElement.dataset, dir: document.documentElement.dir, lang: document.documentElement.lang, drawn: document.querySelector('h1') !== null }));
  expect(early).toMatchObject({ font: 'dyslexic', text: 'xl', spacing: 'wide', theme: 'dark', motion: 'less', dir: 'rtl', lang: 'ar', drawn: false });

  const other = await school.signIn('aisha.m');
  expect(await html(other)).toMatchObject(wanted);
  expect(await other.locator('html').getAttribute('dir')).toBe('rtl');

  // Keys of one digit do nothing any more.
  await other.locator('main a[href^="/lesson/"]').first().click();
  const first = other.locator('main input[data-key="1"]');
  const goOn = other.locator('form footer button[type="submit"]:not([aria-disabled])');
  for (let screens = 0; screens < 12; screens += 1) {
    await first.or(goOn).first().waitFor();
    await settled(other);
    if (await first.count() > 0) break;
    await goOn.click();
  }
  await other.locator('main h1').press('1');
  expect(await first.isChecked()).toBe(false);
}, 60_000);

test('a classmate with nothing set sees every choice, types, and hears nothing', async () => {
  const page = await school.signIn('anika.r');
  await withVoices(page, { voices: ['en-US'] });
  await page.locator('main a[href^="/lesson/"]').first().click();
  await page.locator('form main h1').waitFor();
  await page.waitForTimeout(900);
  expect([await said(page), (await html(page)).targets]).toEqual([[], undefined]);
  expect([school.strangers, school.complaints]).toEqual([[], []]);
}, 60_000);
