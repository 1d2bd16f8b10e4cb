/** Resolves duplicates: identical rows collapse into one, and different rows with the same key are all dropped. */
import type { SourceColumns } from "./columns.ts";
import type { Issue } from "./issues.ts";
import { shownValue, type ParsedRow, type ParsedTable } from "./parse-table.ts";

/** Applies both rules to one table by changing the states of its rows. */
export function resolveDuplicateKeys<C extends SourceColumns, R>(
  table: ParsedTable<C, R>,
  issues: Issue[],
): void {
  const hasKey = table.definition.key.length > 0;
  const groups = Map.groupBy(table.rows, (row) => (hasKey ? keyOf(table, row) : contentOf(row)));
  const duplicates: number[] = [];
  for (const [key, rows] of groups) {
    if (key === null || rows.length === 1) continue;
    if (hasKey && new Set(rows.map(contentOf)).size > 1) dropConflict(table, rows, issues);
    else for (const row of collapse(rows)) duplicates.push(row);
  }
  if (duplicates.length > 0) warnOfDuplicates(table.definition.name, duplicates, issues);
}

/** Returns the key of a row as one text, or null when a part of it could not be read. */
export function keyOf<C extends SourceColumns, R>(
  table: ParsedTable<C, R>,
  { values }: ParsedRow<C, R>,
): string | null {
  const parts = table.definition.key.map((column) => values[column]);
  if (parts.some((part) => part === undefined)) return null;
  return parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
}

/** Returns the content of a row: its record, or its cells when it has no record. */
function contentOf<C extends SourceColumns, R>({ record, cells }: ParsedRow<C, R>): string {
  return record === null ? `cells ${JSON.stringify(cells)}` : JSON.stringify({ ...record, row: 0 });
}

function collapse<C extends SourceColumns, R>(rows: ParsedRow<C, R>[]): number[] {
  const later = rows.slice(1).filter((row) => row.state === "kept");
  for (const row of later) row.state = "duplicate";
  return later.map((row) => row.row);
}

function dropConflict<C extends SourceColumns, R>(
  { definition }: ParsedTable<C, R>,
  rows: ParsedRow<C, R>[],
  issues: Issue[],
): void {
  for (const row of rows) {
    row.state = "dropped";
    issues.push({
      severity: "error",
      table: definition.name,
      row: row.row,
      column: definition.key.join(" + "),
      value: definition.key.map((column) => shownValue(definition, row.cells, column)).join(" + "),
      problem: `also stands on row ${otherRows(row, rows)}, with other values`,
      expected: "one row for each key",
      consequence: "record dropped",
    });
  }
}

/** The number of other rows that each row names: naming them all would take the square of their number. */
const maxOtherRows = 5;

function otherRows<C extends SourceColumns, R>(
  row: ParsedRow<C, R>,
  rows: readonly ParsedRow<C, R>[],
): string {
  const shown = rows.slice(0, maxOtherRows + 1).filter((other) => other !== row);
  const named = shown.slice(0, maxOtherRows).map((other) => other.row);
  const more = rows.length - 1 - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function warnOfDuplicates(table: string, rows: number[], issues: Issue[]): void {
  issues.push({
    severity: "warning",
    table,
    row: null,
    column: null,
    value: null,
    problem: `identical to an earlier row, so counted once: row ${rows.sort((a, b) => a - b).join(", ")}`,
    expected: null,
    consequence: "none",
  });
}
