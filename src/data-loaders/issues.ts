/** What the loaders and the policy find wrong or odd in an export: the lines of the check report. */
import type { RawExport } from "./records.ts";

export type Severity = "error" | "warning";

/** What an error cost: nothing but a notice, one value, or the record and what hangs on it. */
export type Consequence = "none" | "value dropped" | "record dropped";

export interface Issue {
  severity: Severity;
  /** The contract's table name, such as `edison/locaties`. */
  table: string;
  /** As a spreadsheet numbers it: the header is row 1 where nothing stands above it. */
  row: number | null;
  /** The contract's column name. */
  column: string | null;
  /** As it stands in the source. Always null for a text that the personal data gate stopped (P9). */
  value: string | null;
  problem: string;
  expected: string | null;
  consequence: Consequence;
}

/** What was read of one table of the contract. */
export interface TableSummary {
  table: string;
  /** The file's path inside the export; null where there is none. */
  file: string | null;
  /** Rows that hold something, identical ones included. */
  rows: number;
  dropped: number;
}

/** The export can't be used at all. The message says why, one reason a line; nothing is written. */
export class ExportRefused extends Error {
  override name = "ExportRefused";
  /** What was found until then, so that the check report still shows everything at once. */
  issues: Issue[] = [];
  tables: TableSummary[] = [];
  /** What could be read of it, not linked yet; null where that is nothing. */
  records: RawExport | null = null;
}
