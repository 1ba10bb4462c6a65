import { localDate, plusDays, type LocalDate } from '../../assignment/local-day.js';

/** The Monday of the week in which a day lies; weeks run Monday to Sunday (ISO 8601). */
export function weekOf(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return plusDays(date, -((weekday + 6) % 7));
}

/** Hour of the local Sunday at which a week is released. */
const releaseHour = 3;

/**
 * The last day whose facts may be released at `now`: the Saturday before the latest Sunday, 3 o'clock at the district.
 */
export function latestAsOf(now: Date, timeZone: string): LocalDate {
  const today = localDate(now, timeZone);
  const sunday = plusDays(weekOf(today), 6);
  const reached = today === sunday && hourOf(now, timeZone) >= releaseHour;
  return reached ? plusDays(sunday, -1) : plusDays(sunday, -8);
}

/**
 * The days of the weekly releases that are missing, oldest first; after a time without a running server these are several.
 * @param released Monday of the latest release; null: none yet
 * @param firstDay nothing happened before it
 */
export function missedAsOf(released: LocalDate | null, firstDay: LocalDate, now: Date, timeZone: string): LocalDate[] {
  const last = latestAsOf(now, timeZone);
  const missed: LocalDate[] = [];
  const first = released === null ? weekOf(firstDay) : plusDays(released, 7);
  for (let monday = first; plusDays(monday, 5) <= last; monday = plusDays(monday, 7)) missed.push(plusDays(monday, 5));
  return missed;
}

function hourOf(at: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}
