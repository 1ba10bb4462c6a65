/** Days a class gets for a lesson unless the teacher says otherwise. */
export const defaultDays = 7;

/** The last minute of a local day, as the server keeps it: due "on Friday" means until Friday ends. */
export function endOfDay(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 0);
}

/** The usual due time: seven days after opening, when that local day ends. */
export function defaultDue(opens: Date): Date {
  return endOfDay(new Date(opens.getFullYear(), opens.getMonth(), opens.getDate() + defaultDays));
}

/** `yyyy-mm-dd` of the local day, the value of a date field. */
export function dayValue(day: Date): string {
  return [String(day.getFullYear()).padStart(4, '0'), pad(day.getMonth() + 1), pad(day.getDate())].join('-');
}

/** `hh:mm` of the local time, the value of a time field. */
export function timeValue(time: Date): string {
  return `${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** Reads a date field (and a time field) as local time; `null` when the day is not complete. */
export function readDay(day: string, time = '00:00'): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const clock = /^(\d{2}):(\d{2})/.exec(time);
  if (!parts || !clock) return null;
  const date = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), Number(clock[1]), Number(clock[2]));
  return date.getMonth() === Number(parts[2]) - 1 ? date : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
