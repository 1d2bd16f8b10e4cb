/** Finds rows of totals, titles and notes between the records of a table: most of their required cells are empty. */
import { emptyCells } from "./issue-causes.ts";
import type { IssueGroup } from "./report-parts.ts";

const minEmptyCells = 3;
const maxShare = 0.1;
const maxFew = 5;

/**
 * Returns the stray rows of a table of so many rows. Where more than a few rows lack the same cells it is the columns
 * that are empty, and not the rows that are no records.
 */
export function strayRowsOf(groups: readonly IssueGroup[], rowsOfTable: number): Set<number> {
  const emptyByRow = new Map<number, number>();
  for (const { problem, consequence, occurrences } of groups) {
    if (consequence !== "record dropped" || !emptyCells.problem.test(problem)) continue;
    for (const { row } of occurrences) if (row !== null) emptyByRow.set(row, (emptyByRow.get(row) ?? 0) + 1);
  }
  const stray = [...emptyByRow].filter(([, cells]) => cells >= minEmptyCells).map(([row]) => row);
  return new Set(stray.length <= Math.max(maxFew, rowsOfTable * maxShare) ? stray : []);
}

/** Leaves the occurrences in these rows out, and groups that have no other. */
export function withoutRows(groups: readonly IssueGroup[], rows: ReadonlySet<number>): IssueGroup[] {
  if (rows.size === 0) return [...groups];
  return groups
    .map((group) => ({
      ...group,
      occurrences: group.occurrences.filter(({ row }) => row === null || !rows.has(row)),
    }))
    .filter(({ occurrences }) => occurrences.length > 0);
}
