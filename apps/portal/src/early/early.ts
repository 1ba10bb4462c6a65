/**
 * Stands in the page itself (`vite/early.ts`) and runs before the first paint, while the rest of the code is still on its way: shows the
 * letters, colors and language that were chosen on this device, and asks the server what the first page will ask it. On a slow network
 * each question after another costs a child's patience. What comes back waits in `shared/ahead.ts`.
 *
 * Every byte of it is in every page, so it imports little.
 */
import type { PublicLesson } from '@eia/lesson';
import type { OpenLessonMutation } from '../generated/graphql.js';
import { ViewerDocument } from '../generated/shared-documents.js';
import { MyWorkDocument, OpenLessonDocument } from '../generated/student-documents.js';
import { isUsual } from '../device/present.js';
import type { Ahead } from '../shared/ahead.js';
import { nearest } from '../shared/locales.js';
import { areaOf, assignmentOf, wordsOf } from '../shared/paths.js';
import { questionOf } from '../shared/question.js';
import { firstScreen } from '../student/player/first-screen.js';
import { lessonUrl } from '../student/player/lesson-url.js';
import { urls } from 'virtual:words';

/** Put in by the build: the files of each kind of step. */
declare const STEP_FILES: Readonly<Record<string, readonly string[]>>;

const locale = nearest(showKeptLook() ?? navigator.language);
const ahead: Ahead = window.eiaAhead = new Map();

/** The same keys as in `shared/look.ts`; no name and no id is kept there. @returns the language that was chosen */
function showKeptLook(): string | undefined {
  let look: Record<string, string | undefined> = {};
  try {
    look = (JSON.parse(localStorage.getItem('eia.look') ?? '{}') ?? {}) as typeof look;
  } catch {
    // Nothing is kept, or storage is off.
  }
  const html = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  html.dataset.theme = !look.theme || look.theme === 'system' ? (dark ? 'dark' : 'light') : look.theme;
  for (const name of ['text', 'spacing', 'font', 'motion']) {
    if (look[name]) html.dataset[name] = look[name];
  }
  // Where the pages are on the device, fonts are too.
  if (!navigator.serviceWorker?.controller) html.dataset.fonts = 'later';
  if (look.locale) html.lang = look.locale;
  if (look.dir) html.dir = look.dir;
  return look.locale;
}

function ask<T>(key: string, url: string, init?: RequestInit): Promise<T> {
  const asked = fetch(url, init);
  ahead.set(key, asked);
  return asked.then((answer) => answer.clone().json() as Promise<T>);
}

function comingNext(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), link));
}

async function openLesson(assignmentId: string): Promise<void> {
  const { data } = await ask<{ data?: OpenLessonMutation }>(...questionOf(OpenLessonDocument, { assignmentId }));
  if (!data) return;
  const { startAttempt: attempt } = data;
  const url = lessonUrl(attempt.contentUrls, nearest(attempt.viewer.locale));
  if (!url) return;
  const { type = '', picture } = firstScreen(await ask<PublicLesson>(url, url), attempt);
  // A picture that is asked for in another way waits until everything else is there.
  if (picture) comingNext({ rel: 'preload', as: 'image', href: picture, fetchPriority: 'high' });
  for (const file of STEP_FILES[type] ?? []) comingNext({ rel: 'modulepreload', href: file });
}

async function begin(): Promise<void> {
  const path = window.location.pathname;
  const words = urls[`${locale}/${wordsOf(areaOf(path))}`];
  const asked: Promise<unknown>[] = words ? [ask(words, words)] : [];
  // `main.tsx` looks closer, and drops the answers should it find something.
  if (isUsual()) {
    const assignmentId = assignmentOf(path);
    if (assignmentId) asked.push(openLesson(assignmentId));
    else asked.push(ask(...questionOf(ViewerDocument)), ...(path === '/home' ? [ask(...questionOf(MyWorkDocument))] : []));
  }
  await Promise.all(asked);
}

// Whoever takes an answer meets its error.
begin().catch(() => undefined);
