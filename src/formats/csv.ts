/**
 * Writes CSV for the downloads, on the server and in the browser: UTF-8 with BOM, `;`, CRLF, decimal point, ISO dates.
 * Excel opens it with the right accents, and R, pandas and DuckDB with the right types.
 */

/** A cell; null means not given and leaves it empty. */
export type CsvCell = string | number | boolean | null;

/** The media type of a CSV download. */
export const csvMediaType = "text/csv; charset=utf-8";

/** Matches the start of a text that Excel runs as a formula; it treats full-width characters like plain ones. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

const needsQuotes = /[;"\r\n]|^[\s']|\s$/u;

/** Formats a CSV file of a header and rows, each row as long as the header. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...csvLines(header, rows)].join("");
}

/** Formats it line by line: a table of all of Flanders is larger than a text in memory should be. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  yield `\u{FEFF}${writeRow(header)}`;
  for (const row of rows) {
    if (row.length !== header.length) {
      throw new Error(`A CSV row has ${row.length} cells under ${header.length} headers.`);
    }
    yield writeRow(row);
  }
}

function writeRow(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(";")}\r\n`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
