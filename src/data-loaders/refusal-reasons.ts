/** The reasons to refuse an export as a whole. Each kind has its row in docs/feeding.md, which a test holds. */
import type { TranslationDraft } from "./translation-draft.ts";

/** Every kind of reason, in the order in which an export is read. */
export const reasonKinds = [
  /** The folder has no export.json. */
  "no-manifest",
  /** export.json is no sound JSON, or has a key twice. */
  "manifest-json",
  /** A key of export.json has a slip in it. */
  "manifest-key",
  /** The export is of a contract that this portal does not read. */
  "contract",
  /** A value in export.json is not of the form that the contract asks for. */
  "manifest-value",
  /** `vertaling` leads to a table, column or code that the contract does not have, or twice to one. */
  "translation",
  /** `bestanden` names a file that is not there, or in a way that can't be right. */
  "listed-file",
  /** A file is not the one of which `bestanden` has the hash. */
  "hash",
  /** A table has more or fewer rows than `bestanden` says. */
  "row-count",
  /** A table has two files. */
  "two-files",
  /** A table is missing without which there is nothing to show. */
  "missing-table",
  /** Something stands in place of a file or a folder: a link, a pipe, a device. */
  "no-file",
  /** The portal may not read a file or a folder. */
  "no-access",
  /** A file is damaged, cut off, locked by a password, or something else than its name says. */
  "file-format",
  /** A CSV has quotes that do not close as they should. */
  "quotes",
  /** A file or the export is larger than the settings allow. */
  "bound",
  /** A table lacks the headers of columns that it must have. */
  "header",
  /** A table has a column twice. */
  "column-twice",
  /** A column has its dates in American order. */
  "american-dates",
  /** The report has more issues than it can hold. */
  "report-full",
  /** A row takes something offline and does not say what. */
  "unclear-withholding",
  /** A table lost too many of its rows. */
  "rows-lost",
  /** The peildatum lies far behind every date of the export. */
  "late-peildatum",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface ReasonToRefuse {
  kind: ReasonKind;
  /** What is wrong, and what to do about it. */
  message: string;
  /** A translation of the table to fill in, where its header is not the contract's. */
  draft?: TranslationDraft;
}

/** Returns one reason of a kind for each message. */
export function reasonsOf(kind: ReasonKind, messages: readonly string[]): ReasonToRefuse[] {
  return messages.map((message) => ({ kind, message }));
}
