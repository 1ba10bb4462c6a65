/** A day of the calendar, as `YYYY-MM-DD`. */
export type LocalDate = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which `at` falls in the IANA zone `timeZone`. */
export function localDate(at: Date, timeZone: string): LocalDate {
  return wallClock(at, timeZone).slice(0, 10);
}

/** The day `days` after `date`. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The last second of a local day: "until Friday" includes Friday evening, on a day of 23 or 25 hours too. */
export function endOfLocalDay(date: LocalDate, timeZone: string): Date {
  return new Date(startOfLocalDay(plusDays(date, 1), timeZone).getTime() - 1000);
}

function startOfLocalDay(date: LocalDate, timeZone: string): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  // Twice, because the offset before and after a clock change differ.
  let at = wanted - offset(wanted, timeZone);
  at = wanted - offset(at, timeZone);
  return new Date(at);
}

/** How far the zone's clocks are ahead of UTC at `at`, in milliseconds. */
function offset(at: number, timeZone: string): number {
  return Date.parse(`${wallClock(new Date(at), timeZone)}Z`) - Math.floor(at / 1000) * 1000;
}

/** `YYYY-MM-DDTHH:mm:ss` as the clocks on the wall show it. */
function wallClock(at: Date, timeZone: string): string {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
