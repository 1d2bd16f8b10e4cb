/**
 * An export folder to raw records: read → parse → link. Everything that is wrong is collected and told at
 * once; what makes the export unusable refuses it, with all that was found until then on the error.
 */
import type { IsoDate } from "../domain/dates.ts";
import type { MunicipalityBorder } from "../domain/municipalities.ts";
import { readBorders } from "./borders.ts";
import { dropDoubleChildCounts, sumChildCounts, warnOfSameDayFollowUps } from "./consistency.ts";
import { findPdfNames, findTableFiles, strayFilesIn } from "./export-folder.ts";
import { holdPromises } from "./file-promises.ts";
import type { Sheet } from "./files/cells.ts";
import { parseCsv } from "./files/csv.ts";
import { decodeText } from "./files/decode.ts";
import { parseXlsx } from "./files/xlsx.ts";
import { ExportRefused, type Issue, type TableSummary } from "./issues.ts";
import { linkTables } from "./link.ts";
import type { LoadContext } from "./load-context.ts";
import { noTranslation, readManifest, type Manifest, type TableTranslation } from "./manifest.ts";
import { municipalityReference } from "./municipality-reference.ts";
import { parseRows, summarise } from "./parse-table.ts";
import { requiredTables, tables, type AnyTable, type ParsedExport } from "./parsed-export.ts";
import { readExportFile } from "./read-file.ts";
import type { RawExport } from "./records.ts";
import { alignRows } from "./source-table.ts";
import { resolveTranslations } from "./translation.ts";

export interface LoadOptions {
  /** An export that loses more than this share of a table's rows, */
  maxDroppedShare?: number;
  /** and more than this many rows of it, is refused. */
  maxDroppedRows?: number;
}

export interface LoadedExport {
  records: RawExport;
  /** Municipality borders, for the map; null where the export brings none that can be used. */
  borders: MunicipalityBorder[] | null;
  issues: Issue[];
  tables: TableSummary[];
  /** Files beside `publicatie/inhoudingen` that are no table: one of them may be it, misnamed. */
  strayFiles: string[];
}

const tableNames = Object.values(tables).map((table) => table.name);

/** An export's folder, and what its export.json says of the files in it. */
interface ExportSource {
  directory: string;
  translations: ReadonlyMap<string, TableTranslation>;
  rowsByFile: ReadonlyMap<string, number>;
}

/** Reads an export. Throws ExportRefused when it can't be used. */
export async function loadExport(directory: string, options: LoadOptions = {}): Promise<LoadedExport> {
  const manifest = readManifest(directory);
  const issues: Issue[] = [];
  warnOfUnknownKeys(manifest, issues);
  const translations = resolveTranslations(manifest.translations);
  const promises = holdPromises(directory, manifest.files, tableNames);
  const reasons = [...translations.problems, ...promises.problems];
  const source = { directory, translations: translations.byTable, rowsByFile: promises.rowsByFile };
  const parsed = await parseTables(source, manifest.peildatum, issues, reasons);
  refuse(reasons, issues, parsed, manifest);
  const incompleteLocationIds = linkTables(parsed, issues);
  warnOfSameDayFollowUps(parsed, issues);
  dropDoubleChildCounts(parsed, municipalityReference, issues);
  refuse(dropProblems(parsed, options), issues, parsed, manifest);
  const records = { ...toRecords(parsed, manifest), incompleteLocationIds };
  const borders = readBorders(directory, issues);
  const strayFiles = strayFilesIn(directory, "publicatie", tableNames);
  return { records, borders, issues, tables: summaries(parsed), strayFiles };
}

function refuse(reasons: string[], issues: Issue[], parsed: ParsedExport, manifest: Manifest): void {
  if (reasons.length === 0) return;
  const refusal = new ExportRefused(reasons.join("\n"));
  refusal.issues = issues;
  refusal.tables = summaries(parsed);
  refusal.records = { ...toRecords(parsed, manifest), incompleteLocationIds: new Set() };
  throw refusal;
}

/** Reads every table; a reason to refuse one does not keep the others from being checked. */
async function parseTables(
  source: ExportSource,
  peildatum: IsoDate,
  issues: Issue[],
  reasons: string[],
): Promise<ParsedExport> {
  const { directory } = source;
  const files = await collectReason(reasons, () => findTableFiles(directory, tableNames, issues));
  const context: LoadContext = {
    peildatum,
    municipalities: municipalityReference,
    pdfNames: findPdfNames(directory),
  };
  const parsed = new Map<string, AnyTable>();
  for (const [name, definition] of Object.entries(tables)) {
    const table: AnyTable = { definition, file: files?.get(definition.name) ?? null, rows: [] };
    parsed.set(name, table);
    if (files) await collectReason(reasons, () => readRows(table, source, context, issues));
  }
  return Object.fromEntries(parsed) as unknown as ParsedExport;
}

async function collectReason<T>(reasons: string[], action: () => T | Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ExportRefused)) throw error;
    reasons.push(error.message);
    return null;
  }
}

/** Fills in a table's rows. Throws when the table can't be used as it stands. */
async function readRows(
  table: AnyTable,
  { directory, translations, rowsByFile }: ExportSource,
  context: LoadContext,
  issues: Issue[],
): Promise<void> {
  const { definition, file } = table;
  if (file === null) return tellMissingTable(definition.name, issues);
  const translation = translations.get(definition.name) ?? noTranslation;
  const { grid, notices } = await readSheet(directory, file, translation.headerRow ?? 1);
  for (const notice of notices) issues.push(warning(definition.name, notice));
  const sourceRows = alignRows(grid, definition, translation, issues);
  const promisedRows = rowsByFile.get(file) ?? sourceRows.length;
  if (promisedRows !== sourceRows.length) {
    throw new ExportRefused(
      `${file}: has ${sourceRows.length} rows, but export.json says ${promisedRows}. Hand over the whole export again.`,
    );
  }
  table.rows = parseRows(definition, sourceRows, context, issues);
  if (table.definition === tables.withholdings) refuseLostWithholdings(table);
}

async function readSheet(directory: string, file: string, headerRow: number): Promise<Sheet> {
  const bytes = readExportFile(directory, file);
  if (file.toLowerCase().endsWith(".xlsx")) return parseXlsx(bytes, file, headerRow);
  return { grid: parseCsv(decodeText(bytes, file), file, headerRow), notices: [] };
}

function tellMissingTable(table: string, issues: Issue[]): void {
  if (requiredTables.has(table)) {
    throw new ExportRefused(
      `${table}: is missing. An export must hold ${table}.csv or ${table}.xlsx; hand over the whole export.`,
    );
  }
  issues.push(warning(table, "the table is missing: no such records"));
}

function warnOfUnknownKeys({ unknownKeys }: Manifest, issues: Issue[]): void {
  for (const key of unknownKeys)
    issues.push(warning("export.json", `"${key}" is no key of the contract: ignored`));
}

/** A warning about a whole file. */
function warning(table: string, problem: string): Issue {
  const whole = { row: null, column: null, value: null, expected: null };
  return { severity: "warning", table, ...whole, problem, consequence: "none" };
}

/** A withholding that is dropped would publish what a court took offline. */
function refuseLostWithholdings({ definition, rows }: AnyTable): void {
  const lost = rows.filter((row) => row.state === "dropped").map((row) => row.row);
  if (lost.length === 0) return;
  throw new ExportRefused(
    `${definition.name}: row ${lost.join(", ")} does not say what to withhold, and dropping it could publish ` +
      `what must stay offline. Correct betreft and nummer.`,
  );
}

function dropProblems(parsed: ParsedExport, options: LoadOptions): string[] {
  const { maxDroppedShare = 0.01, maxDroppedRows = 5 } = options;
  return summaries(parsed)
    .filter(({ rows, dropped }) => dropped > maxDroppedRows && dropped > rows * maxDroppedShare)
    .map(
      ({ table, rows, dropped }) =>
        `${table}: ${dropped} of ${rows} rows can't be used; at most ${maxDroppedShare * 100} % or ` +
        `${maxDroppedRows} rows may be lost. Correct the errors below in the source.`,
    );
}

function summaries(parsed: ParsedExport): TableSummary[] {
  return Object.values<AnyTable>(parsed).map((table) => summarise(table));
}

function toRecords(parsed: ParsedExport, manifest: Manifest): Omit<RawExport, "incompleteLocationIds"> {
  const { peildatum, source, isFictitious } = manifest;
  return {
    peildatum,
    source,
    isFictitious,
    organisers: kept(parsed.organisers),
    locations: kept(parsed.locations),
    transfers: kept(parsed.transfers),
    followUps: kept(parsed.followUps),
    trajectories: kept(parsed.trajectories),
    steps: kept(parsed.steps),
    appeals: kept(parsed.appeals),
    replies: kept(parsed.replies),
    reports: kept(parsed.reports),
    findings: kept(parsed.findings),
    qualityScores: kept(parsed.qualityScores),
    complaints: kept(parsed.complaints),
    localDesks: kept(parsed.localDesks),
    childCounts: sumChildCounts(kept(parsed.childCounts)),
    keyFigures: kept(parsed.keyFigures),
    withholdings: kept(parsed.withholdings),
  };
}

function kept<R>(table: { rows: { state: string; record: R | null }[] }): R[] {
  return table.rows.flatMap(({ state, record }) => (state === "kept" && record !== null ? [record] : []));
}
