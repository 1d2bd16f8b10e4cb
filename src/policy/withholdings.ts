/** P13: an index of what a court, an objection or a mistake takes offline. */
import type { RawWithholding } from "../data-loaders/records.ts";
import type { WithholdingSubject } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { isWithheldOn } from "./rules.ts";

/** The columns that can be withheld alone. Any other column withholds the whole record, to be safe. */
const separableColumns: Record<WithholdingSubject, readonly string[]> = {
  locatie: ["openingsuren", "telefoon", "email", "website"],
  inspectierapport: ["conclusie"],
  vaststelling: ["omschrijving"],
  handhavingsstap: ["toelichting"],
  handhavingstraject: [],
  reactie: ["tekst"],
};

/** Returns the column that a withholding takes offline alone, or null when it takes the whole record offline. */
export function separableColumn(subject: WithholdingSubject, column: string | null): string | null {
  return column !== null && separableColumns[subject].includes(column) ? column : null;
}

export interface WithholdingIndex {
  hasRecord(subject: WithholdingSubject, id: string): boolean;
  hasColumn(subject: WithholdingSubject, id: string, column: string): boolean;
  /** Returns true when any finding of the report is withheld, wholly or in part. */
  hasFindingOf(reportId: string): boolean;
}

/** Indexes the withholdings that are in force on `peildatum`. */
export function indexWithholdings(withholdings: RawWithholding[], peildatum: IsoDate): WithholdingIndex {
  const records = new Set<string>();
  const columns = new Set<string>();
  const reportIds = new Set<string>();
  for (const withholding of withholdings) {
    if (!isWithheldOn(withholding, peildatum)) continue;
    const { subject, subjectId } = withholding;
    if (subject === "vaststelling") for (const id of reportIdsIn(subjectId)) reportIds.add(id);
    const column = separableColumn(subject, withholding.column);
    if (column === null) records.add(key(subject, subjectId));
    else columns.add(key(subject, subjectId, column));
  }
  return {
    hasRecord: (subject, id) => records.has(key(subject, id)),
    hasColumn: (subject, id, column) => columns.has(key(subject, id, column)),
    hasFindingOf: (reportId) => reportIds.has(reportId),
  };
}

/** Returns every report that the id of a finding can belong to: the number of a report may hold a `#` itself. */
function reportIdsIn(findingId: string): string[] {
  return [...findingId.matchAll(/#/g)].map(({ index }) => findingId.slice(0, index));
}

function key(...parts: string[]): string {
  return JSON.stringify(parts);
}
