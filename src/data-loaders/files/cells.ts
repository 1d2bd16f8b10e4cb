import { tidyKey, tidyLine, tidyText } from "../../domain/text.ts";

/**
 * A cell that is not empty, but that can't be turned into a value: an error value of a spreadsheet, or a formula
 * without a cached result. It never counts as "not given": every column reads it as a bad value.
 */
export class UnreadableCell {
  /** The text that the cell shows in the source, for the check report. */
  readonly shown: string;
  /** The reason why it can't be read, such as "is an error value of the spreadsheet". */
  readonly problem: string;

  constructor(shown: string, problem: string) {
    this.shown = shown;
    this.problem = problem;
  }
}

/** A number in a workbook whose cell has a number format, so that the cell can show something else than the number. */
export class FormattedNumber {
  readonly value: number;
  /** The shown digits, such as `0123456789`; null when the cell shows more, which depends on the settings of Excel. */
  readonly shown: string | null;

  constructor(value: number, shown: string | null) {
    this.value = value;
    this.shown = shown;
  }
}

/** The content of a cell: text from CSV; text, numbers, booleans and dates (at midnight UTC) from a workbook. */
export type Cell = string | number | boolean | Date | FormattedNumber | UnreadableCell | null;

/** The rows of a sheet, beginning with row 1 of the spreadsheet. Blank rows are included, possibly as holes. */
export type Grid = Cell[][];

/** The content of one file. */
export interface Sheet {
  grid: Grid;
  /** Warnings about the sheet as a whole for the check report, such as hidden rows. */
  notices: string[];
}

const isPlainAscii = /^[\u0021-\u007E]+(?: [\u0021-\u007E]+)*$/;

/** Returns the cell as text to be shown, with its line breaks. */
export function cellText(cell: Cell): string {
  return textOf(cell, tidyText);
}

/** Returns the cell as text to be shown on one line, such as a name. */
export function cellLine(cell: Cell): string {
  return textOf(cell, tidyLine);
}

/** Returns the cell as an id, a code, a number or anything else that may have only one spelling. */
export function cellKey(cell: Cell): string {
  return textOf(cell, tidyKey);
}

/** Returns true for a cell that is empty or contains only white space. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || (!(cell instanceof UnreadableCell) && cellText(cell) === "");
}

function textOf(cell: Cell, tidy: (text: string) => string): string {
  if (typeof cell === "string") return isPlainAscii.test(cell) ? cell : tidy(cell);
  if (cell === null) return "";
  if (cell instanceof UnreadableCell) return tidy(cell.shown);
  if (cell instanceof FormattedNumber) return cell.shown ?? String(cell.value);
  if (cell instanceof Date) return dateText(cell);
  return String(cell);
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "#DATE" : date.toISOString().replace(/T00:00:00\.000Z$/, "");
}
