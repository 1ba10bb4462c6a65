import type { Page } from 'playwright-core';
import { allSaved, answerUntilWaiting, backOnline, deviceHolds, everythingArrived, openNext, ready, sentDeeds, serverAnswers, type Sent } from './devices.js';
import { doScreen, openSchool, signInHere, type School } from './people.js';

/* Without a network for long, with a clock that is wrong, and on a disk that is full. What happens to pages and people is in offline. */
let school: School;
beforeAll(async () => { school = await openSchool({ env: { OPERATIONS: 'any' } }); }, 120_000);
afterAll(async () => { await school?.close(); }, 60_000);
/** Every test begins with a server. */
beforeEach(async () => { if (!await serverAnswers(school)) await school.server.restart(); }, 60_000);

const arrived = (username: string, sent: Sent) => everythingArrived(school, username, sent);

describe('a tablet without room', () => {
  /** As a full disk does it: writing into this store fails. */
  const full = (page: Page, ...stores: string[]) => page.addInitScript((names) => {
    for (const method of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function fails(this: IDBObjectStore, ...given: Parameters<typeof write>) {
        if (names.includes(this.name)) throw new DOMException('No room.', 'QuotaExceededError');
        return write.apply(this, given);
      };
    }
  }, stores);

  test('says so, and signs nobody out before the answers are sent', async () => {
    const page = await school.visitor();
    await full(page, 'deeds');
    await page.reload();
    await signInHere(page, 'nico.f', school.password);
    const sent = await openNext(page);
    await school.server.kill('SIGKILL');
    const chip = page.getByText('This device is full').first();
    for (let screens = 0; screens < 10 && !await chip.isVisible(); screens += 1) {
      await doScreen(page);
      await chip.waitFor({ timeout: 1500 }).catch(() => undefined);
    }
    await page.getByRole('link', { name: /Leave, keep my place/ }).click();
    await page.locator('main h1').waitFor();
    await page.getByRole('button', { name: /Sign out/ }).first().click();
    await page.getByRole('dialog').getByText(/not sent yet/).waitFor();
    await school.server.restart();
    await page.locator('input[name="password"]').waitFor({ timeout: 40_000 });
    await arrived('nico.f', sent);
    await page.context().close();
  }, 90_000);

  test('does not send the same answers for ever', async () => {
    const page = await school.visitor();
    await full(page, 'sent');
    await page.reload();
    await signInHere(page, 'lucas.w', school.password);
    const sent = await openNext(page);
    await doScreen(page);
    await doScreen(page);
    await allSaved(page);
    await arrived('lucas.w', sent);
    expect(sent.heard('Duplicate')).toBe(0);
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
    await arrived('imani.j', sent);
    await page.context().close();
  }, 60_000);

  test('a tablet whose clock is years behind loses no answer and makes none late', async () => {
    const page = await school.visitor();
    await page.clock.install({ time: new Date('2019-03-01T08:00:00') });
    await signInHere(page, 'anika.r', school.password);
    const sent = await openNext(page);
    for (let i = 0; i < 3; i += 1) await doScreen(page);
    await arrived('anika.r', sent);
    expect([sent.heard('Stored') > 0, sent.heard('late'), sent.heard('Refused')]).toEqual([true, 0, 0]);
    await page.context().close();
  }, 60_000);

  test.each([['ahead', 400, 'joel.c'], ['back', -400, 'luz.m']])('a clock that jumps %s by %s days: the child signs in again, and nothing is lost', async (_where, days, student) => {
    const page = await school.visitor({ url: school.url });
    await page.clock.install();
    await signInHere(page, student, school.password);
    await page.locator('main a[href^="/lesson/"]').first().click();
    await page.locator('main h1').waitFor();
    await ready(page);
    const sent = sentDeeds(page);
    await school.server.kill('SIGKILL');
    // Until there is something that could be lost.
    for (let screens = 0; screens < 10 && sent.ids().length === 0; screens += 1) {
      await doScreen(page);
      await page.waitForTimeout(300);
    }
    await page.clock.setSystemTime(new Date(Date.now() + days * 86_400_000));
    await page.mouse.click(5, 5);
    await page.locator('input[name="password"]').waitFor();
    await school.server.restart();
    await backOnline(page);
    await arrived(student, sent);
    await page.context().close();
  }, 60_000);

  test('nobody touches the tablet for twenty minutes: the next child finds the sign-in page, the answers are on their way', async () => {
    const page = await school.visitor();
    await page.clock.install();   // before any timer of the pages
    await signInHere(page, 'kira.b', school.password);
    const sent = await openNext(page);
    await school.server.kill('SIGKILL');
    await answerUntilWaiting(page);
    await page.clock.fastForward('21:00');
    await page.getByText(/locked away on this device/).waitFor();
    await page.getByText('You were away for a while').waitFor();
    expect(await deviceHolds(page)).not.toContain('Kira');
    await school.server.restart();
    await backOnline(page);
    await arrived('kira.b', sent);
    await page.context().close();
  }, 60_000);
});

test('no browser asked anything of anybody else, and none complained', () => {
  expect(school.strangers).toEqual([]);
  expect(school.complaints).toEqual([]);
});
