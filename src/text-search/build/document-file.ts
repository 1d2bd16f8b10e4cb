/** Makes the file that the browser fetches to show one document among the results. */
import { splitCompound } from "./compounds.ts";
import type { DocumentFile } from "../browser/document-files.ts";
import { classCharacter } from "../browser/passage-classes.ts";
import { withBoundaries } from "../browser/compound-boundaries.ts";
import type { TextDocument } from "./text-documents.ts";

/** Makes the file of one document. */
export function documentFile({ title, date, place, passages }: TextDocument): DocumentFile {
  return {
    title,
    date,
    place,
    passages: passages.map((passage) => ({
      class: classCharacter(passage),
      anchor: passage.anchor,
      text: withBoundaries(passage.text, splitCompound),
    })),
  };
}
