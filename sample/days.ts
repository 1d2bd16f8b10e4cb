/**
 * Calendar days as whole numbers (days since 1970-01-01), so that simulating ten years stays plain addition.
 * No clock or time zone plays a part: the numbers only ever become ISO dates again.
 */

const millisecondsPerDay = 86_400_000;
const isoByDay = new Map<number, string>();

/** Returns a calendar day as a number; throws on anything but a real ISO date. */
export function dayOf(iso: string): number {
  const day = Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(day) || isoDay(day) !== iso) {
    throw new Error(`"${iso}" is not a date. Expected the form 2026-10-31.`);
  }
  return day;
}

/** Returns the ISO date of a day. */
export function isoDay(day: number): string {
  const known = isoByDay.get(day);
  if (known !== undefined) return known;
  const iso = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
  isoByDay.set(day, iso);
  return iso;
}

/** Returns the calendar year of a day. */
export function yearOfDay(day: number): number {
  return Number(isoDay(day).slice(0, 4));
}

/** Returns the day itself, or for a weekend a working day of the week after: planned visits need care that is open. */
export function onWeekday(day: number): number {
  const sinceSunday = (day + 4) % 7;
  if (sinceSunday > 0 && sinceSunday < 6) return day;
  const monday = day + (sinceSunday === 0 ? 1 : 2);
  return monday + (Math.floor(day / 7) % 5);
}

/** The day on which the exact figures of the stock hold. */
export const calibrationDay = dayOf("2026-10-31");

/** The simulated history: nothing begins before the first day or is decided after the last. */
export const firstEnforcementDay = dayOf("2022-05-01");
export const firstVisitDay = dayOf("2022-11-17");
export const horizon = dayOf("2032-12-31");
