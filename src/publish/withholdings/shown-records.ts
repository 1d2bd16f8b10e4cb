/** Finds which records a publication shows, from the facts of its stand.json. */
import { partsOf, type FactKind } from "../../change-log/facts.ts";
import type { WithholdingSubject } from "../../domain/codes.ts";
import { withheldKey, type RecordRef } from "../../domain/withholdings.ts";

/** Names what is shown of a private home otherwise than of another location, or not at all (P7). */
export const homeParts = "street, contact and point";

/** Returns the records by their key, since two replies can be about one record. */
export function shownRecords(facts: readonly { id: string }[]): Map<string, RecordRef> {
  return new Map(facts.flatMap(({ id }) => shownRecord(id)).map((record) => [withheldKey(record), record]));
}

function shownRecord(factId: string): RecordRef[] {
  const { kind, parts } = partsOf(factId);
  const subject = subjects[kind];
  if (!subject) return [];
  const id = kind === "vaststelling" ? parts.join("#") : kind === "reactie" ? parts[1] : parts[0];
  return [{ subject, id: id ?? "" }];
}

const subjects: Readonly<Partial<Record<FactKind, WithholdingSubject>>> = {
  locatie: "locatie",
  inspectierapport: "inspectierapport",
  vaststelling: "vaststelling",
  handhavingstraject: "handhavingstraject",
  handhavingsstap: "handhavingsstap",
  reactie: "reactie",
};
