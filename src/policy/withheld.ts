/** What the policy kept from the public, counted by rule in the check report. */

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
  /** The organiser's reply is read before it is released (contract, `edison/reacties`). */
  "release",
  /** Dated after the peildatum: not a fact yet. */
  "future",
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
