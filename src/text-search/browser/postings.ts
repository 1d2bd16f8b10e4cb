/**
 * Postings: in which documents a term stands, and in which passages of each.
 *
 * They travel as two strings with one sign a row: how many documents further, and the passages as bits. A row has room
 * for 15 passages; 0 further goes on in the same document with the next 15, and a row without passages only goes further.
 */
import { mostOfSign, signOf, valueOf } from "../../packing/signs.ts";

/** Number of a document → the places of its passages. Both are in order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Postings as they stand in a file. */
export type PackedPostings = [further: string, passages: string];

const passagesPerRow = 15;

/** Packs the postings of one term. */
export class PostingsWriter {
  #further: number[] = [];
  #passages: number[] = [];
  #last = -1;

  /** Adds a document with its passages; each document comes after those added before, each place after the last. */
  add(document: number, places: readonly number[]): void {
    let distance = document - this.#last;
    for (; distance > mostOfSign; distance -= mostOfSign) this.#addRow(mostOfSign, 0);
    const rows = Array<number>(Math.floor((places.at(-1) ?? 0) / passagesPerRow) + 1).fill(0);
    for (const place of places) {
      const row = Math.floor(place / passagesPerRow);
      rows[row] = (rows[row] ?? 0) | (1 << (place % passagesPerRow));
    }
    for (const bits of rows) {
      this.#addRow(distance, bits);
      distance = 0;
    }
    this.#last = document;
  }

  pack(): PackedPostings {
    return [this.#further.map(signOf).join(""), this.#passages.map(signOf).join("")];
  }

  #addRow(further: number, passages: number): void {
    this.#further.push(further);
    this.#passages.push(passages);
  }
}

/** Opens packed postings. */
export function openPostings([further, passages]: PackedPostings): Postings {
  const postings = new Map<number, number[]>();
  let document = -1;
  let first = 0;
  for (let row = 0; row < further.length; row += 1) {
    const distance = valueOf(further, row);
    document += distance;
    first = distance === 0 ? first + passagesPerRow : 0;
    const places = placesOf(valueOf(passages, row), first);
    if (places.length > 0) postings.set(document, [...(postings.get(document) ?? []), ...places]);
  }
  return postings;
}

function placesOf(bits: number, first: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < passagesPerRow; place += 1) if (bits & (1 << place)) places.push(first + place);
  return places;
}
