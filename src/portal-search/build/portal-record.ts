import type { RecordKind } from "../browser/record-kinds.ts";

/** One thing that the search finds: a page, or a place on it. */
export interface PortalRecord {
  url: string;
  title: string;
  kind: RecordKind;
  /** Plain text, of which excerpts are shown; for a page with headings, the HTML of its main part. */
  content: { text: string } | { html: string };
  /** Other words that lead to it, which are never shown. */
  synonyms: string;
}
