/**
 * What the filters need to know of every document and passage, in a file of some 40 kB (compressed) that is fetched
 * when a visitor opens the filters. All columns run in the order of the ids, oldest document first.
 */
import { careTypes } from "../domain/codes.ts";
import { classCharacter } from "./passage-classes.ts";
import { monthKey } from "./document-ids.ts";
import type { TextDocument } from "./text-documents.ts";
import { stridesOf } from "./words.ts";

export interface FilterFile {
  /** Month of the ids → number of documents, oldest first. */
  months: [string, number][];
  provinces: string[];
  /** One sign per document: kind of care and province together. */
  places: string;
  /** One sign per passage, its class; a space after each document. */
  classes: string;
  /** One sign per passage, its length in strides. */
  lengths: string;
}

const firstSign = 48;

/** The filters of all documents. */
export function filterFile(documents: readonly TextDocument[]): FilterFile {
  const provinces = [...new Set(documents.map(({ province }) => province))].sort();
  const months = new Map<string, number>();
  for (const { date } of documents) months.set(monthKey(date), (months.get(monthKey(date)) ?? 0) + 1);
  return {
    months: [...months],
    provinces,
    places: documents
      .map(({ careType, province }) =>
        sign(careTypes.indexOf(careType) * provinces.length + provinces.indexOf(province)),
      )
      .join(""),
    classes: documents.map(({ passages }) => `${passages.map(classCharacter).join("")} `).join(""),
    lengths: documents.flatMap(({ passages }) => passages.map(({ text }) => sign(stridesOf(text)))).join(""),
  };
}

/** A number as one UTF-16 unit; a longer text than anybody writes counts as the longest. */
function sign(value: number): string {
  return String.fromCharCode(Math.min(firstSign + value, 0xd7ff));
}

/** The number behind a sign. */
export function valueOf(signs: string, place: number): number {
  return signs.charCodeAt(place) - firstSign;
}
