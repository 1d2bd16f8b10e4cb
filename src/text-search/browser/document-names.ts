/**
 * The names of the documents. The index numbers documents, oldest first, but a number says little of next month, when
 * others have come between. So the file of a document is named after its record, whatever happens to other records, and
 * the names are in files by month, of which a visitor fetches those of the documents that are shown.
 */
import type { IsoDate } from "../../domain/dates.ts";

/** A month with documents, its number of documents, and the name of the file with their names. */
export type DocumentMonth = [month: string, documents: number, file: string];

/**
 * The names of the documents of a month. Most begin alike, so that beginning is there once; a name that begins
 * otherwise has a `/` before it.
 */
export type NameFile = [beginning: string, ...names: string[]];

/** Returns the name of a document, from its page: `inspectierapport/FICT-2026-1`. */
export function documentName(url: string): string {
  return url.replace(/^\/|\/$/g, "");
}

/** Returns the month of a day: `2026-04`. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** Packs names. The beginning is the longest that the most of them have in common up to a `-` or a `/`. */
export function packNames(names: readonly string[]): NameFile {
  const saved = new Map<string, number>();
  for (const name of names) {
    for (const { index } of name.matchAll(/[-/]/g)) {
      const beginning = name.slice(0, index + 1);
      saved.set(beginning, (saved.get(beginning) ?? 0) + beginning.length);
    }
  }
  const [beginning] = [...saved].reduce((best, other) => (other[1] > best[1] ? other : best), ["", 0]);
  return [
    beginning,
    ...names.map((name) => (name.startsWith(beginning) ? name.slice(beginning.length) : `/${name}`)),
  ];
}

/** Returns the name of a document by its index in the month. */
export function nameIn([beginning, ...names]: NameFile, index: number): string {
  const name = names[index] ?? "";
  return name.startsWith("/") ? name.slice(1) : beginning + name;
}

/** Returns the month of a document by its number, and its index in that month. */
export function findMonth(
  months: readonly DocumentMonth[],
  document: number,
): { month: DocumentMonth; index: number } {
  let first = 0;
  for (const month of months) {
    if (document < first + month[1]) return { month, index: document - first };
    first += month[1];
  }
  throw new Error(`No month has document ${document}.`);
}

/** Returns the year of each document, by its number. */
export function documentYears(months: readonly DocumentMonth[]): string[] {
  return months.flatMap(([month, documents]) => Array<string>(documents).fill(month.slice(0, 4)));
}
