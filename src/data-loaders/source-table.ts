/** Turns a grid of cells into rows in the order of the contract's columns: matches headers and translates codes. */
import type { SourceColumns } from "./columns.ts";
import { garbledTextIn } from "./garbled-text.ts";
import {
  cellKey,
  cellLine,
  cellText,
  isEmptyCell,
  UnreadableCell,
  type Cell,
  type Grid,
} from "./files/cells.ts";
import { headerKey, looksLike } from "./header-names.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import type { TableTranslation } from "./manifest.ts";
import { draftTranslation } from "./translation-draft.ts";

export interface SourceRow {
  /** The row as a spreadsheet numbers it. */
  row: number;
  /** The cells in the order of the table's columns. */
  cells: Cell[];
  /** The whole row as it is in the file. */
  source: readonly Cell[];
  /** The row has values beyond its last header, because a separator too many has shifted them. */
  hasTooManyCells: boolean;
}

export interface TableShape {
  name: string;
  columns: SourceColumns;
}

/** Matches the header and returns every row that is not empty. Throws when a required column is missing. */
export function alignRows(
  grid: Grid,
  table: TableShape,
  translation: TableTranslation,
  issues: Issue[],
): SourceRow[] {
  const headerRow = translation.headerRow ?? 1;
  const header = grid[headerRow - 1] ?? [];
  const positions = columnPositions(grid, headerRow, table, translation, issues);
  const translators = Object.keys(table.columns).map((name) =>
    codeTranslator(translation.codes.get(name), table.columns[name]?.isList ?? false),
  );
  const width = header.findLastIndex((cell) => !isEmptyCell(cell)) + 1;
  const rows: SourceRow[] = [];
  for (let index = headerRow; index < grid.length; index += 1) {
    const source = grid[index] ?? [];
    if (source.every(isEmptyCell)) continue;
    const cells = positions.map((position, column) => {
      const cell = source[position] ?? null;
      return translators[column]?.(cell) ?? cell;
    });
    const hasTooManyCells = source.length > width && !source.slice(width).every(isEmptyCell);
    rows.push({ row: index + 1, cells, source, hasTooManyCells });
  }
  return rows;
}

/** What the header of a file holds. */
interface HeaderNames {
  /** The columns by their own names and by those of the translation, as headers are compared. */
  nameByHeader: ReadonlyMap<string, string>;
  positions: ReadonlyMap<string, number>;
  unknown: readonly string[];
}

/** Returns the position in the file of each column of the contract, or -1 for an optional one that is missing. */
function columnPositions(
  grid: Grid,
  headerRow: number,
  table: TableShape,
  translation: TableTranslation,
  issues: Issue[],
): number[] {
  const nameByHeader = new Map(Object.keys(table.columns).map((name) => [headerKey(name), name]));
  for (const [source, name] of translation.columns) nameByHeader.set(headerKey(source), name);
  const positions = new Map<string, number>();
  const unknown: string[] = [];
  for (const [position, cell] of (grid[headerRow - 1] ?? []).entries()) {
    const name = nameByHeader.get(headerKey(cellLine(cell)));
    warnOfGarbledHeader(cell, table.name, issues);
    if (name === undefined) {
      if (!isEmptyCell(cell)) unknown.push(cellLine(cell));
      continue;
    }
    if (positions.has(name)) throw columnTwice(table.name, name);
    positions.set(name, position);
  }
  refuseMissingColumns(grid, headerRow, table, { nameByHeader, positions, unknown });
  const missing = Object.keys(table.columns).filter((name) => !positions.has(name));
  for (const header of unknown) warnOfUnknownColumn(header, missing, table.name, issues);
  for (const name of missing) warnOfMissingColumn(name, table.name, issues);
  return Object.keys(table.columns).map((name) => positions.get(name) ?? -1);
}

function warnOfGarbledHeader(cell: Cell, table: string, issues: Issue[]): void {
  const garbled = garbledTextIn(cell);
  if (garbled === null) return;
  const { found: value, problem, expected } = garbled;
  const column = cellLine(cell);
  issues.push({
    severity: "warning",
    table,
    row: null,
    column,
    value,
    problem,
    expected,
    consequence: "none",
  });
}

function refuseMissingColumns(
  grid: Grid,
  headerRow: number,
  table: TableShape,
  { nameByHeader, positions, unknown }: HeaderNames,
): void {
  const required = Object.keys(table.columns).filter((name) => table.columns[name]?.isHeaderRequired);
  const missing = required.filter((name) => !positions.has(name));
  if (missing.length === 0) return;
  const header = grid[headerRow - 1] ?? [];
  const found = header.map((cell) => cellLine(cell).slice(0, 40)).filter((name) => name !== "");
  const isKnown = (cell: Cell): boolean => nameByHeader.has(headerKey(cellLine(cell)));
  const names = { all: Object.keys(table.columns), required };
  const draft = draftTranslation(table.name, grid, { row: headerRow, isKnown }, names);
  const message =
    `${table.name}: the header lacks ${missing.join(", ")}; it holds ${found.join(", ") || "nothing"}. ` +
    (draft.headerRow === null
      ? ""
      : `Row ${draft.headerRow} looks like the header: "kopregel": ${draft.headerRow}. `) +
    missing.map((name) => suggestion(name, unknown)).join("") +
    (hasOneColumn(grid) ? "Its rows have one cell each: separate the cells by ; or , or a tab. " : "") +
    `Add the columns, or name the source's own in export.json under "vertaling" (with "kopregel" when title rows stand above the header).`;
  throw new ExportRefused([{ kind: "header", message, draft }]);
}

function hasOneColumn(grid: Grid): boolean {
  return grid.length > 1 && grid.every((row) => row.slice(1).every(isEmptyCell));
}

function suggestion(name: string, unknown: readonly string[]): string {
  const alike = unknown.filter((header) => looksLike(header, name));
  return alike.map((header) => `"${header.slice(0, 40)}" looks like ${name}: rename it. `).join("");
}

function columnTwice(table: string, name: string): ExportRefused {
  return ExportRefused.because(
    "column-twice",
    `${table}: two columns are ${name}. Take one out, or correct "vertaling" in export.json.`,
  );
}

function warnOfUnknownColumn(
  header: string,
  missing: readonly string[],
  table: string,
  issues: Issue[],
): void {
  issues.push({
    severity: "warning",
    table,
    row: null,
    column: header,
    value: null,
    problem: "is no column of the contract: ignored, never published",
    expected: missing.find((name) => looksLike(header, name)) ?? null,
    consequence: "none",
  });
}

function warnOfMissingColumn(name: string, table: string, issues: Issue[]): void {
  issues.push({
    severity: "warning",
    table,
    row: null,
    column: name,
    value: null,
    problem: "optional column is missing: read as not given",
    expected: null,
    consequence: "none",
  });
}

/** Returns a function that replaces the source's own codes by the contract's. */
function codeTranslator(
  codes: ReadonlyMap<string, string> | undefined,
  isList: boolean,
): ((cell: Cell) => Cell) | undefined {
  if (!codes) return undefined;
  const codeByKey = new Map([...codes].map(([source, target]) => [codeKey(source), target]));
  return (cell) => {
    if (isEmptyCell(cell) || cell instanceof UnreadableCell) return cell;
    const code = codeByKey.get(codeKey(cell));
    // A cell that is no text stays as it is, so that its reader can reject it.
    if (code !== undefined || typeof cell !== "string" || !isList) return code ?? cell;
    const parts = cellText(cell).split("|");
    return parts.map((part) => codeByKey.get(codeKey(part)) ?? part).join("|");
  };
}

/** Returns the form in which codes are compared: capitals and outer spaces do not matter. */
export function codeKey(code: Cell): string {
  return cellKey(code).toLowerCase();
}
