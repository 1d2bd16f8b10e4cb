import { tidyKey, tidyLine, tidyText } from "../../domain/text.ts";

/**
 * A cell that holds something which no value can be made of: a spreadsheet's error value, a formula without a
 * cached result. It is never "not given": every column reads it as a bad value.
 */
export class UnreadableCell {
  /** What the cell shows in the source, for the check report. */
  readonly shown: string;
  /** Why it can't be read, such as "is an error value of the spreadsheet". */
  readonly problem: string;

  constructor(shown: string, problem: string) {
    this.shown = shown;
    this.problem = problem;
  }
}

/** A number of a workbook whose cell has a number format of its own: what it shows can differ from what it is. */
export class FormattedNumber {
  readonly value: number;
  /** What the cell shows, such as `0123456789`; null where that is more than digits and hangs on the reader's Excel. */
  readonly shown: string | null;

  constructor(value: number, shown: string | null) {
    this.value = value;
    this.shown = shown;
  }
}

/** What a cell can hold: text out of CSV; text, numbers, booleans and dates (at midnight UTC) out of a workbook. */
export type Cell = string | number | boolean | Date | FormattedNumber | UnreadableCell | null;

/** The rows of a sheet, blank ones included: row 1 of the spreadsheet is the first. Blank rows can be holes. */
export type Grid = Cell[][];

/** What one file holds. */
export interface Sheet {
  grid: Grid;
  /** What the check report has to tell of the sheet as a whole, such as hidden rows. */
  notices: string[];
}

const isPlainAscii = /^[\u0021-\u007E]+(?: [\u0021-\u007E]+)*$/;

/** The cell as text to be shown, with its line breaks. */
export function cellText(cell: Cell): string {
  return textOf(cell, tidyText);
}

/** The cell as text to be shown on one line, such as a name. */
export function cellLine(cell: Cell): string {
  return textOf(cell, tidyLine);
}

/** The cell as an id, a code, a number or anything else of which only one spelling may count. */
export function cellKey(cell: Cell): string {
  return textOf(cell, tidyKey);
}

/** True for a cell that gives nothing: empty, or white space alone. */
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
