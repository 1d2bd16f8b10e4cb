/** The input that every part of the policy needs (the day, the settings, the withholdings), and its log. */
import type { Issue } from "../data-loaders/issues.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { PublicText } from "../domain/records.ts";
import type { Settings } from "../domain/settings-schema.ts";
import { containsPersonalData } from "./personal-data.ts";
import type { WithholdingIndex } from "./withholdings.ts";
import type { PolicyRule, Withheld } from "./withheld.ts";

export interface PolicyContext {
  peildatum: IsoDate;
  settings: Settings["policy"];
  withholdings: WithholdingIndex;
  log: PolicyLog;
}

/** The position of a value in the source. */
export interface SourceCell {
  table: string;
  row: number;
  column: string;
}

export interface PolicyLog {
  withheld: Withheld[];
  issues: Issue[];
}

/** Logs that one record, or one column of it, is kept from the public. */
export function logWithheld(
  context: PolicyContext,
  rule: PolicyRule,
  table: string,
  row: number,
  column: string | null = null,
): void {
  context.log.withheld.push({ rule, table, row, column });
}

/** Logs a contradiction in the source, which does not cost any data. */
export function logWarning(
  context: PolicyContext,
  cell: SourceCell & { value?: string | null },
  problem: string,
  expected: string | null = null,
): void {
  context.log.issues.push({
    severity: "warning",
    value: null,
    ...cell,
    problem,
    expected,
    consequence: "none",
  });
}

/** Applies P9 and P13 to one free text: returns the text itself, or only the fact that it is withheld. */
export function publicText(
  context: PolicyContext,
  text: string,
  cell: SourceCell,
  isTakenOffline: boolean,
): PublicText {
  const rule = isTakenOffline ? "P13" : gateText(context, text);
  if (rule === null) return { state: "shown", text };
  logWithheld(context, rule, cell.table, cell.row, cell.column);
  return { state: "withheld" };
}

function gateText(context: PolicyContext, text: string): PolicyRule | null {
  return containsPersonalData(text, context.settings.publisherContacts) ? "P9" : null;
}
