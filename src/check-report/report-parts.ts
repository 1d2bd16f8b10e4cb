/** The parts of a check report that its next steps are made of. */
import type { Consequence, Severity, TableSummary } from "../data-loaders/issues.ts";

/** One row in which a problem occurs. */
export interface Occurrence {
  row: number | null;
  value: string | null;
}

/** One problem in one column, with every row that has it. */
export interface IssueGroup {
  severity: Severity;
  table: string;
  column: string | null;
  problem: string;
  expected: string | null;
  consequence: Consequence;
  occurrences: Occurrence[];
}

/** A free text that the personal data gate stopped: its position in the source, never the text itself. */
export interface GatedText {
  table: string;
  row: number;
  column: string | null;
}

/** What the report says of an export beside its next steps. */
export interface ReportFindings {
  tables: TableSummary[];
  errors: number;
  warnings: number;
  issues: IssueGroup[];
  gatedTexts: GatedText[];
}
