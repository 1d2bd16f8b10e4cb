/**
 * Turns an export folder into raw records: read → parse → link. Every problem is collected, and all are reported at
 * once. An unusable export is refused with an error that carries everything that was found until then.
 */
import type { MunicipalityBorder } from "../domain/municipalities.ts";
import { defaultSettings, type ExportLimits } from "../domain/settings-schema.ts";
import { readBorders } from "./borders.ts";
import {
  dropDoubleChildCounts,
  dropFixesBeforeVisit,
  sumChildCounts,
  warnOfSameDayFollowUps,
} from "./consistency.ts";
import { withholdDoubtfulPdfs } from "./doubtful-pdfs.ts";
import { findPdfNames, findTableFiles, strayFilesIn } from "./export-folder.ts";
import { verifyFiles } from "./verify-files.ts";
import type { Sheet } from "./files/cells.ts";
import { cutOffNotices, parseCsv } from "./files/csv.ts";
import { decodeText } from "./files/decode.ts";
import { BoundExceeded, ReadBudget } from "./files/read-budget.ts";
import { parseXlsx } from "./files/xlsx.ts";
import { findIncompleteLocations } from "./incomplete-locations.ts";
import { ExportRefused, type Issue, type TableSummary } from "./issues.ts";
import { linkTables } from "./link.ts";
import { readManifest, type Manifest } from "./manifest.ts";
import { municipalityReference } from "./municipality-reference.ts";
import { findHomeWebsites } from "./home-websites.ts";
import { findAnnulments, keepWithholdings } from "./keep-withholdings.ts";
import { latePeildatumProblems } from "./newest-date.ts";
import { summarise } from "./parse-table.ts";
import { sourceTables, type AnyTable, type ParsedExport } from "./parsed-export.ts";
import { readExportFile, type SizeBound } from "./read-file.ts";
import { collectReason, fileWarning, parseTables, type TableSource } from "./read-tables.ts";
import type { RawExport } from "./records.ts";
import { reasonsOf, type ReasonToRefuse } from "./refusal-reasons.ts";
import { resolveTranslations } from "./translation.ts";

/** The settings that bound an export and what it may lose; the defaults hold for those left out. */
export type LoadOptions = Partial<ExportLimits>;

export type LoadedTables = Omit<LoadedExport, "borders" | "strayFiles">;

export interface LoadedExport {
  records: RawExport;
  /** The municipality borders for the map; null when the export has none that can be used. */
  borders: MunicipalityBorder[] | null;
  issues: Issue[];
  tables: TableSummary[];
  /** The files in `publicatie/` that are no table: one of them may be `inhoudingen` under another name. */
  strayFiles: string[];
}

const tableNames = Object.values(sourceTables).map((table) => table.name);

/** Loads an export. Throws ExportRefused when it can't be used. */
export async function loadExport(directory: string, options: LoadOptions = {}): Promise<LoadedExport> {
  const limits = { ...defaultSettings.limits, ...options };
  const fileBound: SizeBound = { megabytes: limits.maxFileMegabytes, setting: "maxFileMegabytes" };
  const budget = new ReadBudget(limits);
  const manifest = readManifest(directory);
  const issues: Issue[] = [];
  warnOfUnknownKeys(manifest, issues);
  const verified = verifyFiles(directory, manifest.files, tableNames, fileBound);
  const reasons = [...verified.problems];
  const files = await collectReason(reasons, () => findTableFiles(directory, tableNames, issues));
  const pdfNames = await collectReason(reasons, () => findPdfNames(directory));
  const source: TableSource | null = files && {
    files,
    readSheet: (file, headerRow) =>
      readSheet(file, headerRow, readExportFile(directory, file, fileBound), budget),
    rowsByFile: verified.rowsByFile,
    pdfNames: pdfNames ?? new Set(),
  };
  const loaded = await loadTables(manifest, source, options, issues, reasons);
  const borders = readBorders(directory, issues, limits);
  return { ...loaded, borders, strayFiles: strayFilesIn(directory, "publicatie", tableNames) };
}

/**
 * Makes the records of an export out of its tables; `reasons` are the reasons to refuse it that were found before. The
 * source is null when the files can't be told apart, so that there is nothing to read.
 */
export async function loadTables(
  manifest: Manifest,
  source: TableSource | null,
  options: LoadOptions = {},
  issues: Issue[] = [],
  reasons: ReasonToRefuse[] = [],
): Promise<LoadedTables> {
  const limits = { ...defaultSettings.limits, ...options };
  const translations = resolveTranslations(manifest.translations);
  reasons.push(...reasonsOf("translation", translations.problems));
  const parsed = await parseTables(
    manifest.peildatum,
    translations.byTable,
    source,
    issues,
    reasons,
    limits.maxIssues,
  );
  const annulments = findAnnulments(parsed, translations.byTable.get(sourceTables.appeals.name), issues);
  const unclear = [...keepWithholdings(parsed, issues), ...annulments.reasons];
  reasons.push(...reasonsOf("unclear-withholding", unclear));
  const buildRecords = (): RawExport => ({
    ...toRecords(parsed, manifest),
    annullingRowByStep: annulments.rowByStep,
    homeWebsites: findHomeWebsites(parsed),
    incompleteLocationIds: findIncompleteLocations(parsed),
  });
  refuse(reasons, issues, parsed, buildRecords);
  linkTables(parsed, issues);
  dropFixesBeforeVisit(parsed, issues);
  warnOfSameDayFollowUps(parsed, issues);
  dropDoubleChildCounts(parsed, municipalityReference, issues);
  withholdDoubtfulPdfs(parsed, issues);
  const records = buildRecords();
  const lost = reasonsOf("rows-lost", dropProblems(parsed, limits));
  const late = reasonsOf("late-peildatum", latePeildatumProblems(records, limits.maxDaysAfterNewest));
  refuse([...lost, ...late], issues, parsed, () => records);
  return { records, issues, tables: summaries(parsed) };
}

/** Throws the reasons as one refusal, with everything that was found until then. */
function refuse(
  reasons: readonly ReasonToRefuse[],
  issues: Issue[],
  parsed: ParsedExport,
  buildRecords: () => RawExport,
): void {
  if (reasons.length === 0) return;
  const refusal = new ExportRefused(reasons);
  refusal.issues = issues;
  refusal.tables = summaries(parsed);
  refusal.records = buildRecords();
  throw refusal;
}

async function readSheet(file: string, headerRow: number, bytes: Buffer, budget: ReadBudget): Promise<Sheet> {
  try {
    if (file.toLowerCase().endsWith(".xlsx")) return await parseXlsx(bytes, file, headerRow, budget);
    budget.addText(bytes.length);
    const text = decodeText(bytes, file);
    const grid = parseCsv(text, file, headerRow, budget);
    return { grid, notices: cutOffNotices(text, grid, headerRow) };
  } catch (cause) {
    if (!(cause instanceof BoundExceeded)) throw cause;
    throw ExportRefused.because("bound", `${file}: ${cause.message}`, { cause });
  }
}

function warnOfUnknownKeys({ unknownKeys }: Manifest, issues: Issue[]): void {
  for (const key of unknownKeys)
    issues.push(fileWarning("export.json", `"${key}" is no key of the contract: ignored`));
}

function dropProblems(
  parsed: ParsedExport,
  { maxDroppedShare, maxDroppedRows }: Pick<ExportLimits, "maxDroppedShare" | "maxDroppedRows">,
): string[] {
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

function toRecords(
  parsed: ParsedExport,
  manifest: Manifest,
): Omit<RawExport, "annullingRowByStep" | "homeWebsites" | "incompleteLocationIds"> {
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
