/** Calendar dates, day before month, always. */
import type { IsoDate } from "../../domain/dates.ts";
import { cellKey, type Cell } from "../files/cells.ts";
import type { Problem, Reading } from "./reading.ts";

const expected = "a calendar date such as 2026-03-31 or 31/03/2026";
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const belgianForm = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const shortYearForm = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;
// Databases write a date as the first moment of its day.
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?$/;

/** Reads a date; a date cell of a workbook counts in UTC, so no time zone can shift it. */
export function readDate(cell: Cell): Reading<IsoDate> {
  if (typeof cell === "number") return problem("is a number, not a date");
  const text = cellKey(cell).replace(midnight, "");
  const iso = isoForm.exec(text);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const belgian = belgianForm.exec(text);
  if (belgian) return calendarDate(belgian[4], belgian[3], belgian[1]);
  if (shortYearForm.test(text)) return problem("has a year of two digits");
  return problem("is not a date");
}

function calendarDate(year = "", month = "", day = ""): Reading<IsoDate> {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isCalendarDate(date)) return problem("does not exist in the calendar");
  if (year < "1900") return problem("has a year before 1900");
  return { value: date };
}

/** True for a `YYYY-MM-DD` that the calendar has: 2026-02-30 is none. */
export function isCalendarDate(date: string): boolean {
  const [, year, month, day] = isoForm.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const calendar = new Date(Date.UTC(year, month - 1, day));
  return calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day;
}

function problem(text: string): Problem {
  return { problem: text, expected };
}
