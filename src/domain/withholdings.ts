/**
 * What an export takes offline, as plain data: numbers, columns and days, never a text or a reason.
 *
 * The policy makes it out of raw records, and `publish` holds it against what the last publication withheld. It
 * names what nobody may see, so the Register, pages, downloads and feeds never get it; lint holds that.
 */
import type { WithholdingSubject } from "./codes.ts";
import type { IsoDate } from "./dates.ts";

/** A record of the export. Of a reply, the number of the report or step that it is about. */
export interface RecordRef {
  subject: WithholdingSubject;
  id: string;
}

/** One text of a record, by the source's column name. */
export interface TextRef extends RecordRef {
  column: string;
}

/** A row of `publicatie/inhoudingen`, a step that was annulled, or a trajectory closed as `ongegrond`. */
export const withholdingKinds = ["inhouding", "vernietigd", "ongegrond"] as const;
export type WithholdingKind = (typeof withholdingKinds)[number];

export interface Withholding extends RecordRef {
  kind: WithholdingKind;
  /** The one text that it takes offline; null for the whole record and what hangs on it. */
  column: string | null;
  /** Null: it has always held. */
  from: IsoDate | null;
  /** That day included; null: without an end. */
  until: IsoDate | null;
}

/** A withholding with the row that it stands in, as a spreadsheet numbers it. */
export interface WithholdingInRow extends Withholding {
  row: number;
}

/** Which records an export holds, and what each hangs on. */
export interface RecordIndex {
  has: (record: RecordRef) => boolean;
  parentsOf: (record: RecordRef) => RecordRef[];
  idsOf: (subject: WithholdingSubject) => ReadonlySet<string>;
}

/** All that one export says about what must stay offline. */
export interface ExportWithholdings {
  peildatum: IsoDate;
  /** The tables of the contract that are there. */
  tables: string[];
  /** Files in `publicatie/` that are no table of the contract. */
  strayFiles: string[];
  /** Those to come and those that have ended as well. */
  withholdings: WithholdingInRow[];
  /** Records that are hidden until a value can be read: neither a withholding of their own nor the end of one. */
  hiddenInDoubt: RecordRef[];
  /** Dossier numbers of care in a private home. */
  privateHomes: ReadonlySet<string>;
  /** Texts that the personal data gate stops (P9). */
  gatedTexts: TextRef[];
  records: RecordIndex;
}

/** True on the days on which it withholds; the last day is one of them. */
export function isInForceOn({ from, until }: Pick<Withholding, "from" | "until">, day: IsoDate): boolean {
  return (from === null || from <= day) && !hasEndedBy({ until }, day);
}

/** True from the day after its last one. */
export function hasEndedBy({ until }: Pick<Withholding, "until">, day: IsoDate): boolean {
  return until !== null && until < day;
}

/** A key of a record, or of one text of it, for Maps and Sets. */
export function withheldKey({ subject, id }: RecordRef, column: string | null = null): string {
  return JSON.stringify([subject, id, column]);
}
