/** The file of one document, fetched to show it among the results. */
import type { PassageClass } from "./passage-classes.ts";

export interface DocumentFile {
  url: string;
  /** `Inspectierapport over het bezoek van 12 maart 2026`. */
  title: string;
  /** The name of the location and its municipality, as the page of the document has them. */
  place: string;
  passages: (PassageClass & {
    anchor: string;
    /** `Vaststelling over infrastructuur: inbreuk`. */
    label: string;
    /** With the seams of compounds: by them the browser knows which words to mark. */
    text: string;
  })[];
}
