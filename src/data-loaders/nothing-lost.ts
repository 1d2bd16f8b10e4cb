/**
 * What an error drops may take facts away, never a reason to withhold.
 *
 * So these reasons are read from the rows as they were parsed, whatever became of them: a row of
 * publicatie/inhoudingen whose cells have shifted, an appeal that annuls a step and was dropped for another column,
 * a private home whose row is lost. Where such a row can't be understood, the whole export is refused.
 */
import { annullingOutcome } from "../domain/publicity.ts";
import type { WithholdingSubject } from "../domain/codes.ts";
import { cellText } from "./files/cells.ts";
import type { Issue } from "./issues.ts";
import { keyOf } from "./keys.ts";
import type { TableTranslation } from "./manifest.ts";
import { idIn, type AnyRow, type AnyTable, type ParsedExport } from "./parsed-export.ts";
import { unreadable, type HomeWebsites } from "./records.ts";
import { hasShifted, shiftedWithholding } from "./tables/withholdings.ts";
import { readUrl } from "./values/contacts.ts";

/** Keeps every withholding that can be understood. Gives one reason to refuse for all the others. */
export function keepWithholdings(parsed: ParsedExport): string[] {
  const { definition, rows } = parsed.withholdings;
  const known = numbersBySubject(parsed);
  const lost: number[] = [];
  for (const row of rows) {
    if (row.state === "dropped" && row.hasTooManyCells) keepShifted(row);
    const isDamaged = row.hasTooManyCells || hasShifted(row.values) || row.lostColumns.has("kolom");
    const isNamed = row.record !== null && known[row.record.subject].has(row.record.subjectId);
    if (row.state === "dropped" || (isDamaged && !isNamed)) lost.push(row.row);
  }
  if (lost.length === 0) return [];
  return [
    `${definition.name}: row ${lost.join(", ")} does not say what to withhold, and dropping it could publish ` +
      `what must stay offline. Correct betreft and nummer; a row with another error must name a record of the export.`,
  ];
}

function keepShifted(row: ParsedExport["withholdings"]["rows"][number]): void {
  row.record = shiftedWithholding(row.row, row.values);
  if (row.record !== null) row.state = "kept";
}

function numbersBySubject(parsed: ParsedExport): Record<WithholdingSubject, ReadonlySet<string>> {
  const { findings } = parsed;
  const findingIds = findings.rows.map(({ values }) => `${values.rapportnummer}#${values.volgnummer}`);
  return {
    locatie: idsOf(parsed.locations),
    inspectierapport: idsOf(parsed.reports),
    vaststelling: new Set(findingIds),
    handhavingsstap: idsOf(parsed.steps),
    handhavingstraject: idsOf(parsed.trajectories),
    reactie: new Set(parsed.replies.rows.flatMap((row) => idIn(row, "nummer") ?? [])),
  };
}

function idsOf(table: AnyTable): Set<string> {
  return new Set(table.rows.flatMap((row) => keyOf(table, row) ?? []));
}

export interface Annulments {
  /** The steps that an appeal annuls, or may annul. */
  stepIds: ReadonlySet<string>;
  /** Why the export is refused: rows that annul a step and do not say which. */
  reasons: string[];
}

/** Which steps are hidden by an appeal, whatever else is wrong with its row. */
export function findAnnulments(
  { appeals, steps }: ParsedExport,
  translation: TableTranslation | undefined,
): Annulments {
  const words = wordsFor(annullingOutcome, translation?.codes.get("uitspraak"));
  const knownSteps = idsOf(steps);
  const stepIds = new Set<string>();
  const lost: number[] = [];
  for (const row of appeals.rows) {
    if (!mayAnnul(row, words)) continue;
    const stepId = idIn(row, "stapnummer");
    const isWhole = row.record !== null && row.lostColumns.size === 0;
    if (stepId === null || (!isWhole && !knownSteps.has(stepId))) lost.push(row.row);
    else stepIds.add(stepId);
  }
  return { stepIds, reasons: lost.length === 0 ? [] : [unknownStep(appeals.definition.name, lost)] };
}

/** The outcome itself, or the word in another cell of a row that has shifted. */
function mayAnnul(row: AnyRow, words: ReadonlySet<string>): boolean {
  if (row.values["uitspraak"] === annullingOutcome || row.values["uitspraak"] === unreadable) return true;
  return row.source.some((cell) => words.has(cellText(cell).toLowerCase()));
}

/** The code, and the source's own words for it. */
function wordsFor(code: string, codes: ReadonlyMap<string, string> | undefined): ReadonlySet<string> {
  const own = [...(codes ?? [])]
    .filter(([, target]) => target === code)
    .map(([source]) => source.toLowerCase());
  return new Set([code, ...own]);
}

function unknownStep(table: string, rows: readonly number[]): string {
  return (
    `${table}: row ${rows.join(", ")} may say that a step is annulled (${annullingOutcome}, or an uitspraak that can't be ` +
    `read), but not which step of the export: dropping it could publish that step. Correct stapnummer.`
  );
}

/** P7 keeps the website of a private home off its organiser's page, also when the row of the home is lost. */
export function findHomeWebsites({ locations }: ParsedExport): HomeWebsites {
  const found = { websites: new Set<string>(), organiserIds: new Set<string>() };
  for (const row of locations.rows) {
    if (row.values.in_gezinswoning === false && !row.hasTooManyCells) continue;
    for (const website of websitesIn(row)) found.websites.add(website);
    const organiserId = idIn(row, "organisator_id");
    if (row.lostColumns.has("website") && organiserId !== null) found.organiserIds.add(organiserId);
  }
  return found;
}

/** Of a row that was dropped every web address counts: its cells may have shifted. */
function websitesIn(row: AnyRow): string[] {
  const own = idIn(row, "website");
  if (row.state !== "dropped") return own === null ? [] : [own];
  return row.source.flatMap((cell) => {
    const reading = readUrl(cell);
    return "value" in reading ? [reading.value] : [];
  });
}

/** A PDF holds the texts of all its findings: without one of them nobody can tell what the gate would have stopped. */
export function withholdDoubtfulPdfs({ reports, findings }: ParsedExport, issues: Issue[]): void {
  const known = idsOf(reports);
  const lost = findings.rows
    .filter((row) => row.state === "dropped")
    .map((row) => idIn(row, "rapportnummer"));
  const isAnyUnplaced = findings.rows.length === 0 || lost.some((id) => id === null || !known.has(id));
  const withPdf = reports.rows.filter((row) => row.record?.hasPdf);
  for (const { record } of withPdf) {
    if (record) record.hasPdf = !isAnyUnplaced && !lost.includes(record.reportId);
  }
  const isWithheld = withPdf.some((row) => !row.record?.hasPdf);
  if (isWithheld) issues.push(pdfWarning(reports.definition.name));
}

function pdfWarning(table: string): Issue {
  return {
    severity: "warning",
    table,
    row: null,
    column: "rapportnummer",
    value: null,
    problem:
      "not every PDF can be published: findings are missing, were dropped, or name no report of the export",
    expected: "every finding of a report, without errors",
    consequence: "none",
  };
}
