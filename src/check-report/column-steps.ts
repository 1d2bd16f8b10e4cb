/** What to do about columns and tables that were not found. */
import { looksLike } from "../data-loaders/header-names.ts";
import { leftOpen } from "../data-loaders/translation.ts";
import type { IssueGroup } from "./report-parts.ts";
import type { NextStep } from "./next-step.ts";

const unknownColumn = "is no column of the contract";
const missingColumn = "optional column is missing";
const missingTable = "the table is missing";

/** Returns whether these steps are about an issue. */
export function isAboutColumns({ problem }: IssueGroup): boolean {
  return [unknownColumn, missingColumn, missingTable].some((start) => problem.startsWith(start));
}

/** Returns the step of a table of which a column may be one of the contract under another name. */
export function columnSteps(table: string, groups: readonly IssueGroup[]): NextStep[] {
  const unknown = columnsWith(groups, unknownColumn);
  const missing = columnsWith(groups, missingColumn);
  if (unknown.length === 0 || missing.length === 0) return [];
  const pairs = unknown.map((header) => [
    header,
    missing.find((name) => looksLike(header, name)) ?? leftOpen,
  ]);
  return [
    {
      costs: "nothing",
      tables: [table],
      column: null,
      count: unknown.length,
      problem: "columns that the contract does not have",
      action: `Translate those that hold ${missing.join(", ")}, and take the other lines out.`,
      vertaling: { [table]: { kolommen: Object.fromEntries(pairs) as Record<string, string> } },
    },
  ];
}

/** Returns the step of all tables that are not there, of which the portal then shows no records. */
export function missingTableSteps(groups: readonly IssueGroup[]): NextStep[] {
  const tables = groups.filter(({ problem }) => problem.startsWith(missingTable)).map(({ table }) => table);
  if (tables.length === 0) return [];
  return [
    {
      costs: "nothing",
      tables,
      column: null,
      count: tables.length,
      problem: "no such table: the portal shows none of its records",
      action: "Hand the tables over once the source systems can give them.",
      vertaling: null,
    },
  ];
}

function columnsWith(groups: readonly IssueGroup[], start: string): string[] {
  return groups.filter(({ problem }) => problem.startsWith(start)).flatMap(({ column }) => column ?? []);
}
