/** Compares the headers of a file with the names of columns, and finds the row that looks like the header. */
import { distance } from "fastest-levenshtein";
import { cellKey, cellLine, isEmptyCell, type Cell, type Grid } from "./files/cells.ts";

/** Returns the form in which headers are compared: capitals, spaces and underscores do not matter. */
export function headerKey(header: string): string {
  return cellKey(header).toLowerCase().replace(bomAsText, "$2").replace(/[\s_]/g, "");
}

/** Matches a BOM that was decoded twice. The quotes of the header behind it were not read as quotes. */
const bomAsText = /^ï»¿("?)(.*)\1$/;

/** Returns true when a header is a column's name with a slip in it, or with more text behind it. */
export function looksLike(header: string, name: string): boolean {
  const [written, meant] = [header, name].map((text) => headerKey(text).replace(/[^a-z0-9]/g, "")) as [
    string,
    string,
  ];
  return written.startsWith(meant) || distance(written, meant) <= Math.max(1, Math.floor(meant.length / 3));
}

/** Title rows are few; a table below them would not be found any better further down. */
const maxTitleRows = 30;
const minHeaders = 3;

/**
 * Returns the row that looks like the header of a table: the first one with the most labels among the rows of labels
 * alone. Null where there is none. A row of data has a number or a date in it.
 */
export function likelyHeaderRow(grid: Grid): number | null {
  let best = { row: 0, labels: minHeaders - 1 };
  grid.slice(0, maxTitleRows).forEach((cells, index) => {
    const labels = labelsIn(cells ?? []);
    if (labels > best.labels) best = { row: index + 1, labels };
  });
  return best.row === 0 ? null : best.row;
}

/** Counts the labels of a row; 0 where another cell stands among them, or one of them twice. */
function labelsIn(cells: readonly Cell[]): number {
  const given = cells.filter((cell) => !isEmptyCell(cell));
  const labels = new Set(given.filter(isLabel).map((cell) => headerKey(cellLine(cell))));
  return labels.size === given.length ? labels.size : 0;
}

const maxLabelCharacters = 40;

function isLabel(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const text = cellLine(cell);
  return text.length <= maxLabelCharacters && /^\p{L}/u.test(text) && !/\d{3}|[@|]/.test(text);
}
