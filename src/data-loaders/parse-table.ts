/** Turns the rows of a table into records by its definition. Every cell is read and every problem is reported. */
import type { SourceColumns, ValuesOf } from "./columns.ts";
import { garbledTextIn, type GarbledText } from "./garbled-text.ts";
import { cellText, isEmptyCell, UnreadableCell, type Cell } from "./files/cells.ts";
import { ExportRefused, type Consequence, type Issue, type Severity, type TableSummary } from "./issues.ts";
import type { LoadContext } from "./load-context.ts";
import type { SourceRow } from "./source-table.ts";
import type { CellProblem } from "./values/reading.ts";

export interface TableDefinition<C extends SourceColumns, R> {
  /** The name in the contract, such as `edison/locaties`. */
  name: string;
  columns: C;
  /** The columns that identify a row; empty when the contract names none. */
  key: readonly (keyof C & string)[];
  /** Makes the record. Returns null after reporting why that is impossible. */
  toRecord: (values: ValuesOf<C>, report: RowReport, context: LoadContext) => R | null;
}

/** The way in which the rules of one row report what they find. */
export interface RowReport {
  row: number;
  warn: (column: string, problem: string, expected?: string) => void;
  dropValue: (column: string, problem: string, expected?: string) => void;
  /** Reports two values that can't both be true: they stay, and the record counts as one that lost data. */
  contradict: (column: string, problem: string, expected?: string) => void;
  dropRecord: (column: string, problem: string, expected?: string) => null;
  /** Returns true when the value of this column was dropped or is in doubt. */
  hasLost: (column: string) => boolean;
}

export type RowState = "kept" | "dropped" | "duplicate";

export interface ParsedRow<C extends SourceColumns, R> {
  row: number;
  state: RowState;
  /** Null when the row was dropped while parsing. */
  record: R | null;
  /** The values that could be read, also of a dropped row. */
  values: Partial<ValuesOf<C>>;
  /** The columns whose value was dropped or is in doubt. */
  lostColumns: Set<string>;
  /** The row has values beyond its last header, so any of its cells may have shifted. */
  hasTooManyCells: boolean;
  /** The cells in the order of the table's columns. */
  cells: Cell[];
  /** The whole row as it is in the file. */
  source: readonly Cell[];
}

export interface ParsedTable<C extends SourceColumns, R> {
  definition: TableDefinition<C, R>;
  file: string | null;
  rows: ParsedRow<C, R>[];
}

/** Infers the types of a table from its columns. */
export function defineSourceTable<C extends SourceColumns, R extends { row: number }>(
  definition: TableDefinition<C, R>,
): TableDefinition<C, R> {
  return definition;
}

/** Reads every row of a table. Throws when that gives more issues than a report can name. */
export function parseRows<C extends SourceColumns, R>(
  definition: TableDefinition<C, R>,
  sourceRows: SourceRow[],
  context: LoadContext,
  issues: Issue[],
  maxIssues: number,
): ParsedRow<C, R>[] {
  const columns = Object.entries(definition.columns);
  return sourceRows.map((source) => {
    if (issues.length > maxIssues) throw tooManyIssues(definition.name, source.row);
    return parseRow(definition, columns, source, context, issues);
  });
}

function tooManyIssues(table: string, row: number): ExportRefused {
  return ExportRefused.because(
    "report-full",
    `${table}: the report is full at row ${row} (setting limits.maxIssues), and the rows after it were not read. ` +
      `Correct what the report names most often, and check again.`,
  );
}

function parseRow<C extends SourceColumns, R>(
  definition: TableDefinition<C, R>,
  columns: [string, SourceColumns[string]][],
  source: SourceRow,
  context: LoadContext,
  issues: Issue[],
): ParsedRow<C, R> {
  const { row, cells, hasTooManyCells } = source;
  const parsed: ParsedRow<C, R> = {
    row,
    state: "kept",
    record: null,
    values: {},
    lostColumns: new Set(),
    hasTooManyCells,
    cells,
    source: source.source,
  };
  const report = reportOn(parsed, definition, issues);
  if (hasTooManyCells) {
    report.dropRecord(null, "has more cells than the header", "no separator too many; text in quotes");
  }
  columns.forEach(([name, column], index) => {
    const cell = cells[index] ?? null;
    (parsed.values as Record<string, unknown>)[name] = readCell(name, column, cell, report);
  });
  if (parsed.state === "kept") {
    parsed.record = definition.toRecord(parsed.values as ValuesOf<C>, report, context);
    if (parsed.record === null) parsed.state = "dropped";
  }
  return parsed;
}

type InternalReport = { [K in keyof RowReport]: RowReport[K] } & {
  dropRecord: (column: string | null, problem: string, expected?: string) => null;
  warnOfGarbledText: (column: string, garbled: GarbledText) => void;
};

function readCell(name: string, column: SourceColumns[string], cell: Cell, report: InternalReport): unknown {
  const damage = damageIn(cell, column);
  if (damage === null && isEmptyCell(cell)) {
    if (column.isRequired) report.dropRecord(name, "is empty", "a value");
    return column.whenEmpty;
  }
  const garbled = garbledTextIn(cell);
  if (garbled) report.warnOfGarbledText(name, garbled);
  const reading = damage ?? column.read(cell);
  if ("value" in reading) {
    if (reading.warning) report.warn(name, reading.warning.problem, reading.warning.expected);
    return reading.value;
  }
  if (reading.isPlaceholder && column.whenPlaceholder !== undefined) {
    report.dropValue(name, reading.problem, reading.expected);
    return column.whenPlaceholder;
  }
  const drop = column.isRequired ? report.dropRecord : report.dropValue;
  const effect = column.effectWhenBad === null ? "" : `; ${column.effectWhenBad}`;
  drop(name, `${reading.problem}${effect}`, reading.expected);
  return column.whenBad;
}

/** Returns the damage that keeps a cell from being read at all, or null when a reader can read it. */
function damageIn(cell: Cell, { codes }: SourceColumns[string]): CellProblem | null {
  const expected = codes?.join(" | ") ?? "a value: correct the cell in the source";
  if (cell instanceof UnreadableCell) return { problem: cell.problem, expected };
  // A cell with invisible characters is not the same as an empty one.
  const isInvisible = typeof cell === "string" && cell.trim() !== "" && isEmptyCell(cell);
  return isInvisible ? { problem: "holds nothing but characters that nobody sees", expected } : null;
}

function reportOn<C extends SourceColumns, R>(
  parsed: ParsedRow<C, R>,
  definition: TableDefinition<C, R>,
  issues: Issue[],
): InternalReport {
  const addIssue = (
    severity: Severity,
    consequence: Consequence,
    column: string | null,
    problem: string,
    expected?: string,
    value = column === null ? null : shownValue(definition, parsed.cells, column),
  ): void => {
    const { row } = parsed;
    const table = definition.name;
    issues.push({ severity, table, row, column, value, problem, expected: expected ?? null, consequence });
  };
  return {
    row: parsed.row,
    warn: (column, problem, expected) => addIssue("warning", "none", column, problem, expected),
    warnOfGarbledText: (column, { problem, expected, found }) =>
      addIssue("warning", "none", column, problem, expected, found),
    dropValue: (column, problem, expected) => {
      parsed.lostColumns.add(column);
      addIssue("error", "value dropped", column, problem, expected);
    },
    contradict: (column, problem, expected) => {
      parsed.lostColumns.add(column);
      addIssue("error", "none", column, problem, expected);
    },
    dropRecord: (column, problem, expected) => {
      parsed.state = "dropped";
      addIssue("error", "record dropped", column, problem, expected);
      return null;
    },
    hasLost: (column) => parsed.lostColumns.has(column),
  };
}

/** Returns the cell as it is in the source, for the report. */
export function shownValue(definition: { columns: SourceColumns }, cells: Cell[], column: string): string {
  const cell = cells[Object.keys(definition.columns).indexOf(column)] ?? null;
  return typeof cell === "string" ? cell.trim() : cellText(cell);
}

/** Counts the rows of one table for the check report. */
export function summarise<C extends SourceColumns, R>(table: ParsedTable<C, R>): TableSummary {
  const dropped = table.rows.filter((row) => row.state === "dropped").length;
  return { table: table.definition.name, file: table.file, rows: table.rows.length, dropped };
}
