/** What the check report is made of: errors and warnings of the loaders, records withheld by the policy. */

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

export const policyRules = [
  "P1",
  "P2",
  "P3",
  "P4",
  "P5",
  "P6",
  "P7",
  "P8",
  "P9",
  "P10",
  "P11",
  "P12",
  "P13",
] as const;
export type PolicyRule = (typeof policyRules)[number];

/** One record, or one text of it, that the policy kept from the public. */
export interface Withheld {
  rule: PolicyRule;
  table: string;
  row: number;
  /** The one text or value withheld; null for the whole record. */
  column: string | null;
}

/** The export can't be used at all. The message is the one clear reason; nothing is written. */
export class ExportRefused extends Error {
  override name = "ExportRefused";
}
