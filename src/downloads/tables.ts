/** All tables of the downloads, in the order in which /data/ lists them. */
import type { Table } from "./table.ts";
import { changesTable } from "./tables/changes.ts";
import { complaintsTable } from "./tables/complaints.ts";
import { findingsTable } from "./tables/findings.ts";
import { keyFiguresTable } from "./tables/key-figures.ts";
import { locationsTable } from "./tables/locations.ts";
import { reportsTable } from "./tables/reports.ts";
import { stepsTable } from "./tables/steps.ts";

export const tables: readonly Table[] = [
  locationsTable,
  reportsTable,
  findingsTable,
  stepsTable,
  complaintsTable,
  keyFiguresTable,
  changesTable,
];
