/** Drafts the translation of a table whose header is not the contract's, for a publisher to fill in. */
import { cellLine, isEmptyCell, type Cell, type Grid } from "./files/cells.ts";
import { headerKey, likelyHeaderRow, looksLike } from "./header-names.ts";

export interface TranslationDraft {
  table: string;
  /** The row of the header; null where it is the row that was read as such. */
  headerRow: number | null;
  /** The source's columns that the contract does not name so, each with the column it may be, or with an empty text. */
  columns: readonly (readonly [header: string, column: string])[];
  /** The columns that must be there and were found nowhere. */
  missing: readonly string[];
}

/** Drafts a translation: where no column was found in the header, another row may be the header. */
export function draftTranslation(
  table: string,
  grid: Grid,
  header: { row: number; isKnown: (cell: Cell) => boolean },
  names: { all: readonly string[]; required: readonly string[] },
): TranslationDraft {
  const row = grid[header.row - 1]?.some(header.isKnown) ? header.row : (likelyHeaderRow(grid) ?? header.row);
  const cells = (grid[row - 1] ?? []).filter((cell) => !isEmptyCell(cell));
  const known = new Set(cells.filter(header.isKnown).map((cell) => headerKey(cellLine(cell))));
  const free = names.all.filter((name) => !known.has(headerKey(name)));
  const columns = cells
    .filter((cell) => !header.isKnown(cell))
    .map((cell) => {
      const text = cellLine(cell);
      const column = free.find((name) => looksLike(text, name)) ?? "";
      if (column !== "") free.splice(free.indexOf(column), 1);
      return [text, column] as const;
    });
  return {
    table,
    headerRow: row === header.row ? null : row,
    columns,
    missing: names.required.filter((name) => free.includes(name)),
  };
}
