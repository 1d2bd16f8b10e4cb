/**
 * CSV as spreadsheets and databases really write it, to a grid of cells.
 *
 * Own code rather than a library: a quote inside an unquoted cell is plain text, as it is for Excel, while a quoted
 * cell that does not end as one refuses the file. Papa Parse reports such a cell, but swallows the rest of the file
 * into it; csv-parse refuses both kinds of quote, or accepts both when it is told to relax. A record is one row of the
 * spreadsheet, however many lines of text its quoted cells hold, and blank lines count as rows.
 */
import { ExportRefused } from "../issues.ts";
import type { Cell, Grid } from "./cells.ts";
import { ReadBudget } from "./read-budget.ts";
import { textCell } from "./text-cell.ts";

const delimiters = [";", ",", "\t"] as const;

/** Parses a CSV text. The delimiter is the one that occurs most in the header row. */
export function parseCsv(text: string, file: string, headerRow: number, budget = new ReadBudget()): Grid {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  // A first line with `sep=` is an instruction for Excel, which does not show it as a row.
  const hint = /^"?sep=([;,\t])"?(?:\r\n|\n|\r)/i.exec(source);
  if (hint) return splitCells(source.slice(hint[0].length), hint[1] ?? ";", file, budget);
  return splitCells(source, detectDelimiter(source, headerRow), file, budget);
}

/** Title rows are few; the header stands below them. */
const maxTitleRows = 30;

/**
 * Returns the separator that occurs most in the header row, outside quotes. Where the row has none it is a title, and
 * the rows below it tell: the header is found among them.
 */
function detectDelimiter(text: string, headerRow: number): string {
  const counts = countDelimiters(text, headerRow, headerRow);
  const found = [...counts.values()].some((count) => count > 0)
    ? counts
    : countDelimiters(text, headerRow, headerRow + maxTitleRows);
  return delimiters.reduce((best, next) => ((found.get(next) ?? 0) > (found.get(best) ?? 0) ? next : best));
}

/** Counts the separators outside quotes from one row to another. */
function countDelimiters(text: string, fromRow: number, toRow: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let row = 1;
  let isQuoted = false;
  for (const match of text.matchAll(/\r\n|[\r\n";,\t]/g)) {
    const found = match[0];
    if (found === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (counts.has(found)) {
      if (row >= fromRow) counts.set(found, (counts.get(found) ?? 0) + 1);
    } else if (++row > toRow) break;
  }
  return counts;
}

function splitCells(text: string, delimiter: string, file: string, budget: ReadBudget): Grid {
  const rows: Grid = [];
  let cells: Cell[] = [];
  const add = (text: string): void => {
    budget.checkCell(text.length, ` in row ${rows.length + 1}`);
    cells.push(textCell(text));
  };
  let position = 0;
  const plainCell = new RegExp(`[^${delimiter}\r\n]*`, "y");
  while (position < text.length) {
    const start = skipSpaces(text, position);
    if (text[start] === '"') {
      const end = closingQuote(text, start, file, rows.length + 1);
      add(text.slice(start + 1, end).replaceAll('""', '"'));
      position = skipSpaces(text, end + 1);
    } else {
      plainCell.lastIndex = position;
      const cell = plainCell.exec(text)?.[0] ?? "";
      add(cell);
      position += cell.length;
    }
    const next = text[position];
    position += 1;
    if (next === delimiter) {
      // A delimiter at the very end opens one more, empty cell.
      if (position === text.length) add("");
      else continue;
    } else if (next === "\r" && text[position] === "\n") position += 1;
    else if (next !== undefined && next !== "\n" && next !== "\r") throw brokenQuotes(file, rows.length + 1);
    budget.addRow(cells.length);
    rows.push(cells);
    cells = [];
  }
  return rows;
}

/** Skips the spaces that hand-edited files have around quoted cells. */
function skipSpaces(text: string, position: number): number {
  let next = position;
  while (text[next] === " ") next += 1;
  return next;
}

/** Returns the index of the quote that ends the cell opened at `start`: the first one that is not doubled. */
function closingQuote(text: string, start: number, file: string, row: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) throw unclosedQuote(file, row);
  return end;
}

function unclosedQuote(file: string, row: number): ExportRefused {
  return ExportRefused.because(
    "quotes",
    `${file}: row ${row} has a cell with quotes that do not close as they should: the file ends inside it. ` +
      `Export the file again if it was cut off; otherwise double the quote that opens the cell, or take it out.`,
  );
}

/**
 * Returns a warning when the last row ends in the middle: it has fewer cells than the header, and no line end behind it.
 */
export function cutOffNotices(text: string, grid: Grid, headerRow: number): string[] {
  const width = grid[headerRow - 1]?.length ?? 0;
  const last = grid.at(-1)?.length ?? 0;
  if (grid.length <= headerRow || last >= width || /[\r\n]$/.test(text)) return [];
  return [
    `row ${grid.length}, the last one, has ${last} of ${width} cells and no line end: the file may have been cut off`,
  ];
}

function brokenQuotes(file: string, row: number): ExportRefused {
  return ExportRefused.because(
    "quotes",
    `${file}: row ${row} has a cell with quotes that do not close as they should. ` +
      `Put the whole cell in quotes and double each quote inside it, or export the file again.`,
  );
}
