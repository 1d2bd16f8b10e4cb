/**
 * Calendar dates, always with the day before the month.
 *
 * Databases that allow no empty date write an impossible one, such as 1/01/1900, 31/12/9999 or 0000-00-00. Such a
 * placeholder counts as not given, so that it never decides about anything.
 */
import type { IsoDate } from "../../domain/dates.ts";
import { cellKey, FormattedNumber, type Cell } from "../files/cells.ts";
import type { CellProblem, Reading } from "./reading.ts";

const expected = "a calendar date such as 2026-03-31 or 31/03/2026";
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const belgianForm = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const firstDate: IsoDate = "1901-01-01";
const lastDate: IsoDate = "2099-12-31";
const shortYearForm = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;
const placeholder: CellProblem = {
  problem: "is before 1901 or from 2100, so it stands for no date: counts as not given",
  expected: "a date of this time, or an empty cell",
  isPlaceholder: true,
};
// Databases write a date as the first moment of its day.
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?$/;

/** Reads a date. A date cell of a workbook is in UTC, so no time zone can shift it. */
export function readDate(cell: Cell): Reading<IsoDate> {
  if (typeof cell === "number" || cell instanceof FormattedNumber) return problem("is a number, not a date");
  const text = cellKey(cell).replace(midnight, "");
  const iso = isoForm.exec(text);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const belgian = belgianForm.exec(text);
  if (belgian) return calendarDate(belgian[4], belgian[3], belgian[1]);
  if (shortYearForm.test(text)) return problem("has a year of two digits");
  return problem("is not a date");
}

/** Returns the first two numbers of a date that is written with its year last, or null for any other cell. */
export function leadingNumbers(cell: Cell): [first: number, second: number] | null {
  if (typeof cell !== "string") return null;
  const match = belgianForm.exec(cellKey(cell).replace(midnight, ""));
  return match && [Number(match[1]), Number(match[3])];
}

function calendarDate(year = "", month = "", day = ""): Reading<IsoDate> {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (date === "0000-00-00") return placeholder;
  if (!isCalendarDate(date)) return problem("does not exist in the calendar");
  return date < firstDate || date > lastDate ? placeholder : { value: date };
}

/** Returns true for a `YYYY-MM-DD` that exists in the calendar; 2026-02-30 does not. */
export function isCalendarDate(date: string): boolean {
  const [, year, month, day] = isoForm.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const calendar = new Date(Date.UTC(year, month - 1, day));
  return calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day;
}

function problem(text: string): CellProblem {
  return { problem: text, expected };
}
