/** Converts the records that belong to a row to JSON: every field under the name of its column. */
import { fieldTerms, type FieldTerm, type RecordTypes } from "../domain/glossary/fields.ts";
import type { Reply } from "../domain/records.ts";
import { shownText } from "./column.ts";
import type { JsonObject } from "./table.ts";

/** The records that hold neither texts nor other records, once their lists are left out. */
interface FlatRecords extends Pick<
  RecordTypes,
  "FollowUp" | "Appeal" | "QualityScore" | "ComplaintCount" | "Transfer" | "Organiser" | "LocalDesk"
> {
  EnforcementTrajectory: Omit<RecordTypes["EnforcementTrajectory"], "steps">;
}

/** Renames the fields of each record to their columns. */
export function inDutch<Name extends keyof FlatRecords>(
  name: Name,
  records: readonly FlatRecords[Name][],
): JsonObject[] {
  const columns: Readonly<Record<string, FieldTerm>> = fieldTerms[name];
  return records.map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [columns[field]?.column ?? field, value]),
    ),
  );
}

/** Converts replies; those to a step of a closed trajectory have their text on the page of that step only (P4). */
export function repliesInDutch(replies: readonly Reply[], areOnPageOnly = false): JsonObject[] {
  return replies.map(({ date, releasedOn, text }) => {
    const shown = shownText(text, areOnPageOnly);
    return { datum: date, vrijgegeven_op: releasedOn, tekst: shown.text, tekst_status: shown.state };
  });
}
