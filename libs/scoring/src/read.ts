import type { Credit, InvalidReason, Purpose } from './types.js';

type Read<A> = { ok: true; answer: A } | { ok: false; reason: InvalidReason };

const no = (reason: InvalidReason): { ok: false; reason: InvalidReason } => ({ ok: false, reason });

/** A list of known ids, none twice. */
export function readIds(known: string[], answer: unknown): Read<string[]> {
  if (!Array.isArray(answer)) return no('shape');
  const ids: string[] = [];
  for (const id of answer as unknown[]) {
    if (typeof id !== 'string') return no('shape');
    if (!known.includes(id)) return no('unknownId');
    if (ids.includes(id)) return no('duplicate');
    ids.push(id);
  }
  return { ok: true, answer: ids };
}

/** A map from known ids to known places; a try has a place for each. */
export function readPlaces(
  ids: string[],
  places: string[],
  answer: unknown,
  purpose: Purpose,
): Read<Record<string, string>> {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return no('shape');
  const entries: [string, string][] = [];
  for (const [id, place] of Object.entries(answer as Record<string, unknown>)) {
    if (typeof place !== 'string') return no('shape');
    if (!ids.includes(id) || !places.includes(place)) return no('unknownId');
    entries.push([id, place]);
  }
  if (purpose === 'try' && entries.length < ids.length) return no('incomplete');
  return { ok: true, answer: Object.fromEntries(entries) };
}

/** All: 1. At least half: 0.5. */
export function creditOfShare(right: number, all: number): Credit {
  if (right === all) return 1;
  return right * 2 >= all ? 0.5 : 0;
}
