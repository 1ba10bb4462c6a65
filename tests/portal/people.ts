import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser, startServer, type RunningServer } from '@eia/testing';
import type { BrowserContext, Page } from 'playwright-core';

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
  /** A person in a browser with a profile of its own, signed in. */
  signIn(username: string, options?: Parameters<typeof launchBrowser>[0]): Promise<Page>;
  /** The same browser's page, not signed in. */
  visitor(options?: Parameters<typeof launchBrowser>[0] & { /** By another address than the server's own. */ url?: string }): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts a server with an embedded database and the demo district of its own.
 * @param env more of the server's settings
 * @param seeds instead of the demo: districts of a size, each as the options of `npm run seed`; `password` is that of the first
 */
export async function openSchool(seeds: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<School> {
  const dataDir = await mkdtemp(join(tmpdir(), 'eia-school-'));
  const passwords = seeds.map((options) => seed(dataDir, options.split(' ')));
  const server = await startServer({ dataDir, env: { OPERATIONS: 'portal', ...env } });
  const password = passwords[0] ?? (JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as { password: string }).password;
  const contexts: BrowserContext[] = [];
  const strangers: string[] = [];
  const complaints: string[] = [];

  const visitor: School['visitor'] = async ({ url = server.url, ...options } = {}) => {
    const context = await launchBrowser({ viewport: { width: 1366, height: 768 }, ...options });
    contexts.push(context);
    const page = context.pages()[0] ?? await context.newPage();
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && ![server.url, new URL(url).origin].includes(origin.replace(/^ws/, 'http'))) strangers.push(request.url());
    });
    // Two cores play four lessons at once here: a chunk that comes late is not a page that never comes.
    page.setDefaultTimeout(25_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    return page;
  };
  return {
    server, password, strangers, complaints, visitor,
    get url() { return server.url; },
    signIn: async (username, options) => {
      const page = await visitor(options);
      await signInHere(page, username, password);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Makes a large district before the server starts. @returns everybody's password */
function seed(dataDir: string, options: readonly string[]): string {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(import.meta.dirname, '../../apps/api/dist/main.js'), 'seed', ...options],
    { env: { PATH, DATA_DIR: dataDir }, encoding: 'utf8', timeout: 60_000 });
  const password = /password (\S+)/.exec(stdout)?.[1];
  if (status !== 0 || !password) throw new Error(`The seed failed: ${stderr}${stdout}`);
  return password;
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
  const before = await momentOf(page);
  for (let presses = 0; presses < 30 && await momentOf(page) === before; presses += 1) {
    const main = page.locator('form footer button[type="submit"]');
    if (await main.getAttribute('aria-disabled') === 'true') await page.keyboard.press('1');
    else await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
  }
}

/** What is on the stage: changes with every page, scene and step. */
export async function momentOf(page: Page): Promise<string> {
  const main = page.locator('main');
  const progress = await page.locator('header').first().innerText().catch(() => '');
  return `${new URL(page.url()).pathname} ${progress.replace(/\s+/g, ' ')} ${(await main.innerText()).slice(0, 400)}`;
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
