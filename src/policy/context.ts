/** What every part of the policy needs: the day, the settings, what is taken offline, and a log. */
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

export interface PolicyLog {
  withheld: Withheld[];
  issues: Issue[];
}

/** Notes that one record, or one column of it, is kept from the public. */
export function logWithheld(
  context: PolicyContext,
  rule: PolicyRule,
  table: string,
  row: number,
  column: string | null = null,
): void {
  context.log.withheld.push({ rule, table, row, column });
}

/** Notes something that contradicts itself; nothing is lost by it. */
export function logWarning(
  context: PolicyContext,
  place: { table: string; row: number; column: string | null; value?: string | null },
  problem: string,
  expected: string | null = null,
): void {
  context.log.issues.push({
    severity: "warning",
    value: null,
    ...place,
    problem,
    expected,
    consequence: "none",
  });
}

/** P9 and P13 for one free text: the text itself, or only the fact that it is withheld. */
export function publicText(
  context: PolicyContext,
  text: string,
  place: { table: string; row: number; column: string },
  isTakenOffline: boolean,
): PublicText {
  const rule = isTakenOffline ? "P13" : gateText(context, text);
  if (rule === null) return { state: "shown", text };
  logWithheld(context, rule, place.table, place.row, place.column);
  return { state: "withheld" };
}

function gateText(context: PolicyContext, text: string): PolicyRule | null {
  return containsPersonalData(text, context.settings.publisherContacts) ? "P9" : null;
}
