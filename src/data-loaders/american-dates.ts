/**
 * SourceColumns whose dates have their month first. Half of such dates exist with day and month swapped too, so nothing
 * would tell that they were read wrong: the whole export is refused.
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

/** The columns in American order, each with the rows that show it. */
export function americanColumns(columns: SourceColumns, rows: readonly SourceRow[]): Map<string, Example[]> {
  const found = new Map<string, Example[]>();
  Object.entries(columns).forEach(([name, column], index) => {
    if (!isDateColumn(column)) return;
    const shown = americanDates(rows, index);
    if (shown.length > 0) found.set(name, shown);
  });
  return found;
}

/** Why the export is refused, and what to do. */
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

/** A number that can only be the day of a date. */
function isDay(place: number): boolean {
  return place > lastMonth && place <= 31;
}

/** Two dates with a second place over 12, and none with such a first place. */
function americanDates(rows: readonly SourceRow[], index: number): Example[] {
  const shown: Example[] = [];
  for (const { row, cells } of rows) {
    const places = leadingNumbers(cells[index] ?? null);
    if (places === null) continue;
    const [first, second] = places;
    if (isDay(first) && second <= lastMonth) return [];
    if (isDay(second) && first <= lastMonth) shown.push({ row, cell: cells[index] ?? null });
  }
  return shown.length > 1 ? shown : [];
}
