/** All tables of the downloads, in the order in which /data/ lists them. */
import type { DownloadTable } from "./table.ts";
import { changesDownloadTable } from "./tables/changes.ts";
import { complaintsDownloadTable } from "./tables/complaints.ts";
import { findingsDownloadTable } from "./tables/findings.ts";
import { keyFiguresDownloadTable } from "./tables/key-figures.ts";
import { locationsDownloadTable } from "./tables/locations.ts";
import { reportsDownloadTable } from "./tables/reports.ts";
import { stepsDownloadTable } from "./tables/steps.ts";

export const downloadTables: readonly DownloadTable[] = [
  locationsDownloadTable,
  reportsDownloadTable,
  findingsDownloadTable,
  stepsDownloadTable,
  complaintsDownloadTable,
  keyFiguresDownloadTable,
  changesDownloadTable,
];
