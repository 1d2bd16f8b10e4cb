/** What the check report tells of a sheet: rows and columns that its maker does not see, and merged cells. */
import { columnName } from "./addresses.ts";

/** From and to, both included. */
export type Span = [number, number];

export interface Oddities {
  hiddenRows: Span[];
  hiddenColumns: Span[];
  /** Ranges such as `A3:C3`. */
  merged: string[];
}

const maxNamed = 10;

export function sheetNotices({ hiddenRows, hiddenColumns, merged }: Oddities): string[] {
  const rows = hiddenRows.map((span) => spanText(span, String));
  const columns = hiddenColumns.map((span) => spanText(span, columnName));
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

function isSingle(spans: Span[]): boolean {
  return spans.length === 1 && spans.every(([from, to]) => from === to);
}

function spanText([from, to]: Span, name: (place: number) => string): string {
  return from === to ? name(from) : `${name(from)}–${name(to)}`;
}

function listed(names: string[]): string {
  const more = names.length - maxNamed;
  return names.slice(0, maxNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Puts a place into spans that grow in order. */
export function addToSpans(spans: Span[], place: number): void {
  const last = spans.at(-1);
  if (last && last[1] === place - 1) last[1] = place;
  else spans.push([place, place]);
}
