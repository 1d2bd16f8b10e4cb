// Each by its own path: the package as a whole takes longer to load than most of our programs to run.
import { addDays as addDaysTo } from "date-fns/addDays";
import { addYears as addYearsTo } from "date-fns/addYears";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { lightFormat } from "date-fns/lightFormat";
import { intervalToDuration } from "date-fns/intervalToDuration";
import { parseISO } from "date-fns/parseISO";

/** A plain calendar date, `YYYY-MM-DD`. No time, no time zone; two of them compare as text. */
export type IsoDate = string;

/** The date that lies `days` calendar days after `date` (before it when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return lightFormat(addDaysTo(parseISO(date), days), "yyyy-MM-dd");
}

/** The `years`-th anniversary of `date`; of 29 February it is 28 February in a common year. */
export function anniversary(date: IsoDate, years: number): IsoDate {
  return lightFormat(addYearsTo(parseISO(date), years), "yyyy-MM-dd");
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

export interface CalendarSpan {
  years: number;
  months: number;
  days: number;
}

/** Whole years, months and days from `from` to `to` (`from` ≤ `to`), as a calendar counts them. */
export function spanBetween(from: IsoDate, to: IsoDate): CalendarSpan {
  const duration = intervalToDuration({ start: parseISO(from), end: parseISO(to) });
  return { years: duration.years ?? 0, months: duration.months ?? 0, days: duration.days ?? 0 };
}

/** The calendar year of a date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
