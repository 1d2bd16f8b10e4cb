/**
 * The id of a document in the index: year, month and its place in that month, such as `26a002f`. The index itself only
 * numbers the documents, oldest first; how many each month has gives the ids. They name files, so that these stay the
 * same in months to which nothing is added.
 */
import type { IsoDate } from "../../domain/dates.ts";

const indexLength = 4;

/** `26a`: the part of an id that all documents of a month share. */
export function monthKey(date: IsoDate): string {
  return `${date.slice(2, 4)}${Number(date.slice(5, 7)).toString(36)}`;
}

/** How many documents each month has, oldest first; the documents are in the order of their dates. */
export function countMonths(documents: readonly { date: IsoDate }[]): [month: string, documents: number][] {
  const counts = new Map<string, number>();
  for (const { date } of documents) counts.set(monthKey(date), (counts.get(monthKey(date)) ?? 0) + 1);
  return [...counts];
}

/** The id of each document, by its number. */
export function documentIds(months: readonly (readonly [month: string, documents: number])[]): string[] {
  return months.flatMap(([month, documents]) =>
    Array.from({ length: documents }, (_, index) => month + index.toString(36).padStart(indexLength, "0")),
  );
}

/** The year of an id. */
export function yearOfDocument(id: string): string {
  return `20${id.slice(0, 2)}`;
}
