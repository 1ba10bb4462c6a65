import type { Item, ItemLevel } from '@eia/lesson';
import { betaCdf } from './beta.js';
import { evidence } from './evidence.js';
import { foldAttempt, type AttemptState, type FoldResponse } from './fold-attempt.js';

/** The words for what a student's answers say about a skill. Never a percentage, never a rank. */
export const masteryWords = ['notEnoughYet', 'starting', 'growing', 'secure'] as const;
export type MasteryWord = (typeof masteryWords)[number];

/** What one answered item says about its skill. Comes from scored items alone: no feeling, reflection or survey can. */
export interface Evidence {
  readonly skill: string;
  readonly itemId: string;
  readonly level: ItemLevel;
  /** 0 to 1; see `evidence`. */
  readonly credit: number;
  /** When it was answered. */
  readonly at: Date;
}

export interface Mastery {
  readonly word: MasteryWord;
  /** Answered items behind the word. */
  readonly items: number;
}

const day = 86_400_000;
/** Old evidence counts half after this many days, a quarter after twice as many. */
const halfLife = 120;
const prior = { found: 1.5, missed: 1 };
const leastForAWord = 4;
const leastForSecure = { items: 8, days: 2, probability: 0.8, credit: 0.75 };
const growingFrom = 0.5;

/**
 * What is known about one skill of one student. A Beta distribution over the share of items they find; "secure" only when
 * it is likely enough, from enough items on enough days, one of which asks to apply or to judge.
 * @param found evidence for this skill, in any order
 * @param timeZone IANA zone in which days are counted
 */
export function mastery(found: readonly Evidence[], now: Date, timeZone = 'UTC'): Mastery {
  const items = new Set(found.map(({ itemId }) => itemId)).size;
  if (items < leastForAWord) return { word: 'notEnoughYet', items };
  let { found: a, missed: b } = prior;
  for (const { credit, at } of found) {
    const weight = 0.5 ** (Math.max(0, now.getTime() - at.getTime()) / day / halfLife);
    a += weight * credit;
    b += weight * (1 - credit);
  }
  if (isSecure(found, items, a, b, timeZone)) return { word: 'secure', items };
  return { word: a / (a + b) >= growingFrom ? 'growing' : 'starting', items };
}

function isSecure(found: readonly Evidence[], items: number, a: number, b: number, timeZone: string): boolean {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return items >= leastForSecure.items
    && new Set(found.map(({ at }) => days.format(at))).size >= leastForSecure.days
    && found.some(({ level }) => level === 'apply' || level === 'judge')
    && 1 - betaCdf(leastForSecure.credit, a, b) >= leastForSecure.probability;
}

/**
 * The evidence in one attempt from its deeds. Ids of items are unique in a lesson only, so the lesson's goes before them.
 * @param deeds of this attempt alone
 */
export function attemptEvidence(lessonId: string, items: readonly Item[], deeds: readonly FoldResponse[]): Evidence[] {
  return evidenceIn(items, foldAttempt(deeds)).map((one) => ({ ...one, itemId: `${lessonId}/${one.itemId}` }));
}

/**
 * The evidence in one attempt: one per item that was tried. Items passed over say nothing, and so do late answers.
 * @param items every scored item of the lesson: those of its steps and of its quiz
 */
export function evidenceIn(items: readonly Item[], state: AttemptState): Evidence[] {
  return items.flatMap(({ id, skill, level }) => {
    const known = state.items[id];
    if (!known || known.late || known.answeredAt === null || known.tries.every(({ credit }) => credit === null)) return [];
    return [{ skill, itemId: id, level, credit: evidence(known.tries), at: new Date(known.answeredAt) }];
  });
}
