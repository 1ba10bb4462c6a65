import type { Page } from 'playwright-core';
import { hearFeedback, ready, sentDeeds, serverAnswers, storedDeeds, type Sent } from './devices.js';
import { openSchool, playUntil, type School } from './people.js';

let school: School;
beforeAll(async () => { school = await openSchool([], { OPERATIONS: 'any' }); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);
/** Every test begins with a server. */
beforeEach(async () => { if (!await serverAnswers(school)) await school.server.restart(); }, 60_000);

const allSaved = (page: Page) => page.getByText('All saved').first().waitFor({ timeout: 60_000 });
const waiting = (page: Page) => page.getByText(/answers? waiting to send/).first().waitFor();
const isQuizEnd = (words: string) => words === 'That was the quiz.';

/** Opens the next lesson of the home and waits until the device has all that it needs. */
async function openNext(page: Page): Promise<Sent> {
  const sent = sentDeeds(page);
  await page.locator('main').getByRole('link', { name: /^(Start|Keep going|Play story)/ }).first().click();
  await page.waitForURL(/\/lesson\//);
  await page.locator('main h1').waitFor();
  await ready(page);
  return sent;
}

/** Every deed of the device reached the server once, under this student's name, and none twice. */
async function everythingArrived(page: Page, username: string, sent: Sent): Promise<void> {
  await allSaved(page);
  const stored = await storedDeeds(school, username);
  expect(new Set(stored).size).toBe(stored.length);
  expect(sent.ids().filter((id) => !stored.includes(id))).toEqual([]);
}

test('after one load a lesson and its quiz are played to the end without a server, feedback included; then everything arrives', async () => {
  const page = await school.signIn('aisha.m');
  const sent = await openNext(page);
  await school.server.kill('SIGKILL');

  await page.reload();
  await page.locator('main h1').waitFor();
  const seen = await playUntil(page, (words) => words.startsWith('You finished'));
  expect(seen.length).toBeGreaterThan(4);
  await waiting(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/quiz\//);
  const answers = await hearFeedback(page);
  await playUntil(page, isQuizEnd);
  // Each question was answered by the device itself, and the end counts them.
  const end = await page.locator('main').innerText();
  const [, questions] = /You found \d of (\d) on your own/.exec(end) ?? [];
  expect(await answers()).toBeGreaterThanOrEqual(Number(questions));
  expect(end).not.toMatch(/still waiting/);

  // Home opens too, and so does somebody to talk to.
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/home/);
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.getByRole('button', { name: 'Talk to someone' }).first().click();
  await page.getByRole('dialog').getByText('At your school').waitFor();
  await page.keyboard.press('Escape');

  await school.server.restart();
  await everythingArrived(page, 'aisha.m', sent);
  // Another device, which knows nothing, stands at the same end.
  const other = await school.signIn('aisha.m');
  try {
    await other.goto(page.url());
    await other.locator('main h1').waitFor();
    expect(await storedDeeds(school, 'aisha.m')).toEqual(expect.arrayContaining(sent.ids()));
  } finally {
    await other.context().close();
  }
  await page.context().close();
}, 180_000);
