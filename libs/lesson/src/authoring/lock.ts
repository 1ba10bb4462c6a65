import { contentHash } from '../hash.js';
import type { Lock, Overlay } from './read-lesson.js';

/** How long a translation may lag behind a changed source text before it is an error. */
export const STALE_DAYS = 14;

/**
 * The lock a locale file ought to have: which source text each of its strings was made from. A key whose source has
 * changed while its translation has not keeps its old entry and is marked stale from `today` on. Whoever finds that the
 * translation still fits deletes the entry; the tool then writes it anew.
 *
 * @param source text by key, of the locale that the overlay is made from
 * @param today `2026-03-31`
 */
export function nextLock(overlay: Overlay, source: ReadonlyMap<string, string>, old: Lock | null, today: string): Lock {
  const keys: Lock['keys'] = {};
  for (const [key, text] of Object.entries(overlay.strings)) {
    const sourceText = source.get(key);
    if (sourceText === undefined) continue;
    const now = { source: short(sourceText), text: short(text) };
    const known = old?.keys[key];
    const isStale = known !== undefined && known.source !== now.source && known.text === now.text;
    keys[key] = isStale ? { ...known, staleSince: known.staleSince ?? today } : now;
  }
  return { format: 1, locale: overlay.locale, keys };
}

/** Keys whose source text changed after they were translated. */
export function staleKeys(overlay: Overlay, source: ReadonlyMap<string, string>, lock: Lock | null): { key: string; since: string | null }[] {
  return Object.entries(overlay.strings).flatMap(([key, text]) => {
    const known = lock?.keys[key];
    const sourceText = source.get(key);
    if (!known || sourceText === undefined) return [];
    const isStale = known.source !== short(sourceText) && known.text === short(text);
    return isStale ? [{ key, since: known.staleSince ?? null }] : [];
  });
}

/** One line per key, sorted, so that a review shows what changed and merges do not meet. */
export function lockText(lock: Lock): string {
  const lines = Object.keys(lock.keys)
    .sort()
    .map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(lock.keys[key])}`);
  return `{\n  "format": 1,\n  "locale": ${JSON.stringify(lock.locale)},\n  "keys": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Whole days from one `2026-03-31` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function short(text: string): string {
  return contentHash(text).slice(0, 8);
}
