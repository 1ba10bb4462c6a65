import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProgram, client } from '@eia/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import { doScreen, type School } from './people.js';

/** Waits until the device holds what the lesson in view needs: the pages, the lesson itself, its pictures, the kit. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const held = async () => {
      const cache = await caches.open('eia-content');
      const [name] = (await indexedDB.databases()).flatMap(({ name: found }) => (found?.startsWith('eia-outbox-') ? [found] : []));
      if (!name || !navigator.serviceWorker.controller || (await cache.keys()).length === 0) return false;
      const db = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => opened(request.result);
        request.onerror = () => failed(request.error as Error);
      });
      const keys = await new Promise<IDBValidKey[]>((got) => {
        const request = db.transaction('held').objectStore('held').getAllKeys();
        request.onsuccess = () => got(request.result);
      });
      db.close();
      return ['viewer', 'helpCard'].every((key) => keys.includes(key)) && ['attempt', 'kit', 'sealing'].every((kind) => keys.some((key) => String(key).startsWith(`${kind} `)));
    };
    while (!await held()) await new Promise((later) => { setTimeout(later, 100); });
  });
}

/** What a page sends from now on, tried or delivered, and what it hears of it. */
export interface Sent {
  ids(): string[];
  /** How many of the deeds are tries in a step. */
  tries(stepId: string): number;
  /** How often the server said this of a deed. */
  heard(what: 'Stored' | 'Duplicate' | 'Refused' | 'late'): number;
}

interface SentDeed { id: string; attemptId?: string; stepId: string; kind: string }
interface Receipt { __typename: 'Stored' | 'Duplicate' | 'Refused'; late?: boolean }

export function sentDeeds(...pages: Page[]): Sent {
  const deeds = new Map<string, SentDeed>();
  const receipts: Receipt[] = [];
  for (const page of pages) {
    page.on('request', (request) => {
      const body = request.url().endsWith('/graphql') ? request.postData() : null;
      const { variables } = JSON.parse(body ?? '{}') as { variables?: { inputs?: SentDeed[] } };
      variables?.inputs?.forEach((deed) => { if (deed.attemptId) deeds.set(deed.id, deed); });
    });
    page.on('response', (response) => {
      if (!response.url().endsWith('/graphql')) return;
      response.json().then(({ data }: { data?: { saveResponses?: Receipt[] } }) => receipts.push(...data?.saveResponses ?? []), () => undefined);
    });
  }
  return {
    ids: () => [...deeds.keys()],
    tries: (stepId) => [...deeds.values()].filter((deed) => deed.stepId === stepId && deed.kind === 'try').length,
    heard: (what) => receipts.filter((receipt) => (what === 'late' ? receipt.late : receipt.__typename === what)).length,
  };
}

export interface StoredDeed { readonly id: string; readonly attempt: string; readonly seq: number; readonly payload: unknown }

/** Everything that the server has of a student, in all attempts. */
export async function storedDeeds(school: School, username: string): Promise<StoredDeed[]> {
  const student = await client(school.url).signIn({ username, password: school.password });
  const { myWork } = await student.ask<{ myWork: { assignments: { id: string; part: string; progress: string }[] } }>('{ myWork { assignments { id part progress } } }');
  const started = [...new Set(myWork.assignments.filter(({ progress }) => progress !== 'notStarted').map(({ id }) => id))];
  const attempts = await Promise.all(started.map((id) => student.ask<{ startAttempt: { responses: Omit<StoredDeed, 'attempt'>[] } }>(
    'mutation ($id: ID!) { startAttempt(assignmentId: $id) { responses { id seq payload } } }', { id })));
  return attempts.flatMap(({ startAttempt }, i) => startAttempt.responses.map((deed) => ({ ...deed, attempt: started[i] ?? '' })));
}

/**
 * Waits until every deed of the device has reached the server under this student's name, and looks that none came twice: a deed that is made
 * anew when it is sent again has another id, but the same place in its attempt.
 * @param tabs of one student that counted their deeds each for itself
 */
export async function everythingArrived(school: School, username: string, sent: Pick<Sent, 'ids'>, tabs = 1): Promise<StoredDeed[]> {
  let stored: StoredDeed[] = [];
  const missing = () => sent.ids().filter((id) => !stored.some((deed) => deed.id === id));
  for (const until = Date.now() + 40_000; Date.now() < until && (stored.length === 0 || missing().length > 0);) {
    stored = await storedDeeds(school, username);
    await new Promise((later) => { setTimeout(later, 300); });
  }
  expect(sent.ids().length).toBeGreaterThan(0);
  expect(missing()).toEqual([]);
  const own = stored.filter(({ id }) => sent.ids().includes(id));
  const places = own.map(({ attempt, seq }) => `${attempt} ${seq}`);
  expect(places.filter((place) => places.filter((one) => one === place).length > tabs)).toEqual([]);
  return own;
}

/** Opens the next lesson of the home and waits until the device has all that it needs. */
export async function openNext(page: Page): Promise<Sent> {
  const sent = sentDeeds(page);
  await page.locator('main').getByRole('link', { name: /^(Start|Keep going)/ }).first().click();
  await page.waitForURL(/\/lesson\//);
  await page.locator('main h1').waitFor();
  await ready(page);
  return sent;
}

/**
 * Waits until what was tapped up to now is on the disk, which takes milliseconds, or a second on a busy one: whoever kills a browser sooner
 * takes the child's finger away in the middle of the tap. A transaction of our own on the same store ends after those before it.
 */
export async function onDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [name] = (await indexedDB.databases()).flatMap(({ name: found }) => (found?.startsWith('eia-outbox-') ? [found] : []));
    if (!name) throw new Error('No student has a store here.');
    const db = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => opened(request.result);
    });
    // More than once: a deed is encrypted before it asks for its transaction.
    for (let times = 0; times < 3; times += 1) {
      await new Promise((later) => { setTimeout(later, 100); });
      await new Promise((done) => {
        const after = db.transaction('deeds', 'readwrite', { durability: 'strict' });
        after.oncomplete = done;
        after.objectStore('deeds').count();
      });
    }
    db.close();
  });
}

export const allSaved = (page: Page): Promise<void> => page.getByText('All saved').first().waitFor({ timeout: 60_000 });

/** Does screens until there is an answer among them that waits; pages that were only read are sent without a word. */
export async function answerUntilWaiting(page: Page): Promise<void> {
  const chip = page.getByText(/answers? waiting to send/).first();
  for (let screens = 0; screens < 10 && !await chip.isVisible(); screens += 1) {
    await doScreen(page);
    await chip.waitFor({ timeout: 1500 }).catch(() => undefined);   // it speaks when something has lasted a second
  }
  await chip.waitFor();
}

/** Every string in the device's storage that a child or a tool could read: IndexedDB, caches, local and session storage. */
export async function deviceHolds(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => opened(request.result);
      });
      for (const store of db.objectStoreNames) {
        found.push(await new Promise((got) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => got(request.result);
        }));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      found.push((await cache.keys()).map(({ url }) => url));
    }
    return JSON.stringify(found);
  });
}

/** Counts from now on how often a note on an answer appears. */
export async function hearFeedback(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const heard = window as unknown as { heard: number };
    heard.heard = 0;
    let shown = false;
    new MutationObserver(() => {
      const now = [...document.querySelectorAll('main [role="status"]')].some(({ textContent }) => /(That fits\.|There is something in that\.|Have another look\.)/.test(textContent ?? ''));
      if (now && !shown) heard.heard += 1;
      shown = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: number }).heard);
}

export async function serverAnswers(school: School): Promise<boolean> {
  return fetch(`${school.url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(({ ok }) => ok, () => false);
}

/** A tablet: a browser with a profile that outlives its process. */
export interface Device {
  /** Starts the browser and gives its page. */
  open(): Promise<Page>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function aDevice(): Promise<Device> {
  const profile = await mkdtemp(join(tmpdir(), 'eia-device-'));
  const { path, args } = await browserProgram();
  let running: ChildProcess | undefined;
  let browser: Browser | undefined;
  const kill = async () => {
    const ended = new Promise((gone) => { if (running && running.exitCode === null) running.once('close', gone); else gone(null); });
    running?.kill('SIGKILL');
    await ended;
    await browser?.close().catch(() => undefined);
  };
  return {
    kill,
    open: async () => {
      await rm(join(profile, 'DevToolsActivePort'), { force: true });
      running = spawn(path, [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=820,1180', 'about:blank'], { stdio: 'ignore' });
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
      const [context] = browser.contexts();
      if (!context) throw new Error('The browser came without a context.');
      return context.pages()[0] ?? context.newPage();
    },
    close: async () => {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function portOf(profile: string): Promise<string> {
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await new Promise((later) => { setTimeout(later, 100); });
  }
  throw new Error('The browser did not say where it can be reached.');
}

/** What a device's system tells its pages when the Wi-Fi is back. */
export async function backOnline(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}
