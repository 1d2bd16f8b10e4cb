/** The issues that the loaders and the policy find in an export, which are the lines of the check report. */
import type { RawExport } from "./records.ts";
import type { ReasonKind, ReasonToRefuse } from "./refusal-reasons.ts";

export type Severity = "error" | "warning";

/** The cost of an issue: nothing, one value, or the record with everything that depends on it. */
export type Consequence = "none" | "value dropped" | "record dropped";

export interface Issue {
  severity: Severity;
  /** The contract's table name, such as `edison/locaties`. */
  table: string;
  /** The row as a spreadsheet numbers it: the header is row 1 unless something precedes it. */
  row: number | null;
  /** The contract's column name. */
  column: string | null;
  /** The value in the source. It is always null for a text that the personal data gate stopped (P9). */
  value: string | null;
  problem: string;
  expected: string | null;
  consequence: Consequence;
}

/** The counts of one table of the contract. */
export interface TableSummary {
  table: string;
  /** The file's path inside the export; null when there is no file. */
  file: string | null;
  /** The rows that are not empty, identical ones included. */
  rows: number;
  dropped: number;
}

/** Thrown when an export can't be used at all. The message contains one reason per line; nothing is written. */
export class ExportRefused extends Error {
  override name = "ExportRefused";
  readonly reasons: readonly ReasonToRefuse[];
  /** The issues that were found until then, so that the check report still shows everything at once. */
  issues: Issue[] = [];
  tables: TableSummary[] = [];
  /** The records that could be read, not linked yet; null when nothing could be read. */
  records: RawExport | null = null;

  constructor(reasons: readonly ReasonToRefuse[], options?: ErrorOptions) {
    super(reasons.map(({ message }) => message).join("\n"), options);
    this.reasons = reasons;
  }

  /** Refuses an export for one reason. */
  static because(kind: ReasonKind, message: string, options?: ErrorOptions): ExportRefused {
    return new ExportRefused([{ kind, message }], options);
  }
}
