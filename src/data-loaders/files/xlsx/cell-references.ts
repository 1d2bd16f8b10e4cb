/** Cell references such as `AB12`, counted from 1. */
import { printable } from "../../../domain/printable.ts";
import { maxSheetColumns, maxSheetRows } from "../limits.ts";
import { FileProblem } from "../problem.ts";

export interface CellReference {
  row: number;
  column: number;
}

const referenceForm = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Parses a cell reference. Throws when no spreadsheet has such a cell. */
export function parseCellReference(text: string): CellReference {
  const [, letters = "", digits = ""] = referenceForm.exec(text) ?? [];
  const reference = { row: Number(digits), column: columnNumber(letters) };
  if (!isRow(reference.row) || reference.column < 1 || reference.column > maxSheetColumns)
    throw impossible(`cell "${printable(text)}"`);
  return reference;
}

/** Parses a row number. Throws when no spreadsheet has such a row. */
export function parseRow(text: string): number {
  const row = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (!isRow(row)) throw impossible(`row "${printable(text)}"`);
  return row;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function isRow(row: number): boolean {
  return row >= 1 && row <= maxSheetRows;
}

function impossible(what: string): FileProblem {
  return new FileProblem(`names ${what}, which no spreadsheet has`);
}
