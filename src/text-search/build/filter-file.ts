/**
 * Makes the file with what the filters need to know of every document and passage. It is fetched when a visitor opens
 * the filters. All columns are in the order of the numbers of the documents, oldest first.
 */
import { careTypes } from "../../domain/codes.ts";
import type { FilterFile } from "../browser/open-filter-file.ts";
import { classCharacter } from "../browser/passage-classes.ts";
import { encodeChar } from "../../packing/char-codes.ts";
import type { TextDocument } from "./text-documents.ts";

/** Makes the filters of all documents. */
export function filterFile(documents: readonly TextDocument[]): FilterFile {
  const provinces = [...new Set(documents.map(({ province }) => province))].sort();
  return {
    provinces,
    places: documents
      .map(({ careType, province }) =>
        encodeChar(careTypes.indexOf(careType) * provinces.length + provinces.indexOf(province)),
      )
      .join(""),
    classes: documents.map(({ passages }) => `${passages.map(classCharacter).join("")} `).join(""),
  };
}
