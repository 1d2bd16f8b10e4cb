/** Turns the grids of an export into rows: aligns and parses each table, and collects every reason to refuse one. */
import { americanColumns, americanOrderProblem } from "./american-dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Sheet } from "./files/cells.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import type { LoadContext } from "./load-context.ts";
import { noTranslation, type TableTranslation } from "./manifest.ts";
import { municipalityReference } from "./municipality-reference.ts";
import { parseRows } from "./parse-table.ts";
import { requiredTables, sourceTables, type AnyTable, type ParsedExport } from "./parsed-export.ts";
import { reasonsOf, type ReasonToRefuse } from "./refusal-reasons.ts";
import { alignRows, type SourceRow } from "./source-table.ts";

/** The source of the tables of an export: a folder, or sheets that are already in memory. */
export interface TableSource {
  /** The file of each table in the export, by table. */
  files: ReadonlyMap<string, string>;
  readSheet: (file: string, headerRow: number) => Sheet | Promise<Sheet>;
  /** The number of rows according to export.json, by file. */
  rowsByFile: ReadonlyMap<string, number>;
  /** The names of the files in modular/pdf. */
  pdfNames: ReadonlySet<string>;
}

/** Reads every table. The others are still checked when there is a reason to refuse one. */
export async function parseTables(
  peildatum: IsoDate,
  translations: ReadonlyMap<string, TableTranslation>,
  source: TableSource | null,
  issues: Issue[],
  reasons: ReasonToRefuse[],
  maxIssues: number,
): Promise<ParsedExport> {
  const context: LoadContext = {
    peildatum,
    municipalities: municipalityReference,
    pdfNames: source?.pdfNames ?? new Set(),
  };
  const parsed = new Map<string, AnyTable>();
  for (const [name, definition] of Object.entries(sourceTables)) {
    const table: AnyTable = { definition, file: source?.files.get(definition.name) ?? null, rows: [] };
    parsed.set(name, table);
    if (source)
      await collectReason(reasons, () => readRows(table, source, translations, context, issues, maxIssues));
  }
  return Object.fromEntries(parsed) as unknown as ParsedExport;
}

/** Runs an action and collects its refusal as a reason, so that the rest of the export can still be checked. */
export async function collectReason<T>(
  reasons: ReasonToRefuse[],
  action: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ExportRefused)) throw error;
    reasons.push(...error.reasons);
    return null;
  }
}

/** Fills in the rows of a table. Throws when the table can't be used as it is. */
async function readRows(
  table: AnyTable,
  source: TableSource,
  translations: ReadonlyMap<string, TableTranslation>,
  context: LoadContext,
  issues: Issue[],
  maxIssues: number,
): Promise<void> {
  const { definition, file } = table;
  if (file === null) return reportMissingTable(definition.name, issues);
  const translation = translations.get(definition.name) ?? noTranslation;
  const { grid, notices } = await source.readSheet(file, translation.headerRow ?? 1);
  for (const notice of notices) issues.push(fileWarning(definition.name, notice));
  const sourceRows = alignRows(grid, definition, translation, issues);
  const expectedRows = source.rowsByFile.get(file) ?? sourceRows.length;
  if (expectedRows !== sourceRows.length) {
    throw ExportRefused.because(
      "row-count",
      `${file}: has ${sourceRows.length} rows, but export.json says ${expectedRows}. Hand over the whole export again.`,
    );
  }
  parseTable(table, sourceRows, context, issues, maxIssues);
}

function parseTable(
  table: AnyTable,
  sourceRows: SourceRow[],
  context: LoadContext,
  issues: Issue[],
  maxIssues: number,
): void {
  const { definition } = table;
  const american = americanColumns(definition.columns, sourceRows);
  const found: Issue[] = [];
  try {
    table.rows = parseRows(definition, sourceRows, context, found, maxIssues - issues.length);
  } finally {
    // The problem of such a column is reported once, and not for each of its cells.
    for (const issue of found) if (!american.has(issue.column ?? "")) issues.push(issue);
  }
  if (american.size === 0) return;
  const problems = [...american].map(([column, shown]) =>
    americanOrderProblem(definition.name, column, shown),
  );
  throw new ExportRefused(reasonsOf("american-dates", problems));
}

function reportMissingTable(table: string, issues: Issue[]): void {
  if (requiredTables.has(table)) {
    throw ExportRefused.because(
      "missing-table",
      `${table}: is missing. An export must hold ${table}.csv or ${table}.xlsx; hand over the whole export.`,
    );
  }
  issues.push(fileWarning(table, "the table is missing: no such records"));
}

/** Makes a warning about a whole file. */
export function fileWarning(table: string, problem: string): Issue {
  const whole = { row: null, column: null, value: null, expected: null };
  return { severity: "warning", table, ...whole, problem, consequence: "none" };
}
