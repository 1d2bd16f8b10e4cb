/** Writes what a search found as a table: one row for each text found, with the document that it is from. */
import type { CsvCell } from "../../formats/csv.ts";
import type { TextHitDocument } from "./document-files.ts";
import type { FoundPassage } from "./excerpts.ts";

/** The publication that the hits are from. */
export interface HitContext {
  /** The address of the site, because links in a file have to be absolute. */
  baseUrl: string;
  peildatum: string;
  isFictitious: boolean;
  labelOf: (passageClass: string) => string;
}

type Hit = FoundPassage<TextHitDocument["passages"][number]>;

/** The names of the columns; those that the downloads have too have the same names there. */
export const hitHeader: readonly string[] = [
  "document",
  "plaats",
  "datum",
  "tekst",
  "fragment",
  "url",
  "peildatum",
  "fictief",
];

/** Returns the rows of one document, in reading order. */
export function hitRows(
  document: TextHitDocument,
  hits: readonly Hit[],
  { baseUrl, peildatum, isFictitious, labelOf }: HitContext,
): CsvCell[][] {
  return hits.map(({ passage, pieces }) => [
    document.title,
    document.place,
    document.date,
    labelOf(passage.class),
    pieces.map(({ text }) => text).join(""),
    new URL(`${document.url}#${passage.anchor}`, baseUrl).href,
    peildatum,
    isFictitious,
  ]);
}

/** Returns the name of the file, which says when the data are made up. */
export function hitFileName({
  peildatum,
  isFictitious,
}: Pick<HitContext, "peildatum" | "isFictitious">): string {
  return `teksten-${isFictitious ? "fictief-" : ""}${peildatum}.csv`;
}
