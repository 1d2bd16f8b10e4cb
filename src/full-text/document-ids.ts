/**
 * The id of a document in the index: year, month and its place in that month, seven signs, such as `26a002f`.
 *
 * The library would name each document by a hash, and 11,500 hashes are 60 kB that no compression shrinks. Ids that
 * count are a third of that, tell the year by themselves, and stay the same in months to which nothing is added.
 */
import type { IsoDate } from "../domain/dates.ts";

/** The length of an id. */
export const idLength = 7;

/** `26a`: the part of an id that all documents of a month share. */
export function monthKey(date: IsoDate): string {
  return `${date.slice(2, 4)}${Number(date.slice(5, 7)).toString(36)}`;
}

/** One id for each document, in their order. */
export function documentIds(documents: readonly { date: IsoDate }[]): string[] {
  const counts = new Map<string, number>();
  return documents.map(({ date }) => {
    const month = monthKey(date);
    const place = counts.get(month) ?? 0;
    counts.set(month, place + 1);
    return month + place.toString(36).padStart(idLength - month.length, "0");
  });
}

/** The month of an id, and its place in that month. */
export function readId(id: string): { month: string; place: number } {
  return { month: id.slice(0, 3), place: parseInt(id.slice(3), 36) };
}

/** The year of an id. */
export function yearOf(id: string): string {
  return `20${id.slice(0, 2)}`;
}
