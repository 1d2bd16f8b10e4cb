/**
 * Warnings of the check report about a sheet: hidden rows and columns, which its maker does not see, and merged cells.
 */
import { columnName } from "./cell-references.ts";

/** A range of row or column numbers, both ends included. */
export type NumberRange = [number, number];

export interface SheetLayout {
  hiddenRows: NumberRange[];
  hiddenColumns: NumberRange[];
  /** The merged ranges, such as `A3:C3`. */
  merged: string[];
}

const maxNamed = 10;

export function sheetNotices({ hiddenRows, hiddenColumns, merged }: SheetLayout): string[] {
  const rows = hiddenRows.map((range) => rangeText(range, String));
  const columns = hiddenColumns.map((range) => rangeText(range, columnName));
  return [
    hidden("row", rows, isSingle(hiddenRows)),
    hidden("column", columns, isSingle(hiddenColumns)),
    merged.length === 0
      ? []
      : `holds merged cells (${listed(merged)}): the first cell of each has the value, the others are empty`,
  ].flat();
}

function hidden(what: string, names: string[], isOne: boolean): string[] {
  if (names.length === 0) return [];
  const subject = isOne ? `${what} ${listed(names)} is` : `${what}s ${listed(names)} are`;
  return [`${subject} hidden in the workbook, but read like any other: delete what must not count`];
}

function isSingle(ranges: NumberRange[]): boolean {
  return ranges.length === 1 && ranges.every(([from, to]) => from === to);
}

function rangeText([from, to]: NumberRange, name: (number: number) => string): string {
  return from === to ? name(from) : `${name(from)}–${name(to)}`;
}

function listed(names: string[]): string {
  const more = names.length - maxNamed;
  return names.slice(0, maxNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Adds a number to ranges; the numbers have to come in ascending order. */
export function addToRanges(ranges: NumberRange[], number: number): void {
  const last = ranges.at(-1);
  if (last && last[1] === number - 1) last[1] = number;
  else ranges.push([number, number]);
}
