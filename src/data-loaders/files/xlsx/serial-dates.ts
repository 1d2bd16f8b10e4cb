/** Dates in workbooks, which are days since an epoch, with the time of day as a fraction. */

const msPerDay = 86_400_000;
const secondsPerDay = 86_400;

/** 29 February 1900, which exists in Excel but not in the calendar, so the days before it count from one day later. */
const leapDay1900 = 60;
const firstDay = Date.UTC(1899, 11, 31);
const firstDay1904 = Date.UTC(1904, 0, 1);

/** The moment after the last day that Excel can show. */
const endOf9999 = Date.UTC(10_000, 0, 1);

/** Converts a number to a moment in UTC, or to null when Excel itself can't show it as a date. */
export function serialDate(serial: number, isDate1904: boolean): Date | null {
  const { day, seconds } = splitSerial(serial);
  if (serial < 0 || (!isDate1904 && day === leapDay1900)) return null;
  const leapDays = !isDate1904 && day > leapDay1900 ? 1 : 0;
  const ms = (isDate1904 ? firstDay1904 : firstDay) + (day - leapDays) * msPerDay + seconds * 1000;
  return ms < endOf9999 ? new Date(ms) : null;
}

/**
 * Splits a number into day and time. A fraction that misses midnight by less than a second is a rounding error, for
 * which Excel shows midnight. The last second of a day, 23:59:59 itself, stays.
 */
function splitSerial(serial: number): { day: number; seconds: number } {
  const day = Math.floor(serial);
  const tenths = Math.round((serial - day) * secondsPerDay * 10);
  if (tenths < 10) return { day, seconds: 0 };
  if (tenths > secondsPerDay * 10 - 10) return { day: day + 1, seconds: 0 };
  return { day, seconds: Math.round(tenths / 10) };
}

/** Returns the moment at which the day of `date` begins. */
export function startOfDay(date: Date): Date {
  return new Date(Math.floor(date.getTime() / msPerDay) * msPerDay);
}
