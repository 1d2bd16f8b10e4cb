/** The check report as plain data: everything in an export that is wrong, odd or withheld. */
import type { ExportRefused, Issue } from "../data-loaders/issues.ts";
import type { LoadedExport } from "../data-loaders/load-export.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { NextStep } from "./next-step.ts";
import { nextSteps } from "./next-steps.ts";
import type { IssueGroup, ReportFindings } from "./report-parts.ts";
import { policyRules, type PolicyRule, type Withheld } from "../policy/withheld.ts";
import { escapeControls, printable } from "../domain/printable.ts";

/** The number of records, or of texts in one column, that a rule keeps from the public. */
export interface WithheldCount {
  rule: PolicyRule;
  table: string;
  /** Null counts whole records. */
  column: string | null;
  count: number;
}

export interface CheckReport extends ReportFindings {
  /** The reasons why the export can't be used, one per line; null when it can be used. */
  refused: string | null;
  peildatum: IsoDate | null;
  source: string | null;
  isFictitious: boolean | null;
  withheld: WithheldCount[];
  /** What to do next, the most weighty first. */
  nextSteps: NextStep[];
}

/** The findings of the policy, which the report includes. */
export interface PolicyFindings {
  withheld: readonly Withheld[];
  issues: readonly Issue[];
}

/** Builds the report on an export that can be used. */
export function buildCheckReport(loaded: LoadedExport, outcome: PolicyFindings): CheckReport {
  const { peildatum, source, isFictitious } = loaded.records;
  const parts = {
    tables: loaded.tables,
    ...issueParts([...loaded.issues, ...outcome.issues]),
    gatedTexts: outcome.withheld
      .filter((one) => one.rule === "P9")
      .map(({ table, row, column }) => ({ table, row, column })),
  };
  return {
    refused: null,
    peildatum,
    source: printable(source),
    isFictitious,
    ...parts,
    withheld: countWithheld(outcome.withheld),
    nextSteps: nextSteps(parts, []),
  };
}

/** Builds the report on a refused export: the reasons, and everything that was found until the refusal. */
export function buildRefusedReport(refusal: ExportRefused): CheckReport {
  const parts = { tables: refusal.tables, ...issueParts(refusal.issues), gatedTexts: [] };
  return {
    refused: refusal.message.split("\n").map(escapeControls).join("\n"),
    peildatum: null,
    source: null,
    isFictitious: null,
    ...parts,
    withheld: [],
    nextSteps: nextSteps(parts, refusal.reasons),
  };
}

function issueParts(issues: readonly Issue[]): Pick<CheckReport, "errors" | "warnings" | "issues"> {
  const errors = issues.filter((issue) => issue.severity === "error").length;
  return { errors, warnings: issues.length - errors, issues: groupIssues(issues) };
}

function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = Map.groupBy(issues, ({ row: _row, value: _value, ...shared }) => JSON.stringify(shared));
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => toGroup(first, group)));
}

function toGroup(first: Issue, group: Issue[]): IssueGroup {
  return {
    severity: first.severity,
    table: printable(first.table),
    column: first.column === null ? null : printable(first.column),
    problem: escapeControls(first.problem),
    expected: first.expected === null ? null : escapeControls(first.expected),
    consequence: first.consequence,
    occurrences: group
      .map(({ row, value }) => ({ row, value: value === null ? null : printable(value) }))
      .sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

function countWithheld(withheld: readonly Withheld[]): WithheldCount[] {
  const groups = Map.groupBy(withheld, ({ rule, table, column }) => JSON.stringify([rule, table, column]));
  const counts = [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ rule, table, column }) => ({ rule, table, column, count: group.length })),
  );
  return counts.sort((a, b) => policyRules.indexOf(a.rule) - policyRules.indexOf(b.rule));
}
