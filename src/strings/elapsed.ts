/** Formats durations in Dutch, apart from other formats: they bring a library along that most scripts of pages do without. */
import { daysBetween, spanBetween, type IsoDate } from "../domain/dates.ts";
import { count } from "./format.ts";

/** Formats the time between two days, rounded down: `dezelfde dag`, `39 dagen`, `5 maanden`, `2 jaar en 3 maanden`. */
export function formatElapsed(from: IsoDate, to: IsoDate): string {
  const days = daysBetween(from, to);
  if (days === 0) return "dezelfde dag";
  if (days <= 59) return count(days, "dag", "dagen");
  const span = spanBetween(from, to);
  const monthCount = span.years * 12 + span.months;
  if (monthCount < 24) return count(monthCount, "maand", "maanden");
  const years = count(span.years, "jaar", "jaar");
  return span.months === 0 ? years : `${years} en ${count(span.months, "maand", "maanden")}`;
}

/** Formats the time after something: `39 dagen na het bezoek`, and on that day itself `dezelfde dag`. */
export function formatElapsedAfter(from: IsoDate, to: IsoDate, what: string): string {
  return from === to ? formatElapsed(from, to) : `${formatElapsed(from, to)} na ${what}`;
}
