import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProgram, client } from '@eia/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { School } from './people.js';

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

/** The deeds that a page sends from now on, tried or delivered. */
export interface Sent {
  ids(): string[];
  /** How many of them are tries in a step. */
  tries(stepId: string): number;
}

interface SentDeed { id: string; attemptId?: string; stepId: string; kind: string }

export function sentDeeds(page: Page): Sent {
  const deeds = new Map<string, SentDeed>();
  page.on('request', (request) => {
    const body = request.url().endsWith('/graphql') ? request.postData() : null;
    const { variables } = JSON.parse(body ?? '{}') as { variables?: { inputs?: SentDeed[] } };
    variables?.inputs?.forEach((deed) => { if (deed.attemptId) deeds.set(deed.id, deed); });
  });
  return { ids: () => [...deeds.keys()], tries: (stepId) => [...deeds.values()].filter((deed) => deed.stepId === stepId && deed.kind === 'try').length };
}

/** The ids of everything that the server has of a student, in all attempts, one for each row. */
export async function storedDeeds(school: School, username: string): Promise<string[]> {
  const student = await client(school.url).signIn({ username, password: school.password });
  const { myWork } = await student.ask<{ myWork: { assignments: { id: string; part: string; progress: string }[] } }>('{ myWork { assignments { id part progress } } }');
  const started = [...new Set(myWork.assignments.filter(({ progress }) => progress !== 'notStarted').map(({ id }) => id))];
  const attempts = await Promise.all(started.map((id) => student.ask<{ startAttempt: { responses: { id: string }[] } }>(
    'mutation ($id: ID!) { startAttempt(assignmentId: $id) { responses { id } } }', { id })));
  return attempts.flatMap(({ startAttempt }) => startAttempt.responses.map(({ id }) => id));
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
