// A door of its own ('@eia/scoring/revisit'): the server decides what is met again, and no student downloads the scheduler.
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import type { Evidence } from './mastery.js';

/** A span of school days, first and last day included, `YYYY-MM-DD`. */
export interface TermDays {
  readonly from: string;
  readonly to: string;
}

const day = 86_400_000;
/** Later than this nobody is asked, however well it went. */
const longest = 90;
/** What a second try or a hint leaves of an answer, at the least; see `evidence`. */
const withHelpFrom = 0.4;
// Fuzz off: the same answers give the same day on every device. Short-term off: a skill is met again on another day, never twice in one.
const scheduler = fsrs({ request_retention: 0.85, maximum_interval: longest, enable_fuzz: false, enable_short_term: false });

/**
 * The day from which a skill is worth meeting again, by the FSRS scheduler
 * (https://github.com/open-spaced-repetition/ts-fsrs): one review per local day, rated by what was answered on it, then moved
 * forward to a school day.
 * @param found evidence for this skill, in any order
 * @param timeZone IANA zone in which days are counted
 * @param terms of the district; none: every day but Saturday and Sunday is a school day
 * @returns `YYYY-MM-DD`; null without evidence
 */
export function revisitOn(found: readonly Evidence[], timeZone: string, terms: readonly TermDays[]): string | null {
  const creditsOf = new Map<string, number[]>();
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  for (const { at, credit } of found) {
    const on = days.format(at);
    creditsOf.set(on, [...creditsOf.get(on) ?? [], credit]);
  }
  let card: Card | null = null;
  let last = '';
  for (const on of [...creditsOf.keys()].sort()) {
    const at = new Date(`${on}T00:00:00Z`);
    card = scheduler.next(card ?? createEmptyCard(at), at, ratingOf(creditsOf.get(on) ?? [])).card;
    last = on;
  }
  // Its own limit is off by one after a Good.
  return card && schoolDayFrom(plusDays(last, Math.min(longest, card.scheduled_days)), terms);
}

/**
 * How a day went for a skill: Good when every item was found at the first try without a hint, Hard when each was found with
 * a hint or at the second try, or half of it at the first, else Again. Never Easy: nobody is asked how easy it was.
 * @param credits evidence of the day's items, 0 to 1
 */
export function ratingOf(credits: readonly number[]): Grade {
  const least = Math.min(...credits);
  if (least >= 1) return Rating.Good;
  return least >= withHelpFrom ? Rating.Hard : Rating.Again;
}

/**
 * The day itself when there is school on it, else the next one: not on a weekend, and inside a term. After the last known
 * term only weekends are left out.
 */
export function schoolDayFrom(date: string, terms: readonly TermDays[]): string {
  let on = date;
  for (;;) {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) on = plusDays(on, weekday === 6 ? 2 : 1);
    else {
      const inTerm = terms.some(({ from, to }) => from <= on && on <= to);
      const next = terms.map(({ from }) => from).filter((from) => from > on).sort()[0];
      if (inTerm || next === undefined) return on;
      on = next;
    }
  }
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
