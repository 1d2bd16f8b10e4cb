/** The number that somebody may have meant: the same but for zeros, case and separators, or a slip of the keyboard. */
import { distance } from "fastest-levenshtein";
import { withholdingSubjects } from "../../domain/codes.ts";
import { tidyKey } from "../../domain/text.ts";
import type { RecordIndex, RecordRef } from "../../domain/withholdings.ts";

/** The record of the export that looks most like one that it does not hold; null where none does. */
export function lookAlike(record: RecordRef, records: RecordIndex): RecordRef | null {
  const ofSubject = nearestId(record.id, records.idsOf(record.subject));
  if (ofSubject !== null) return { subject: record.subject, id: ofSubject };
  const otherSubject = withholdingSubjects.find((subject) => records.has({ subject, id: record.id }));
  return otherSubject === undefined ? null : { subject: otherSubject, id: record.id };
}

function nearestId(id: string, ids: Iterable<string>): string | null {
  const plain = plainForm(id);
  // Two digits that changed places are two edits.
  const forgiven = plain.length < 4 ? 0 : 2;
  let nearest: string | null = null;
  let least = forgiven + 1;
  for (const candidate of ids) {
    const other = plainForm(candidate);
    if (Math.abs(other.length - plain.length) >= least) continue;
    const edits = distance(plain, other);
    if (edits < least) [nearest, least] = [candidate, edits];
    if (least === 0) break;
  }
  return nearest;
}

/** Without case, leading zeros and the signs that people put between the parts of a number. */
function plainForm(id: string): string {
  const parts =
    tidyKey(id)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, "")).join(" ");
}
