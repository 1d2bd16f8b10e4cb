/** The entries for what the policy keeps from the public, which the check report counts by rule. */

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
  /** An organiser's reply is reviewed before it is released (`edison/reacties`). */
  "release",
  /** A record that is dated after the peildatum is not a fact yet. */
  "future",
] as const;
export type PolicyRule = (typeof policyRules)[number];

/** One record, or one text of it, that the policy keeps from the public. */
export interface Withheld {
  rule: PolicyRule;
  table: string;
  row: number;
  /** The one text or value that is withheld; null for the whole record. */
  column: string | null;
}
