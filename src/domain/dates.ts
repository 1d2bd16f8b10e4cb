// Each function has its own import: the package as a whole takes longer to load than most of our programs take to run.
import { addDays as addDaysTo } from "date-fns/addDays";
import { addYears as addYearsTo } from "date-fns/addYears";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { lightFormat } from "date-fns/lightFormat";
import { intervalToDuration } from "date-fns/intervalToDuration";
import { parseISO } from "date-fns/parseISO";

/** A plain calendar date, `YYYY-MM-DD`, without a time or a time zone. Two dates compare as text. */
export type IsoDate = string;

/** Returns the date `days` calendar days after `date`, or before it when `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return lightFormat(addDaysTo(parseISO(date), days), "yyyy-MM-dd");
}

/** Returns the `years`-th anniversary of `date`. In a common year, 29 February has its anniversary on 28 February. */
export function anniversary(date: IsoDate, years: number): IsoDate {
  return lightFormat(addYearsTo(parseISO(date), years), "yyyy-MM-dd");
}

/** Returns the number of calendar days from `from` to `to`, which is negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

export interface CalendarSpan {
  years: number;
  months: number;
  days: number;
}

/** Returns the whole years, months and days from `from` to `to` (`from` ≤ `to`), as a calendar counts them. */
export function spanBetween(from: IsoDate, to: IsoDate): CalendarSpan {
  const duration = intervalToDuration({ start: parseISO(from), end: parseISO(to) });
  return { years: duration.years ?? 0, months: duration.months ?? 0, days: duration.days ?? 0 };
}

/** Returns the calendar year of a date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
