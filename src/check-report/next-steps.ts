/**
 * What to do next about an export, the most weighty first. Everything here comes out of the report itself, so that it
 * can say nothing of the export that the report does not say.
 */
import type { ReasonToRefuse } from "../data-loaders/refusal-reasons.ts";
import type { GatedText, IssueGroup, ReportFindings } from "./report-parts.ts";
import { columnSteps, isAboutColumns, missingTableSteps } from "./column-steps.ts";
import { hangsOnDropped } from "./issue-causes.ts";
import { issueSteps } from "./issue-steps.ts";
import { inOrder, type NextStep } from "./next-step.ts";
import { refusalSteps } from "./refusal-steps.ts";

/** Returns every step; the last one is to publish, where the export can be used. */
export function nextSteps(
  { tables, issues, gatedTexts, errors }: ReportFindings,
  reasons: readonly ReasonToRefuse[],
): NextStep[] {
  const rowsByTable = new Map(tables.map(({ table, rows }) => [table, rows]));
  const byTable = Map.groupBy(
    issues.filter((group) => !isAboutColumns(group)),
    ({ table }) => table,
  );
  const ofIssues = [...byTable].flatMap(([table, groups]) =>
    issueSteps(table, groups, rowsByTable.get(table) ?? 0),
  );
  const ofColumns = [...Map.groupBy(issues, ({ table }) => table)].flatMap(([table, groups]) =>
    columnSteps(table, groups),
  );
  return inOrder([
    ...refusalSteps(reasons),
    ...withDependents(ofIssues, issues),
    ...gateSteps(gatedTexts),
    ...ofColumns,
    ...missingTableSteps(issues),
    ...(reasons.length === 0 ? [publishStep(errors)] : []),
  ]);
}

function publishStep(errors: number): NextStep {
  return {
    costs: "none-left",
    tables: [],
    column: null,
    count: 0,
    problem: `The export can be published${errors === 0 ? "" : ", without what the errors cost"}`,
    action: "npm run portal -- publish <export> --to <dir>",
    vertaling: null,
  };
}

/** Says at the weightiest step of each table how many rows of other tables come back with the records it costs. */
function withDependents(steps: readonly NextStep[], issues: readonly IssueGroup[]): NextStep[] {
  const withOwnLosses = new Set(
    steps.filter(({ costs }) => costs === "records").flatMap(({ tables }) => tables),
  );
  const dependents = dependentsOf(issues, withOwnLosses);
  return inOrder(steps).map((step) => {
    const [table = ""] = step.tables;
    const rows = dependents.get(table) ?? 0;
    if (step.costs !== "records" || rows === 0) return step;
    dependents.delete(table);
    const verb = rows === 1 ? "row of another table hangs" : "rows of other tables hang";
    return { ...step, problem: `${step.problem}; ${rows} ${verb} on records of this table that are lost` };
  });
}

/** Counts the rows that hang on lost rows of each table, through tables that lose nothing by themselves. */
function dependentsOf(
  issues: readonly IssueGroup[],
  withOwnLosses: ReadonlySet<string>,
): Map<string, number> {
  const links = issues.flatMap(({ table, problem, occurrences }) => {
    const target = hangsOnDropped.exec(problem)?.[1];
    return target === undefined ? [] : [{ table, target, rows: occurrences.length }];
  });
  const rootOf = (table: string, depth = 0): string => {
    const up = links.find((link) => link.table === table)?.target;
    return withOwnLosses.has(table) || up === undefined || depth > links.length
      ? table
      : rootOf(up, depth + 1);
  };
  const counts = new Map<string, number>();
  for (const { target, rows } of links) {
    const root = rootOf(target);
    counts.set(root, (counts.get(root) ?? 0) + rows);
  }
  return counts;
}

function gateSteps(gatedTexts: readonly GatedText[]): NextStep[] {
  const groups = Map.groupBy(gatedTexts, ({ table, column }) => JSON.stringify([table, column]));
  return [...groups.values()].flatMap((texts) =>
    texts.slice(0, 1).map(({ table, column }) => ({
      costs: "publication" as const,
      tables: [table],
      column,
      count: texts.length,
      problem: "withheld for personal data (P9)",
      action: "Take the number or address out of the text in the source; the report names the rows.",
      vertaling: null,
    })),
  );
}
