/**
 * Links the tables: a row that refers to nothing is dropped, and so are the rows that depend on it. The order below
 * matters: each table is linked after the table that it refers to, so that one pass drops all dependent rows.
 */
import type { Issue } from "./issues.ts";
import { resolveDuplicateKeys, keyOf } from "./keys.ts";
import { shownValue } from "./parse-table.ts";
import { idIn, type AnyRow, type AnyTable, type ParsedExport } from "./parsed-export.ts";

/** The rows of a table to which a reference can lead. */
interface Targets {
  name: string;
  kept: ReadonlySet<string>;
  /** The row numbers of dropped rows, to distinguish a consequence from a mistake. */
  droppedRow: ReadonlyMap<string, number>;
}

/** Resolves duplicate keys and references by changing the states of the rows. */
export function linkTables(parsed: ParsedExport, issues: Issue[]): void {
  for (const table of Object.values<AnyTable>(parsed)) resolveDuplicateKeys(table, issues);
  const { organisers, locations, reports, trajectories, steps } = parsed;
  linkRequired(locations, "organisator_id", targetsOf(organisers), issues);
  const locationTargets = targetsOf(locations);
  linkRequired(reports, "dossiernummer", locationTargets, issues);
  const reportTargets = targetsOf(reports);
  linkRequired(trajectories, "dossiernummer", locationTargets, issues);
  linkTrajectoryReports(parsed, reportTargets, issues);
  linkRequired(steps, "trajectnummer", targetsOf(trajectories), issues);
  const stepTargets = targetsOf(steps);
  linkRequired(parsed.appeals, "stapnummer", stepTargets, issues);
  linkReplies(parsed, reportTargets, stepTargets, issues);
  for (const table of [parsed.findings, parsed.qualityScores, parsed.followUps]) {
    linkRequired(table, "rapportnummer", reportTargets, issues);
  }
  linkRequired(parsed.transfers, "van_dossiernummer", locationTargets, issues);
  linkRequired(parsed.transfers, "naar_dossiernummer", locationTargets, issues);
  linkRequired(parsed.complaints, "dossiernummer", locationTargets, issues);
}

function targetsOf(table: AnyTable): Targets {
  const kept = new Set<string>();
  const droppedRow = new Map<string, number>();
  for (const row of table.rows) {
    const key = keyOf(table, row);
    if (key === null) continue;
    if (row.state === "kept") kept.add(key);
    else if (row.state === "dropped") droppedRow.set(key, row.row);
  }
  return { name: table.definition.name, kept, droppedRow };
}

function linkRequired(table: AnyTable, column: string, targets: Targets, issues: Issue[]): void {
  for (const row of table.rows) linkRow(table, row, column, targets, issues);
}

function linkRow(table: AnyTable, row: AnyRow, column: string, targets: Targets, issues: Issue[]): void {
  if (row.state !== "kept" || targets.kept.has(idIn(row, column) ?? "")) return;
  row.state = "dropped";
  issues.push({ ...danglingIssue(table, row, column, targets), consequence: "record dropped" });
}

function danglingIssue(
  table: AnyTable,
  row: AnyRow,
  column: string,
  targets: Targets,
): Omit<Issue, "consequence"> {
  const droppedRow = targets.droppedRow.get(idIn(row, column) ?? "");
  return {
    severity: "error",
    table: table.definition.name,
    row: row.row,
    column,
    value: shownValue(table.definition, row.cells, column),
    problem:
      droppedRow === undefined
        ? `is not in ${targets.name}`
        : `hangs on a row of ${targets.name} that was dropped (row ${droppedRow})`,
    expected: `a row that ${targets.name} has`,
  };
}

/** A trajectory can exist without its report, so only the reference is dropped. */
function linkTrajectoryReports({ trajectories }: ParsedExport, targets: Targets, issues: Issue[]): void {
  for (const row of trajectories.rows) {
    if (row.state !== "kept" || !row.record?.reportId || targets.kept.has(row.record.reportId)) continue;
    const issue = danglingIssue(trajectories, row, "rapportnummer", targets);
    issues.push({ ...issue, consequence: "value dropped" });
    row.record.reportId = null;
    row.lostColumns.add("rapportnummer");
  }
}

function linkReplies({ replies }: ParsedExport, reports: Targets, steps: Targets, issues: Issue[]): void {
  for (const row of replies.rows) {
    const targets = row.record?.subject === "inspectierapport" ? reports : steps;
    linkRow(replies, row, "nummer", targets, issues);
  }
}
