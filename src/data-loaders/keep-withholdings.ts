/**
 * An error may cost facts, but never a reason to withhold something.
 *
 * So these reasons are read from the rows as they were parsed, even when the rows were dropped: a row of
 * publicatie/inhoudingen whose cells have shifted, or an appeal that annuls a step and was dropped for another column.
 * When such a row can't be understood, the whole export is refused.
 */
import { annullingOutcome } from "../domain/publicity.ts";
import type { WithholdingSubject } from "../domain/codes.ts";
import { cellKey } from "./files/cells.ts";
import type { Issue } from "./issues.ts";
import { keyOf } from "./keys.ts";
import type { TableTranslation } from "./manifest.ts";
import { idIn, type AnyRow, type AnyTable, type ParsedExport } from "./parsed-export.ts";
import { unreadable } from "./records.ts";
import { hasShifted, shiftedWithholding } from "./tables/withholdings.ts";

/** Keeps every withholding that can be understood. Returns one reason to refuse the export for all the others. */
export function keepWithholdings(parsed: ParsedExport, issues: Issue[]): string[] {
  const { definition, rows } = parsed.withholdings;
  const known = numbersBySubject(parsed);
  const issueByRow = firstIssueByRow(definition.name, issues);
  const lost: number[] = [];
  for (const row of rows) {
    if (row.state === "dropped" && row.hasTooManyCells) keepShifted(row, issueByRow);
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

function firstIssueByRow(table: string, issues: readonly Issue[]): Map<number, Issue> {
  const first = new Map<number, Issue>();
  for (const issue of issues) {
    if (issue.table === table && issue.row !== null && !first.has(issue.row)) first.set(issue.row, issue);
  }
  return first;
}

function keepShifted(
  row: ParsedExport["withholdings"]["rows"][number],
  issueByRow: ReadonlyMap<number, Issue>,
): void {
  row.record = shiftedWithholding(row.row, row.values);
  if (row.record === null) return;
  row.state = "kept";
  const issue = issueByRow.get(row.row);
  if (issue === undefined) return;
  issue.consequence = "none";
  issue.problem += "; the whole record is withheld, without an end, until this is mended";
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
  /** The steps that an appeal annuls, or may annul, with the row of that appeal. */
  rowByStep: ReadonlyMap<string, number>;
  /** The reasons to refuse the export: rows that annul a step without saying which one. */
  reasons: string[];
}

/** Finds the steps that an appeal hides, whatever else is wrong with its row. */
export function findAnnulments(
  { appeals, steps }: ParsedExport,
  translation: TableTranslation | undefined,
  issues: Issue[],
): Annulments {
  const words = wordsFor(annullingOutcome, translation?.codes.get("uitspraak"));
  const knownSteps = idsOf(steps);
  const rowByStep = new Map<string, number>();
  const lost: number[] = [];
  for (const row of appeals.rows) {
    if (!mayAnnul(row, words)) continue;
    const stepId = idIn(row, "stapnummer");
    const isWhole = row.record !== null && row.lostColumns.size === 0;
    if (stepId === null || (!isWhole && !knownSteps.has(stepId))) lost.push(row.row);
    else {
      rowByStep.set(stepId, row.row);
      if (row.state === "dropped") issues.push(stillHides(appeals.definition.name, row.row));
    }
  }
  return { rowByStep, reasons: lost.length === 0 ? [] : [unknownStep(appeals.definition.name, lost)] };
}

function stillHides(table: string, row: number): Issue {
  return {
    severity: "warning",
    table,
    row,
    column: "uitspraak",
    value: null,
    problem: "the appeal is dropped, but it may annul its step: the step stays hidden",
    expected: "a row without errors",
    consequence: "none",
  };
}

/** Returns true when the outcome is an annulment or unreadable, or when a shifted cell contains the word for it. */
function mayAnnul(row: AnyRow, words: ReadonlySet<string>): boolean {
  if (row.values["uitspraak"] === annullingOutcome || row.values["uitspraak"] === unreadable) return true;
  return row.source.some((cell) => words.has(cellKey(cell).toLowerCase()));
}

/** Returns the code and the source's own words for it. */
function wordsFor(code: string, codes: ReadonlyMap<string, string> | undefined): ReadonlySet<string> {
  const own = [...(codes ?? [])]
    .filter(([, target]) => target === code)
    .map(([source]) => cellKey(source).toLowerCase());
  return new Set([code, ...own]);
}

function unknownStep(table: string, rows: readonly number[]): string {
  return (
    `${table}: row ${rows.join(", ")} may say that a step is annulled (${annullingOutcome}, or an uitspraak that can't be ` +
    `read), but not which step of the export: dropping it could publish that step. Correct stapnummer.`
  );
}
