/**
 * Splits the documents into volumes: the years before last year, and all after them. What happens to reports and steps
 * in a month is hardly ever about the older years, so the files of their volume stay as they are for a year.
 */
import type { TextDocument } from "./text-documents.ts";

/** Documents that have an index of their own. */
export interface DocumentVolume {
  documents: readonly TextDocument[];
  /** True for the older years, to which hardly anything is added. */
  isComplete: boolean;
}

/** Splits documents, which are in the order of their dates, into at most two volumes. */
export function splitIntoVolumes(documents: readonly TextDocument[]): DocumentVolume[] {
  const firstYear = String(Number(documents.at(-1)?.date.slice(0, 4)) - 1);
  const found = documents.findIndex(({ date }) => date >= firstYear);
  return [
    { documents: documents.slice(0, found), isComplete: true },
    { documents: documents.slice(found), isComplete: false },
  ].filter((volume) => volume.documents.length > 0);
}
