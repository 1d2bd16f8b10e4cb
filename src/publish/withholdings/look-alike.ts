/** Guesses the number that somebody may have meant: it differs in zeros, case or separators, or by a typing error. */
import { distance } from "fastest-levenshtein";
import { withholdingSubjects } from "../../domain/codes.ts";
import { tidyKey } from "../../domain/text.ts";
import type { RecordIndex, RecordRef } from "../../domain/withholdings.ts";

/** Returns the record of the export that looks most like `record`, which the export does not hold; null where none does. */
export function lookAlike(record: RecordRef, records: RecordIndex): RecordRef | null {
  const ofSubject = nearestId(record.id, records.idsOf(record.subject));
  if (ofSubject !== null) return { subject: record.subject, id: ofSubject };
  const otherSubject = withholdingSubjects.find((subject) => records.has({ subject, id: record.id }));
  return otherSubject === undefined ? null : { subject: otherSubject, id: record.id };
}

function nearestId(id: string, ids: Iterable<string>): string | null {
  const plain = plainForm(id);
  // Two digits that changed places are two edits.
  const maxEdits = plain.length < 4 ? 0 : 2;
  let nearest: string | null = null;
  let fewestEdits = maxEdits + 1;
  for (const candidate of ids) {
    const other = plainForm(candidate);
    if (Math.abs(other.length - plain.length) >= fewestEdits) continue;
    const edits = distance(plain, other);
    if (edits < fewestEdits) [nearest, fewestEdits] = [candidate, edits];
    if (fewestEdits === 0) break;
  }
  return nearest;
}

/** Drops case, leading zeros and the characters that people put between the parts of a number. */
function plainForm(id: string): string {
  const parts =
    tidyKey(id)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, "")).join(" ");
}
