/**
 * Counts days back from the peildatum. These few lines are our own because date-fns, with the locale that its
 * `format` brings, would weigh more in the browser than all of the finder's matching.
 */
import type { IsoDate } from "../domain/dates.ts";

const millisecondsPerDay = 86_400_000;

/** Returns how many days `date` lies before the peildatum; negative when it comes after. */
export function daysBefore(peildatum: IsoDate, date: IsoDate): number {
  return (Date.parse(peildatum) - Date.parse(date)) / millisecondsPerDay;
}

/** Returns the date that lies `days` before the peildatum. */
export function dateBefore(peildatum: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(peildatum) - days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Returns how many days back the same day of an earlier month lies, or its last day where that month is shorter. */
export function daysInMonthsBefore(peildatum: IsoDate, months: number): number {
  const [year = 0, month = 1, day = 1] = peildatum.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const earlier = Date.UTC(year, month - 1 - months, Math.min(day, lastDay));
  return (Date.parse(peildatum) - earlier) / millisecondsPerDay;
}

/** Stands for no visit, or nothing published: it lies further back than any day. */
export const noDay = 0x7fffffff;
