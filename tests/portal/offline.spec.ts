import { launchBrowser } from '@eia/testing';
import type { Page } from 'playwright-core';
import { aDevice, backOnline, deviceHolds, hearFeedback, ready, sentDeeds, serverAnswers, storedDeeds, type Sent } from './devices.js';
import { aFront, type Front } from './front.js';
import { doScreen, heading, openSchool, playUntil, signInHere, type School } from './people.js';

let school: School;
beforeAll(async () => { school = await openSchool({ env: { OPERATIONS: 'any', ALLOW_HTTP: 'true' } }); }, 120_000);
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

/** Does screens until there is an answer among them that waits; pages that were only read are sent without a word. */
async function answerUntilWaiting(page: Page): Promise<void> {
  const chip = page.getByText(/answers? waiting to send/).first();
  for (let screens = 0; screens < 10 && !await chip.isVisible(); screens += 1) {
    await doScreen(page);
    await chip.waitFor({ timeout: 1500 }).catch(() => undefined);   // it speaks when something has lasted a second
  }
  await chip.waitFor();
}

/** Every deed of the device reached the server once, under this student's name, and none twice. */
async function everythingArrived(username: string, sent: Pick<Sent, 'ids'>): Promise<void> {
  let stored: string[] = [];
  for (const until = Date.now() + 40_000; Date.now() < until;) {
    stored = await storedDeeds(school, username);
    if (sent.ids().every((id) => stored.includes(id))) break;
    await new Promise((later) => { setTimeout(later, 300); });
  }
  expect(sent.ids().length).toBeGreaterThan(0);
  expect(sent.ids().filter((id) => !stored.includes(id))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
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
  await everythingArrived('aisha.m', sent);
  expect(sent.tries('quiz')).toBeGreaterThanOrEqual(Number(questions));
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
      await everythingArrived('anika.r', sent);
    } finally {
      await device.close();
    }
  }, 120_000);

  test('answers that are stored but whose receipt is cut are sent again, and stored once', async () => {
    const page = await school.signIn('dev.m');
    const sent = await openNext(page);
    let cuts = 0;
    await page.route('**/graphql', async (route) => {
      // The server gets it and commits; the tablet never hears of it.
      if (cuts < 2 && (route.request().postData() ?? '').includes('"inputs"')) {
        cuts += 1;
        await route.fetch();
        await route.abort('connectionreset');
      } else await route.continue();
    });
    for (let i = 0; i < 3; i += 1) await doScreen(page);
    await everythingArrived('dev.m', sent);
    expect(cuts).toBeGreaterThan(0);
    await page.context().close();
  }, 60_000);
});

describe('one tablet, several tabs and children', () => {
  test('two tabs of one child share their answers, and send each once', async () => {
    const one = await school.signIn('elsa.k');
    const sent = await openNext(one);
    const two = await one.context().newPage();
    await two.goto(one.url());
    await two.locator('main h1').waitFor();
    const alsoSent = sentDeeds(two);
    await school.server.kill('SIGKILL');
    await answerUntilWaiting(one);
    await answerUntilWaiting(two);
    // A third tab, opened without a network, knows what both did.
    const three = await one.context().newPage();
    await three.goto(`${school.url}/home`);
    await waiting(three);
    await school.server.restart();
    await Promise.all([one, two, three].map(backOnline));
    await allSaved(one);
    const all = { ids: () => [...new Set([...sent.ids(), ...alsoSent.ids()])] };
    await everythingArrived('elsa.k', all);
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
    await everythingArrived('finn.o', { ids: () => tried });
    expect((await storedDeeds(school, 'grace.h')).filter((id) => tried.includes(id))).toEqual([]);
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

describe('time', () => {
  test('twenty minutes without a network, and everything arrives', async () => {
    const page = await school.signIn('imani.j');
    await page.clock.install();
    const sent = await openNext(page);
    await school.server.kill('SIGKILL');
    for (let minutes = 0; minutes < 24; minutes += 6) {
      await doScreen(page);
      await page.clock.fastForward('06:00');
    }
    await answerUntilWaiting(page);
    await school.server.restart();
    await backOnline(page);
    await everythingArrived('imani.j', sent);
    await page.context().close();
  }, 60_000);

  test('a clock that is set back or ahead loses no answer and makes none late', async () => {
    const page = await school.signIn('anika.r');
    const sent = await openNext(page);
    await page.clock.install({ time: new Date('2019-03-01T08:00:00') });
    await doScreen(page);
    await doScreen(page);
    await page.clock.setSystemTime(new Date(Date.now() + 400 * 86_400_000));
    // A year has passed, or so it seems: the child signs in again, and nothing is lost.
    await page.mouse.click(5, 5);
    await page.locator('input[name="password"]').waitFor();
    await everythingArrived('anika.r', sent);
    await page.context().close();
  }, 60_000);

  test('nobody touches the tablet for twenty minutes: the next child finds the sign-in page, the answers are on their way', async () => {
    const page = await school.signIn('kira.b');
    await page.clock.install();
    const sent = await openNext(page);
    await school.server.kill('SIGKILL');
    await doScreen(page);
    await doScreen(page);
    await page.clock.fastForward('21:00');
    await page.getByText(/locked away on this device/).waitFor();
    await page.getByText('You were away for a while').waitFor();
    expect(await deviceHolds(page)).not.toContain('Kira');
    await school.server.restart();
    await backOnline(page);
    await everythingArrived('kira.b', sent);
    await page.context().close();
  }, 60_000);
});

describe('versions', () => {
  let front: Front;
  beforeAll(async () => { front = await aFront(() => school.url); });
  afterAll(async () => { await front?.close(); });
  beforeEach(() => { front.meddle = undefined; });

  const newer = ({ path }: { path: string }) => (path === '/sw.js' ? { append: '\n// a newer version' } : undefined);
  const waits = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  const look = (page: Page) => page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
  const until = async (page: Page, held: () => Promise<boolean>, visits = 4) => {
    for (let visit = 1; ; visit += 1) {
      for (let looks = 0; looks < 110; looks += 1) {
        if (await held()) return;
        await page.waitForTimeout(100);
      }
      if (visit >= visits) throw new Error('It never came.');
      // A browser may leave a worker what it has begun; then the next visit brings the other.
      await page.reload().catch(() => undefined);   // or the page has just begun anew by itself
      await page.locator('main h1').waitFor();
    }
  };
  /** Something that a page which begins anew does not have. */
  const mark = (page: Page) => page.evaluate(() => { document.documentElement.dataset.mark = 'here'; });
  const marked = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark === 'here');

  test('a newer version waits while a lesson is open, and takes over on the home page', async () => {
    const page = await school.visitor({ url: front.url });
    await signInHere(page, 'lucas.w', school.password);
    await openNext(page);
    front.meddle = newer;
    await look(page);
    await until(page, () => waits(page), 1);
    await mark(page);
    await doScreen(page);
    await page.waitForTimeout(2500);
    expect([await marked(page), await waits(page)]).toEqual([true, true]);
    await allSaved(page);
    await page.getByRole('link', { name: /Leave, keep my place/ }).click();
    await until(page, async () => !await marked(page).catch(() => true));
    await page.locator('main h1').waitFor();
    await until(page, async () => !await waits(page));
    await page.context().close();
  }, 60_000);

  test('not while another tab is open, in which a lesson may be', async () => {
    const page = await school.visitor({ url: front.url });
    await signInHere(page, 'mei.l', school.password);
    await openNext(page);
    front.meddle = newer;
    await look(page);
    await until(page, () => waits(page), 1);
    await mark(page);
    const home = await page.context().newPage();
    await home.goto(`${front.url}/home`);
    await home.locator('main h1').waitFor();
    await home.waitForTimeout(4000);
    expect([await marked(page), await waits(page)]).toEqual([true, true]);
    await page.context().close();
  }, 60_000);

  test('pages that the server does not know any more fetch themselves anew, and lose nothing', async () => {
    const page = await school.visitor({ url: front.url });
    await signInHere(page, 'nico.f', school.password);
    const sent = await openNext(page);
    let known = false;
    await mark(page);
    // The new version of the pages is what the server knows.
    front.meddle = ({ path, body }) => {
      if (path === '/sw.js') known = true;
      if (path === '/sw.js') return { append: '\n// the version that the server knows' };
      return path === '/graphql' && !known ? { body: body.replace(/"sha256Hash":"\w+"/, `"sha256Hash":"${'0'.repeat(64)}"`) } : undefined;
    };
    await doScreen(page).catch(() => undefined);   // the page may begin anew under the hand
    await until(page, async () => !await marked(page).catch(() => true));
    await page.locator('main h1').waitFor();
    await allSaved(page);
    await everythingArrived('nico.f', sent);
    await page.context().close();
  }, 60_000);

  test('the operator takes the worker back: pages come from the server again, answers stay', async () => {
    const page = await school.visitor({ url: front.url });
    await signInHere(page, 'bruno.s', school.password);
    await openNext(page);
    front.meddle = ({ path }) => (path === '/sw.js' ? { path: '/sw-off.js' } : undefined);
    await look(page);
    await until(page, async () => page.evaluate(async () => navigator.serviceWorker.controller === null && !(await caches.keys()).some((name) => name.includes('precache'))).catch(() => false));
    await page.locator('main h1').waitFor();
    await doScreen(page);
    await allSaved(page);
    await page.context().close();
  }, 60_000);
});

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
  await everythingArrived('caleb.n', sent);
  await browser.close();
}, 90_000);

test('no browser asked anything of anybody else, and none complained', () => {
  expect(school.strangers).toEqual([]);
  expect(school.complaints).toEqual([]);
});
