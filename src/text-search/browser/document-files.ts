/** The file of one document, which is fetched to show it among the results. */
import { classOfCharacter, type PassageClass } from "./passage-classes.ts";

export interface DocumentFile {
  /** `Inspectierapport over het bezoek van 12 maart 2026`. */
  title: string;
  /** The day of the visit or of the decision, as YYYY-MM-DD. */
  date: string;
  /** The name of the location and its municipality, as on the page of the document. */
  place: string;
  passages: {
    /** The character of its class. */
    class: string;
    anchor: string;
    /** The text with the boundaries of compounds, from which the browser knows which words to mark. */
    text: string;
  }[];
}

/** A document as the page shows it. */
export interface TextHitDocument extends Omit<DocumentFile, "passages"> {
  /** The page of the document. */
  url: string;
  passages: (DocumentFile["passages"][number] & PassageClass)[];
}

/** Opens the file of a document by its name, which is the path of its page. Throws where a passage is of a class that this version of the site does not know. */
export function openDocumentFile(name: string, file: DocumentFile): TextHitDocument {
  const passages = file.passages.map((passage) => ({ ...passage, ...classOfCharacter(passage.class) }));
  return { ...file, url: `/${name}/`, passages };
}
