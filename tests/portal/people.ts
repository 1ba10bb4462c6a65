import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freshDatabase, launchBrowser, startServer, testServer, type RunningServer, type TestDatabase } from '@eia/testing';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';

/** A server of its own with the demo district, and people who sit in front of browsers of their own. */
export interface School {
  readonly server: RunningServer;
  readonly url: string;
  /** Everybody's. */
  readonly password: string;
  /** Requests that went anywhere but to the server. Must stay empty. */
  readonly strangers: string[];
  /** What the consoles of all browsers complained about. */
  readonly complaints: string[];
  /** A person signed in, who shares nothing with the others. Close `page.context()` once nobody needs it: an open page costs time. */
  signIn(username: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same page, not signed in. */
  visitor(options?: VisitorOptions): Promise<Page>;
  close(): Promise<void>;
}

interface VisitorOptions extends BrowserContextOptions {
  /** By another address than the server's own. */
  readonly url?: string;
}

interface SchoolOptions {
  /** More of the server's settings. */
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of the demo: districts of a size, each as the options of `npm run seed`; the password is that of the first. */
  readonly seeds?: readonly string[];
  /** With an embedded database that starts and dies with the server, as `npm start` has it, in place of one in the run's. */
  readonly embedded?: boolean;
}

/** Starts a server with a database and a browser. */
export async function openSchool({ seeds = [], embedded = false, env = {} }: SchoolOptions = {}): Promise<School> {
  const dataDir = await mkdtemp(join(tmpdir(), 'eia-school-'));
  const endings = [() => rm(dataDir, { recursive: true, force: true })];
  const close = async () => { while (endings.length > 0) await endings.pop()?.(); };
  try {
    let database: TestDatabase | undefined;
    if (!embedded) {
      database = await freshDatabase(seeds.length > 0 ? 'lessons' : 'demo');
      endings.push(database.drop);
    }
    const passwords = seeds.map((options) => seed(database, dataDir, options.split(' ')));
    const server = await startServer({ database, dataDir, env: { OPERATIONS: 'portal', ...env } });
    endings.push(server.stop);
    const demo = join(embedded ? dataDir : testServer().dataDir, 'demo.json');
    const password = passwords[0] ?? (JSON.parse(await readFile(demo, 'utf8')) as { password: string }).password;
    const browser = await launchBrowser();
    endings.push(() => browser.close());
    return schoolOf(server, password, browser, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function schoolOf(server: RunningServer, password: string, browser: Browser, close: () => Promise<void>): School {
  const strangers: string[] = [];
  const complaints: string[] = [];
  const visitor: School['visitor'] = async ({ url = server.url, ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && ![server.url, new URL(url).origin].includes(origin.replace(/^ws/, 'http'))) strangers.push(request.url());
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    watchTraffic(page);
    await page.goto(url);
    return page;
  };
  return {
    server, password, strangers, complaints, visitor, close,
    get url() { return server.url; },
    signIn: async (username, options) => {
      const page = await visitor(options);
      await signInHere(page, username, password);
      return page;
    },
  };
}

/** Makes a large district before the server starts. @returns everybody's password */
function seed(database: TestDatabase | undefined, dataDir: string, options: readonly string[]): string {
  const { PATH = '' } = process.env;
  const logins = database && {
    DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_JOB_URL: database.jobUrl, DATABASE_REPORT_URL: database.reportUrl,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(import.meta.dirname, '../../apps/api/dist/main.js'), 'seed', ...options],
    { env: { PATH, DATA_DIR: dataDir, ...logins }, encoding: 'utf8', timeout: 60_000 });
  const password = /password (\S+)/.exec(stdout)?.[1];
  if (status !== 0 || !password) throw new Error(`The seed failed: ${stderr}${stdout}`);
  return password;
}

const onTheWay = new WeakMap<Page, Set<Request>>();

function watchTraffic(page: Page): void {
  const requests = new Set<Request>();
  onTheWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Waits until nothing is on its way to the page, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0, looks = 0; quiet < 2; looks += 1) {
    if (looks === 500) throw new Error(`Still on its way: ${[...onTheWay.get(page) ?? []].map((request) => request.url()).join(', ')}`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    quiet = onTheWay.get(page)?.size === 0 ? quiet + 1 : 0;
  }
}

/** Types name and password on the sign-in page and waits for the first page behind it. */
export async function signInHere(page: Page, username: string, password: string): Promise<void> {
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => /^\/(home|classes|district|welcome|lesson|quiz)/.test(url.pathname));
}

/** One screen of a lesson or quiz, as a student sees it. */
export async function heading(page: Page): Promise<string> {
  return (await page.locator('main h1').first().innerText()).trim();
}

/**
 * Does one screen as a quick student would: chooses the first thing there is to choose, looks at the answer, goes on.
 * Uses the keyboard only, from wherever the focus is: 1 chooses, Enter goes on.
 */
export async function doScreen(page: Page): Promise<void> {
  let now = await page.evaluate(stageAfter, { before: null, most: 0 });
  const { moment } = now;
  for (let presses = 0; presses < 30 && now.moment === moment; presses += 1) {
    const key = now.waits ? '1' : 'Enter';
    await page.keyboard.press(key);
    // A screen whose code is still on its way takes a moment: a second Enter would be for the one after it.
    now = await page.evaluate(stageAfter, { before: now, most: key === 'Enter' ? 600 : 150 });
  }
}

/** What is on the stage: changes with every page, scene and step. */
export async function momentOf(page: Page): Promise<string> {
  return (await page.evaluate(stageAfter, { before: null, most: 0 })).moment;
}

/** `waits`: the main button says that something is missing before one can go on. */
interface Stage { readonly moment: string; readonly waits: boolean }

/** Runs in the page: the stage as soon as it differs from `before`, or after `most` milliseconds. */
function stageAfter({ before, most }: { before: Stage | null; most: number }): Promise<Stage> {
  return new Promise((done, failed) => {
    const began = performance.now();
    const look = () => {
      const main = document.querySelector('main');
      const button = document.querySelector('form footer button[type="submit"]');
      const header = document.querySelector('header');
      // Where the answers are changes by itself.
      const saved = header?.querySelector<HTMLElement>('[role="status"]')?.innerText ?? '';
      const progress = (header?.innerText ?? '').replace(saved, '');
      const moment = `${location.pathname} ${progress.replace(/\s+/g, ' ')} ${main?.innerText.slice(0, 400)}`;
      const stage = { moment, waits: button?.getAttribute('aria-disabled') === 'true' };
      const moved = before !== null && stage.moment !== before.moment;
      const changed = moved || (before !== null && stage.waits !== before.waits);
      const passed = performance.now() - began;
      // Between two pages there is nothing to press.
      if (main && (moved || (button && (changed || passed >= most)))) done(stage);
      else if (passed > 10_000) failed(new Error(`There is no stage: ${document.body.innerText}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Plays on until `done` says so, at most `screens` screens, doing `before` at each. @throws Error with the last screen when it never ends */
export async function playUntil(page: Page, done: (heading: string) => boolean, screens = 60, before: () => Promise<void> = async () => undefined): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < screens; i += 1) {
    const now = await heading(page);
    if (seen.at(-1) !== now) seen.push(now);
    if (done(now)) return seen;
    await before();
    await doScreen(page);
  }
  throw new Error(`Still playing after ${screens} screens: ${seen.join(' | ')}\n${await page.locator('body').innerText()}`);
}
