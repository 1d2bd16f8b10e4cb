import type { ParsedRow, ParsedTable, TableDefinition } from "./parse-table.ts";
import { appealsTable } from "./tables/appeals.ts";
import { childCountsTable } from "./tables/child-counts.ts";
import { complaintsTable } from "./tables/complaints.ts";
import { findingsTable } from "./tables/findings.ts";
import { followUpsTable } from "./tables/follow-ups.ts";
import { keyFiguresTable } from "./tables/key-figures.ts";
import { localDesksTable } from "./tables/local-desks.ts";
import { locationsTable } from "./tables/locations.ts";
import { organisersTable } from "./tables/organisers.ts";
import { qualityScoresTable } from "./tables/quality-scores.ts";
import { repliesTable } from "./tables/replies.ts";
import { reportsTable } from "./tables/reports.ts";
import { stepsTable } from "./tables/steps.ts";
import { trajectoriesTable } from "./tables/trajectories.ts";
import { transfersTable } from "./tables/transfers.ts";
import { withholdingsTable } from "./tables/withholdings.ts";

/** Every table of the contract, by the name that its records bear. */
export const tables = {
  organisers: organisersTable,
  locations: locationsTable,
  transfers: transfersTable,
  followUps: followUpsTable,
  trajectories: trajectoriesTable,
  steps: stepsTable,
  appeals: appealsTable,
  replies: repliesTable,
  reports: reportsTable,
  findings: findingsTable,
  qualityScores: qualityScoresTable,
  complaints: complaintsTable,
  localDesks: localDesksTable,
  childCounts: childCountsTable,
  keyFigures: keyFiguresTable,
  withholdings: withholdingsTable,
};

/** The tables without which there is nothing to show. */
export const requiredTables: ReadonlySet<string> = new Set([organisersTable.name, locationsTable.name]);

type ParsedOf<Definition> = Definition extends TableDefinition<infer C, infer R> ? ParsedTable<C, R> : never;

/** Every table, parsed. */
export type ParsedExport = { [Name in keyof typeof tables]: ParsedOf<(typeof tables)[Name]> };

// Code that treats all tables alike reads ids by column name, through `idIn`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyTable = ParsedTable<any, any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyRow = ParsedRow<any, any>;

/** The id in a column of a row; null where it could not be read. */
export function idIn(row: AnyRow, column: string): string | null {
  const id: unknown = row.values[column];
  return typeof id === "string" ? id : null;
}
