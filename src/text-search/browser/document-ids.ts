/**
 * The id of a document in the index: year, month and its index in that month, such as `26a002f`. The index itself only
 * numbers the documents, oldest first, and the ids follow from the number of documents of each month. Files are named
 * after the ids, so that files stay the same in months to which nothing is added.
 */
import type { IsoDate } from "../../domain/dates.ts";

const indexLength = 4;

/** Returns the part of an id that all documents of a month share, such as `26a`. */
export function monthKey(date: IsoDate): string {
  return `${date.slice(2, 4)}${Number(date.slice(5, 7)).toString(36)}`;
}

/** Counts the documents of each month, oldest first. The documents must be in the order of their dates. */
export function countMonths(documents: readonly { date: IsoDate }[]): [month: string, documents: number][] {
  const counts = new Map<string, number>();
  for (const { date } of documents) counts.set(monthKey(date), (counts.get(monthKey(date)) ?? 0) + 1);
  return [...counts];
}

/** Returns the id of each document, in the order of their numbers. */
export function documentIds(months: readonly (readonly [month: string, documents: number])[]): string[] {
  return months.flatMap(([month, documents]) =>
    Array.from({ length: documents }, (_, index) => month + index.toString(36).padStart(indexLength, "0")),
  );
}

/** Returns the year of a document from its id. */
export function yearOfDocument(id: string): string {
  return `20${id.slice(0, 2)}`;
}
