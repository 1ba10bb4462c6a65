import { endOfLocalDay, localDate, plusDays, type LocalDate } from './local-day.js';

/** Days a class has for a lesson unless the teacher says otherwise. */
export const daysToDo = 7;
/** Days after the due date in which answers still count. */
const daysOfGrace = 7;
/** Days until an assignment without a due date closes. */
const daysWithoutDue = 28;

/** Where and when a class lives. */
export interface ClassCalendar {
  readonly timeZone: string;
  readonly termEndsOn: LocalDate;
}

export interface Schedule {
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closesAt: Date;
}

export type State = 'scheduled' | 'open' | 'overdue' | 'closed';

/** Seven days after opening, when that day ends at the school. */
export function usualDue(opensAt: Date, calendar: ClassCalendar): Date {
  return endOfLocalDay(plusDays(localDate(opensAt, calendar.timeZone), daysToDo), calendar.timeZone);
}

/**
 * The dates of an assignment. With a due date it closes seven days later; without one after 28 days or with the term,
 * whichever comes first. One that opens after the term's end belongs to the next term and gets the 28 days.
 */
export function scheduleOf(opensAt: Date, dueAt: Date | null, calendar: ClassCalendar): Schedule {
  const { timeZone, termEndsOn } = calendar;
  if (dueAt) {
    return { opensAt, dueAt, closesAt: later(dueAt, endOfLocalDay(plusDays(localDate(dueAt, timeZone), daysOfGrace), timeZone)) };
  }
  const termEnd = endOfLocalDay(termEndsOn, timeZone);
  const usual = endOfLocalDay(plusDays(localDate(opensAt, timeZone), daysWithoutDue), timeZone);
  return { opensAt, dueAt: null, closesAt: termEnd > opensAt && termEnd < usual ? termEnd : usual };
}

export interface Dates extends Schedule {
  /** When the teacher closed it by hand. */
  readonly closedAt: Date | null;
}

/** The moment from which answers are late: closed by hand or by date, whichever came first. */
export function closingOf(dates: Pick<Dates, 'closesAt' | 'closedAt'>): Date {
  return dates.closedAt && dates.closedAt < dates.closesAt ? dates.closedAt : dates.closesAt;
}

/** Where an assignment stands at `now`. Closed wins; an overdue one still takes answers. */
export function stateOf(dates: Dates, now: Date): State {
  if (closingOf(dates) <= now) return 'closed';
  if (dates.opensAt > now) return 'scheduled';
  return dates.dueAt && dates.dueAt < now ? 'overdue' : 'open';
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
