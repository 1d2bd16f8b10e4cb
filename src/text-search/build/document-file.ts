/** Makes the file that the browser fetches to show one document among the results. */
import { splitCompound } from "./compounds.ts";
import { municipalityOf, type Register } from "../../register/register.ts";
import { stepTitle } from "../../strings/step-title.ts";
import { formatDate } from "../../strings/format.ts";
import type { DocumentFile } from "../browser/document-files.ts";
import { classCharacter } from "../browser/passage-classes.ts";
import { withBoundaries } from "../browser/compound-boundaries.ts";
import type { TextDocument } from "./text-documents.ts";

/** Makes the file of one document. */
export function documentFile(register: Register, document: TextDocument): DocumentFile {
  const { location, passages } = document;
  return {
    title: titleOf(document),
    date: document.date,
    place: `${location.name}, ${municipalityOf(register, location).name}`,
    passages: passages.map((passage) => ({
      class: classCharacter(passage),
      anchor: passage.anchor,
      text: withBoundaries(passage.text, splitCompound),
    })),
  };
}

function titleOf({ record, careType, date }: TextDocument): string {
  if (record.type === "report") return `Inspectierapport over het bezoek van ${formatDate(date)}`;
  return `${stepTitle(record.step, careType)}, ${formatDate(date)}`;
}
