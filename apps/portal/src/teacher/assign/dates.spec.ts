import { dayValue, defaultDue, readDay, timeValue } from './dates.js';

describe('dates of an assignment', () => {
  it('is due seven days after opening, when that day ends', () => {
    const due = defaultDue(new Date(2026, 10, 26, 9, 15));
    expect([due.getFullYear(), due.getMonth(), due.getDate(), due.getHours(), due.getMinutes()]).toEqual([2026, 11, 3, 23, 59]);
  });

  it('keeps the local day through a date field', () => {
    const day = new Date(2026, 0, 5, 23, 59);
    expect(dayValue(day)).toBe('2026-01-05');
    expect(timeValue(day)).toBe('23:59');
    expect(readDay('2026-01-05', '23:59')).toEqual(day);
  });

  it('does not accept half a date or a day that does not exist', () => {
    expect(readDay('')).toBeNull();
    expect(readDay('2026-02-31')).toBeNull();
  });
});
