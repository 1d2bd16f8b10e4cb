/** What to do about the errors and warnings of one table, grouped by their cause. */
import type { SourceColumn, SourceColumns } from "../data-loaders/columns.ts";
import { sourceTables } from "../data-loaders/parsed-export.ts";
import type { IssueGroup } from "./report-parts.ts";
import { causeOf, hangsOnDropped, repeatsRow, unknownCodes } from "./issue-causes.ts";
import type { NextStep, StepCost } from "./next-step.ts";
import { proposedCodes } from "./proposed-codes.ts";
import { strayRowsOf, withoutRows } from "./stray-rows.ts";

const columnsByTable = new Map<string, SourceColumns>(
  Object.values(sourceTables).map(({ name, columns }) => [name, columns]),
);

/** Returns the steps of a table. What hangs on a dropped row comes back with it, and is no step. */
export function issueSteps(table: string, groups: readonly IssueGroup[], rowsOfTable: number): NextStep[] {
  const strayRows = strayRowsOf(groups, rowsOfTable);
  const own = withoutRows(groups, strayRows).filter(
    ({ problem }) => !hangsOnDropped.test(problem) && !repeatsRow.test(problem),
  );
  const byCause = Map.groupBy(own, (group) =>
    JSON.stringify([group.column, causeOf(group).summary, costOf(group)]),
  );
  const steps = [...byCause.values()].flatMap((same) =>
    same.slice(0, 1).map((first) => stepOf(table, first, same)),
  );
  return strayRows.size === 0 ? steps : [strayStep(table, strayRows), ...steps];
}

function stepOf(table: string, first: IssueGroup, same: readonly IssueGroup[]): NextStep {
  const cause = causeOf(first);
  const { column } = first;
  const definition = definitionOf(table, column);
  const occurrences = same.flatMap((group) => group.occurrences);
  const isCode = cause === unknownCodes && column !== null;
  return {
    costs: costOf(first),
    tables: [table],
    column,
    count: occurrences.length,
    problem: cause.summary,
    action: isCode ? `${cause.action} Known are ${first.expected ?? ""}.` : cause.action,
    vertaling: isCode
      ? proposedCodes(
          table,
          column,
          occurrences.map(({ value }) => value),
          definition,
        )
      : null,
  };
}

function costOf({ table, column, severity, consequence }: IssueGroup): StepCost {
  if (severity === "warning") return "nothing";
  if (consequence === "record dropped") return "records";
  const definition = definitionOf(table, column);
  return definition && decidesPublication(definition) ? "publication" : "values";
}

/** A column may decide what is shown although its cells may be empty: one that can't be read then withholds. */
function decidesPublication({ isRequired, isHeaderRequired, effectWhenBad }: SourceColumn<unknown>): boolean {
  return !isRequired && (isHeaderRequired || effectWhenBad !== null);
}

function definitionOf(table: string, column: string | null): SourceColumn<unknown> | undefined {
  return column === null ? undefined : columnsByTable.get(table)?.[column];
}

const maxRowsNamed = 10;

function strayStep(table: string, rows: ReadonlySet<number>): NextStep {
  const sorted = [...rows].sort((a, b) => a - b);
  const more = sorted.length > maxRowsNamed ? ` and ${sorted.length - maxRowsNamed} more` : "";
  return {
    costs: "records",
    tables: [table],
    column: null,
    count: sorted.length,
    problem: "rows that lack most of what a record must have",
    action: `Look whether row ${sorted.slice(0, maxRowsNamed).join(", ")}${more} holds totals, a title or a note, and leave such rows out of the dump.`,
    vertaling: null,
  };
}
