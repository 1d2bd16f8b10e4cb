/**
 * Reads the value of a worksheet cell, as the workbook shows it. A value that can't be read is unreadable, never empty.
 */
import { FormattedNumber, UnreadableCell, type Cell } from "../cells.ts";
import { textCell } from "../text-cell.ts";
import { shownDigits, type CellFormat } from "./number-formats.ts";
import { unescape } from "./rich-text.ts";
import { serialDate, startOfDay } from "./serial-dates.ts";

/** A `<c>` element of the sheet. */
export interface RawCell {
  type: string;
  format: CellFormat;
  isFormula: boolean;
  /** The content of `<v>`; null when there is no such element. */
  value: string | null;
  /** The content of `<is>`; null when there is no such element. */
  inlineText: string | null;
}

/** The data to which the cells of a sheet refer. */
export interface CellContext {
  sharedStrings: readonly string[];
  isDate1904: boolean;
}

export function cellValue(raw: RawCell, context: CellContext): Cell {
  if (raw.inlineText !== null) return shownText(raw.inlineText, raw.format);
  const { value } = raw;
  if (value === null || (value.trim() === "" && raw.type !== "str")) return withoutValue(raw);
  switch (raw.type) {
    case "n":
      return numberCell(value, raw.format, context.isDate1904);
    case "s":
      return sharedText(value, raw.format, context);
    case "str":
    case "inlineStr":
      return shownText(unescape(value), raw.format);
    case "b":
      return booleanCell(value);
    case "e":
      return new UnreadableCell(value.trim(), "is an error value of the spreadsheet");
    case "d":
      return isoDateCell(value);
    default:
      return new UnreadableCell(value.trim(), `is a cell of an unknown kind (${raw.type})`);
  }
}

function withoutValue({ type, isFormula }: RawCell): Cell {
  if (isFormula) {
    return new UnreadableCell(
      "(formula)",
      "is a formula whose result was not saved: open the workbook in Excel and save it",
    );
  }
  return type === "e" ? new UnreadableCell("(error)", "is an error value of the spreadsheet") : null;
}

function sharedText(value: string, format: CellFormat, { sharedStrings }: CellContext): Cell {
  const text = /^\s*\d+\s*$/.test(value) ? sharedStrings[Number(value)] : undefined;
  if (text !== undefined) return shownText(text, format);
  return new UnreadableCell(value.trim(), "refers to a text that the workbook does not hold");
}

function shownText(text: string, format: CellFormat): Cell {
  if (text === "") return null;
  if (!format.changesText) return textCell(text);
  return new UnreadableCell(text, `is shown as another text by its number format (${format.code})`);
}

function booleanCell(value: string): Cell {
  const text = value.trim().toLowerCase();
  if (text === "1" || text === "true") return true;
  if (text === "0" || text === "false") return false;
  return new UnreadableCell(value.trim(), "is neither true nor false");
}

const numberForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function numberCell(text: string, format: CellFormat, isDate1904: boolean): Cell {
  const exact = numberForm.test(text.trim()) ? Number(text) : NaN;
  if (!Number.isFinite(exact))
    return new UnreadableCell(text.trim(), "is not a number, though its cell says so");
  // Excel is accurate to 15 digits: 17.999999999999996 is a result that it shows as 18.
  const value = Number(exact.toPrecision(15));
  if (format.kind === "general") return value;
  if (format.kind === "number") return new FormattedNumber(value, shownDigits(value, format));
  return dateCell(exact, format, isDate1904);
}

/** Returns a date, without the time of day when the format does not show it. */
function dateCell(serial: number, { kind, code }: CellFormat, isDate1904: boolean): Cell {
  const date = serialDate(serial, isDate1904);
  if (kind === "time") {
    return new UnreadableCell(String(serial), `is a time of day or a duration (format ${code})`);
  }
  if (date === null) return new UnreadableCell(String(serial), "is a number that has no date");
  return kind === "date" ? startOfDay(date) : date;
}

const isoForm = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?Z?$/;

/** Reads a date that is written as text, as in the strict form of the standard. */
function isoDateCell(value: string): Cell {
  const [, day, time = "00:00"] = isoForm.exec(value.trim()) ?? [];
  const date = new Date(`${day}T${time}Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day ?? "")) {
    return new UnreadableCell(value.trim(), "is no date, though its cell says so");
  }
  return date;
}
