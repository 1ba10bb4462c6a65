import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { client, launchBrowser } from '@eia/testing';
import type { Page } from 'playwright-core';
import {
  aDevice, allSaved, answerUntilWaiting, backOnline, deviceHolds, everythingArrived, hearFeedback, onDisk, openNext, sentDeeds, serverAnswers, storedDeeds, type Sent,
} from './devices.js';
import { aFront, type Front } from './front.js';
import { doScreen, heading, openSchool, playUntil, signInHere, type School } from './people.js';

let school: School;
beforeAll(async () => { school = await openSchool({ env: { OPERATIONS: 'any', ALLOW_HTTP: 'true' } }); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);
/** Every test begins with a server. */
beforeEach(async () => { if (!await serverAnswers(school)) await school.server.restart(); }, 60_000);

const waiting = (page: Page) => page.getByText(/answers? waiting to send/).first().waitFor();
const isQuizEnd = (words: string) => words === 'That was the quiz.';
const arrived = (username: string, sent: Sent) => everythingArrived(school, username, sent);

/** A student signed in through a network that does what the test tells it to. */
async function behindFront(username: string): Promise<{ page: Page; front: Front; close: () => Promise<void> }> {
  const front = await aFront(() => school.url);
  const page = await school.visitor({ url: front.url });
  await signInHere(page, username, school.password);
  return { page, front, close: async () => { await page.context().close(); await front.close(); } };
}

test('after one load a lesson and its quiz are played to the end without a server, feedback included; then everything arrives', async () => {
  const page = await school.signIn('aisha.m');
  const sent = await openNext(page);
  await school.server.kill('SIGKILL');

  await page.reload();
  await page.locator('main h1').waitFor();
  // The script in the page runs from the device as well: its policy is kept with it.
  expect(await page.evaluate(() => 'eiaAhead' in window)).toBe(true);
  const seen = await playUntil(page, (words) => words.startsWith('You finished'));
  expect(seen.length).toBeGreaterThan(4);
  await waiting(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/quiz\//);
  const quiz = page.url();
  const notes = await hearFeedback(page);
  await page.waitForTimeout(1500);   // no child answers sooner than the device has its notes at hand
  await playUntil(page, isQuizEnd);
  // The device itself has something to say to each answer, and the end counts them.
  await page.getByText('still waiting').waitFor({ state: 'hidden' });
  const end = await page.locator('main').innerText();
  const [, questions] = /You found \d of (\d) on your own/.exec(end) ?? [];
  expect(await notes()).toBeGreaterThan(0);

  // Home opens too, and so does somebody to talk to.
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/home/);
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.getByRole('button', { name: 'Talk to someone' }).first().click();
  await page.getByRole('dialog').getByText('At your school').waitFor();
  await page.keyboard.press('Escape');

  await school.server.restart();
  await backOnline(page);
  await allSaved(page);
  await arrived('aisha.m', sent);
  expect(sent.tries('quiz')).toBeGreaterThanOrEqual(Number(questions));
  // Another device, which knows nothing, ends its quiz with the same words.
  const other = await school.signIn('aisha.m');
  await other.goto(quiz);
  await other.getByText('That was the quiz.').waitFor();
  expect(await other.locator('main').innerText()).toBe(end);
  await other.context().close();
  await page.context().close();
}, 180_000);

describe('what can happen to a tablet', () => {
  test('the browser is killed with -9 in the middle: what was tapped is there, and arrives', async () => {
    const device = await aDevice();
    try {
      let page = await device.open();
      await page.goto(school.url);
      await signInHere(page, 'anika.r', school.password);
      const sent = await openNext(page);
      await school.server.kill('SIGKILL');
      for (let i = 0; i < 3; i += 1) await doScreen(page);
      const [at, words] = [await heading(page), await page.locator('main').innerText()];
      await onDisk(page);
      await device.kill();

      page = await device.open();
      await page.goto(`${school.url}/home`);
      await page.locator('main').getByRole('link', { name: /^(Start|Keep going)/ }).first().click();
      await page.locator('main h1').waitFor();
      expect(await heading(page)).toBe(at);
      const bare = (text: string) => text.replace(/You were here\. Welcome back\.\s*/, '');
      for (let looks = 0; looks < 50 && bare(await page.locator('main').innerText()) !== bare(words); looks += 1) await page.waitForTimeout(100);
      expect(bare(await page.locator('main').innerText())).toBe(bare(words));
      await school.server.restart();
      await backOnline(page);
      await arrived('anika.r', sent);
    } finally {
      await device.close();
    }
  }, 120_000);

  test('answers that are stored but whose receipt is cut are sent again, and stored once', async () => {
    const { page, front, close } = await behindFront('dev.m');
    const sent = await openNext(page);
    let cuts = 0;
    // The server gets it and commits; the tablet never hears of it.
    front.meddle = ({ path, body }) => (path === '/graphql' && body.includes('"inputs"') && (cuts += 1) <= 2 ? { cut: true } : undefined);
    for (let i = 0; i < 3; i += 1) await doScreen(page);
    await arrived('dev.m', sent);
    // The server knew them when they came again.
    expect(sent.heard('Duplicate')).toBeGreaterThan(0);
    await close();
  }, 60_000);
});

describe('one tablet, several tabs and children', () => {
  test('two tabs of one child share their answers, and send each once', async () => {
    const one = await school.signIn('elsa.k');
    await openNext(one);
    const two = await one.context().newPage();
    await two.goto(one.url());
    await two.locator('main h1').waitFor();
    const sent = sentDeeds(one, two);
    await school.server.kill('SIGKILL');
    await answerUntilWaiting(one);
    await answerUntilWaiting(two);
    // A third tab, opened without a network, knows what both did.
    const three = await one.context().newPage();
    await three.goto(`${school.url}/home`);
    await waiting(three);
    // And that the lesson can be played here all the same.
    await three.getByText('Ready without Wi-Fi').waitFor();
    await school.server.restart();
    await Promise.all([one, two, three].map(backOnline));
    await allSaved(one);
    await everythingArrived(school, 'elsa.k', sent, 2);
    await one.context().close();
  }, 60_000);

  test('a child signs out without a network: the answers are sealed, nothing of the child is left, and the next child brings them', async () => {
    const secret = 'Nobody but my teacher should read about the blue bicycle.';
    const page = await school.signIn('finn.o');
    const sent = await openNext(page);
    await school.server.kill('SIGKILL');
    const steps = await playUntil(page, (words) => words.startsWith('You finished'), 60, async () => {
      const box = page.locator('main textarea');
      if (await box.count() === 0 || await box.first().inputValue() !== '') return;
      await box.first().fill(secret);
      await page.locator('main h1').first().focus();
    });
    expect(steps.length).toBeGreaterThan(3);
    await waiting(page);
    await page.goto(`${school.url}/home`);
    await page.getByRole('button', { name: /Sign out/ }).first().click();
    await page.getByText(/answers are locked away on this device/).waitFor();
    const tried = sent.ids();

    // A reload without a network does not let the last child in again.
    await page.reload();
    await page.getByText(/answers are locked away on this device/).waitFor();
    const left = await deviceHolds(page);
    for (const word of ['Finn', secret, 'finn.o', ...tried]) expect(left).not.toContain(word);
    expect(left).not.toMatch(/"(deed|attempt|payload)/);

    await school.server.restart();
    await page.reload();
    await page.locator('input[name="password"]').waitFor();
    await signInHere(page, 'grace.h', school.password);
    await page.getByText('Hi Grace, good to see you.').waitFor();
    // All are there, under the name of the child who gave them, before that child has signed in anywhere.
    const told = await everythingArrived(school, 'finn.o', { ids: () => tried });
    expect(JSON.stringify(told)).toContain(secret);
    expect((await storedDeeds(school, 'grace.h')).filter(({ id }) => tried.includes(id))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('eia-parcels');
    await page.context().close();
  }, 120_000);

  test('what is on the device is not readable, also while the child is signed in', async () => {
    const secret = 'I miss the blue bicycle.';
    const page = await school.signIn('hiro.t');
    await openNext(page);
    await school.server.kill('SIGKILL');
    await playUntil(page, (words) => words.startsWith('You finished'), 60, async () => {
      const box = page.locator('main textarea');
      if (await box.count() === 0 || await box.first().inputValue() !== '') return;
      await box.first().fill(secret);
      await page.locator('main h1').first().focus();
    });
    const held = await deviceHolds(page);
    for (const word of [secret, 'Hiro', 'hiro.t', 'Adeyemi', 'feedback']) expect(held).not.toContain(word);
    await school.server.restart();
    await page.context().close();
  }, 60_000);
});

test('a sign-out that reaches the server late takes nobody out who has signed in meanwhile', async () => {
  const documents = JSON.parse(await readFile(resolve(import.meta.dirname, '../../apps/portal/src/generated/persisted-documents.json'), 'utf8')) as Record<string, string>;
  const signOut = Object.keys(documents).find((hash) => documents[hash]?.includes('mutation SignOut')) ?? '';
  const { page, front, close } = await behindFront('bruno.s');
  await page.getByText('Hi Bruno').waitFor();
  await page.waitForTimeout(2500);   // what ends a session is on the device
  front.meddle = ({ path }) => (path === '/graphql' ? { drop: true } : undefined);
  await page.getByRole('button', { name: /Sign out/ }).first().click();
  await page.locator('input[name="password"]').waitFor();
  let late = 0;
  front.meddle = ({ body }) => (body.includes(signOut) ? (late += 1, { wait: 1500 }) : undefined);
  await backOnline(page);
  await signInHere(page, 'grace.h', school.password);
  await page.getByText('Hi Grace').waitFor();
  expect(late).toBe(1);
  await page.waitForTimeout(2000);
  await page.reload();
  await page.getByText('Hi Grace').waitFor();
  await close();
}, 60_000);

test('the session ends while a child is writing: every word is there', async () => {
  const { page, front, close } = await behindFront('mei.l');
  await openNext(page);
  const box = page.locator('main textarea').first();
  for (let screens = 0; screens < 30 && !await box.isVisible(); screens += 1) await doScreen(page);
  await allSaved(page);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await box.click();
  // What is in the box at any moment, in a place that outlives the page.
  await box.evaluate((element) => element.addEventListener('input', () => sessionStorage.setItem('typed', (element as HTMLTextAreaElement).value)));
  // Slow Wi-Fi: the child types on while what was typed first learns that nobody is signed in.
  front.meddle = ({ path }) => (path === '/graphql' ? { wait: 700 } : undefined);
  await client(school.url).as({ cookie }).ask('mutation { signOut }');
  await page.keyboard.type('The first words.', { delay: 10 });
  await page.waitForTimeout(1050);
  await page.keyboard.type(' And the last words, typed without a rest while the session is over', { delay: 25 }).catch(() => undefined);
  await page.getByText('You were away for a while').waitFor();
  const typed = await page.evaluate(() => sessionStorage.getItem('typed') ?? '');
  expect(typed.length).toBeGreaterThan('The first words. And'.length);
  let last = '';
  for (let looks = 0; looks < 30 && last !== typed; looks += 1) {
    const deeds = await storedDeeds(school, 'mei.l');
    last = deeds.map(({ payload }) => (payload as { text?: string }).text).findLast((text) => text?.startsWith('The first')) ?? '';
    await page.waitForTimeout(300);
  }
  expect(last).toBe(typed);
  await close();
}, 90_000);

test('on plain http the player says that it needs the Wi-Fi, and still saves', async () => {
  const { port } = new URL(school.url);
  const browser = await launchBrowser(['--host-resolver-rules=MAP school.test 127.0.0.1']);
  const page = await browser.newPage();
  await page.goto(`http://school.test:${port}`);
  await signInHere(page, 'caleb.n', school.password);
  const sent = sentDeeds(page);
  await page.locator('main').getByRole('link', { name: /^(Start|Keep going)/ }).first().click();
  await page.getByText('Stay close to the Wi-Fi').waitFor();
  await page.waitForTimeout(2500);   // the code of the next steps and of the home page is on its way
  await school.server.kill('SIGKILL');
  await answerUntilWaiting(page);
  await page.getByRole('link', { name: /Leave, keep my place/ }).click();
  await page.locator('main h1').waitFor();
  await page.getByRole('button', { name: /Sign out/ }).first().click();
  await page.getByRole('dialog').getByText(/not sent yet/).waitFor();
  await school.server.restart();
  // Signed out by itself as soon as it could.
  await page.locator('input[name="password"]').waitFor({ timeout: 40_000 });
  await arrived('caleb.n', sent);
  await browser.close();
}, 90_000);

test('no browser asked anything of anybody else, and none complained', () => {
  expect(school.strangers).toEqual([]);
  expect(school.complaints).toEqual([]);
});
