/**
 * Everything that an export takes offline, as plain data: numbers, columns and days, never a text or a reason.
 *
 * The policy makes it out of raw records, and `publish` compares it with what the last publication withheld. It names
 * what nobody may see, so the Register, pages, downloads and feeds never get it; tests/architecture checks that.
 */
import type { WithholdingSubject } from "./codes.ts";
import type { IsoDate } from "./dates.ts";

/** A reference to a record of the export. A reply has the number of the report or step that it is about. */
export interface RecordRef {
  subject: WithholdingSubject;
  id: string;
}

/** A reference to one text of a record, by the source's column name. */
export interface TextRef extends RecordRef {
  column: string;
}

/**
 * The origin of a withholding: `publicatie/inhoudingen`, the annulment of a step, or a trajectory closed as
 * `ongegrond`.
 */
export const withholdingKinds = ["inhouding", "vernietigd", "ongegrond"] as const;
export type WithholdingKind = (typeof withholdingKinds)[number];

/** A reply that may not be read: the report or step that it is about, and its day. Replies have no number of their own. */
export interface UnreleasedReply {
  about: RecordRef;
  date: IsoDate;
}

export interface Withholding extends RecordRef {
  kind: WithholdingKind;
  /** The one text that it takes offline; null for the whole record with everything that depends on it. */
  column: string | null;
  /** The first day; null for a withholding without a beginning. */
  from: IsoDate | null;
  /** The last day, on which it still applies; null for a withholding without an end. */
  until: IsoDate | null;
}

/** A withholding with its row in the source, as a spreadsheet numbers it. */
export interface WithholdingInRow extends Withholding {
  row: number;
}

/** The records of an export, and the records that each depends on. */
export interface RecordIndex {
  has: (record: RecordRef) => boolean;
  parentsOf: (record: RecordRef) => RecordRef[];
  idsOf: (subject: WithholdingSubject) => ReadonlySet<string>;
}

/** Everything that one export says about what must stay offline. */
export interface ExportWithholdings {
  peildatum: IsoDate;
  /** The tables of the contract that the export contains. */
  tables: string[];
  /** The files in `publicatie/` that are no table of the contract. */
  strayFiles: string[];
  /** All withholdings, including those that have yet to begin and those that have ended. */
  withholdings: WithholdingInRow[];
  /** The records that are hidden until a value can be read, which is neither a withholding nor the end of one. */
  hiddenInDoubt: RecordRef[];
  /** The dossier numbers of care in a private home. */
  privateHomes: ReadonlySet<string>;
  /** The texts that the personal data gate stops (P9). */
  gatedTexts: TextRef[];
  /** The replies that are not released, or not any more. */
  unreleasedReplies: UnreleasedReply[];
  records: RecordIndex;
}

/** Returns true on the days on which it applies, the last day included. */
export function isInForceOn({ from, until }: Pick<Withholding, "from" | "until">, day: IsoDate): boolean {
  return (from === null || from <= day) && !hasEndedBy({ until }, day);
}

/** Returns true from the day after its last day. */
export function hasEndedBy({ until }: Pick<Withholding, "until">, day: IsoDate): boolean {
  return until !== null && until < day;
}

/** Returns a key for Maps and Sets of a record, or of one text of it. */
export function withheldKey({ subject, id }: RecordRef, column: string | null = null): string {
  return JSON.stringify([subject, id, column]);
}
