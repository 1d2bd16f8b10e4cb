import type { ParsedRow, ParsedTable, TableDefinition } from "./parse-table.ts";
import { appealsSourceTable } from "./tables/appeals.ts";
import { childCountsSourceTable } from "./tables/child-counts.ts";
import { complaintsSourceTable } from "./tables/complaints.ts";
import { findingsSourceTable } from "./tables/findings.ts";
import { followUpsSourceTable } from "./tables/follow-ups.ts";
import { keyFiguresSourceTable } from "./tables/key-figures.ts";
import { localDesksSourceTable } from "./tables/local-desks.ts";
import { locationsSourceTable } from "./tables/locations.ts";
import { organisersSourceTable } from "./tables/organisers.ts";
import { qualityScoresSourceTable } from "./tables/quality-scores.ts";
import { repliesSourceTable } from "./tables/replies.ts";
import { reportsSourceTable } from "./tables/reports.ts";
import { stepsSourceTable } from "./tables/steps.ts";
import { trajectoriesSourceTable } from "./tables/trajectories.ts";
import { transfersSourceTable } from "./tables/transfers.ts";
import { withholdingsSourceTable } from "./tables/withholdings.ts";

/** Every table of the contract, by the name of its records. */
export const sourceTables = {
  organisers: organisersSourceTable,
  locations: locationsSourceTable,
  transfers: transfersSourceTable,
  followUps: followUpsSourceTable,
  trajectories: trajectoriesSourceTable,
  steps: stepsSourceTable,
  appeals: appealsSourceTable,
  replies: repliesSourceTable,
  reports: reportsSourceTable,
  findings: findingsSourceTable,
  qualityScores: qualityScoresSourceTable,
  complaints: complaintsSourceTable,
  localDesks: localDesksSourceTable,
  childCounts: childCountsSourceTable,
  keyFigures: keyFiguresSourceTable,
  withholdings: withholdingsSourceTable,
};

/** The tables without which an export has nothing to show. */
export const requiredTables: ReadonlySet<string> = new Set([
  organisersSourceTable.name,
  locationsSourceTable.name,
]);

type ParsedOf<Definition> = Definition extends TableDefinition<infer C, infer R> ? ParsedTable<C, R> : never;

/** Every table, parsed. */
export type ParsedExport = { [Name in keyof typeof sourceTables]: ParsedOf<(typeof sourceTables)[Name]> };

// Code that treats all tables alike reads ids by column name, with `idIn`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyTable = ParsedTable<any, any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyRow = ParsedRow<any, any>;

/** Returns the id in a column of a row, or null when it could not be read. */
export function idIn(row: AnyRow, column: string): string | null {
  const id: unknown = row.values[column];
  return typeof id === "string" ? id : null;
}
