/** The file of one document, which is fetched to show it among the results. */
import type { PassageClass } from "./passage-classes.ts";

export interface DocumentFile {
  url: string;
  /** `Inspectierapport over het bezoek van 12 maart 2026`. */
  title: string;
  /** The name of the location and its municipality, as on the page of the document. */
  place: string;
  passages: (PassageClass & {
    anchor: string;
    /** `Vaststelling over infrastructuur: inbreuk`. */
    label: string;
    /** The text with the boundaries of compounds, from which the browser knows which words to mark. */
    text: string;
  })[];
}
