/**
 * CSV as the downloads write it, on the server and in the browser: UTF-8 with BOM, `;`, CRLF, decimal point,
 * ISO dates. Opens in Excel with accents right, and in R, pandas and DuckDB with types right.
 */

/** Null is an empty cell: not given. */
export type CsvCell = string | number | boolean | null;

/** The media type of a CSV download. */
export const csvMediaType = "text/csv; charset=utf-8";

/** Excel runs a text that starts so as a formula; full-width signs count as their plain ones there. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

const needsQuotes = /[;"\r\n]|^[\s']|\s$/u;

/** One CSV file: the header and the rows, each row as long as the header. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...csvLines(header, rows)].join("");
}

/** The same, line by line: a table of Flanders is larger than a text in memory should be. */
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
