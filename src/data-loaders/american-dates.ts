/**
 * Finds columns whose dates have the month first. Many of those dates also exist with day and month swapped, so nothing
 * would show that they were misread. Therefore the whole export is refused.
 */
import type { SourceColumns } from "./columns.ts";
import { cellText, type Cell } from "./files/cells.ts";
import { readDate, leadingNumbers } from "./values/dates.ts";
import type { SourceRow } from "./source-table.ts";

const lastMonth = 12;
const examples = 3;

interface Example {
  row: number;
  cell: Cell;
}

/** Returns the columns in American order, each with the rows that prove it. */
export function americanColumns(columns: SourceColumns, rows: readonly SourceRow[]): Map<string, Example[]> {
  const found = new Map<string, Example[]>();
  Object.entries(columns).forEach(([name, column], index) => {
    if (!isDateColumn(column)) return;
    const shown = americanDates(rows, index);
    if (shown.length > 0) found.set(name, shown);
  });
  return found;
}

/** Returns the reason for the refusal, with what to do about it. */
export function americanOrderProblem(table: string, column: string, shown: readonly Example[]): string {
  const rows = shown.slice(0, examples).map(({ row, cell }) => `row ${row}: ${cellText(cell)}`);
  const more = shown.length > examples ? ` and ${shown.length - examples} more` : "";
  return (
    `${table}: ${column} is in American order, month before day (${rows.join(", ")}${more}). ` +
    `Export the column as 2026-03-31 or as 31/03/2026; its other dates would be read wrong without a word.`
  );
}

function isDateColumn(column: SourceColumns[string]): boolean {
  return column.read === readDate;
}

/** Returns true for a number that can only be the day of a date. */
function isDay(number: number): boolean {
  return number > lastMonth && number <= 31;
}

/** Returns the dates whose second number exceeds 12: at least two, and only when no first number exceeds 12. */
function americanDates(rows: readonly SourceRow[], index: number): Example[] {
  const shown: Example[] = [];
  for (const { row, cells } of rows) {
    const numbers = leadingNumbers(cells[index] ?? null);
    if (numbers === null) continue;
    const [first, second] = numbers;
    if (isDay(first) && second <= lastMonth) return [];
    if (isDay(second) && first <= lastMonth) shown.push({ row, cell: cells[index] ?? null });
  }
  return shown.length > 1 ? shown : [];
}
