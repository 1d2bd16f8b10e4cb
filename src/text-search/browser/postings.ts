/**
 * Postings: the documents that contain a term, and the passages in each that do.
 *
 * They are packed as two strings with one character per row: the distance to the previous document, and the passages as
 * bits. A row has room for 15 passages. A distance of 0 continues the same document with the next 15, and a row without
 * passages only adds to the distance.
 */
import { maxCharCode, encodeChar, decodeChar } from "../../packing/char-codes.ts";

/** Maps the number of a document to the indexes of its passages. Both are in order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Postings as a file contains them. */
export type PackedPostings = [further: string, passages: string];

const passagesPerRow = 15;

/** Packs the postings of one term. */
export class PostingsWriter {
  #further: number[] = [];
  #passages: number[] = [];
  #last = -1;

  /** Adds a document with its passages. Both have to come in order. */
  add(document: number, passages: readonly number[]): void {
    let distance = document - this.#last;
    for (; distance > maxCharCode; distance -= maxCharCode) this.#addRow(maxCharCode, 0);
    const rows = Array<number>(Math.floor((passages.at(-1) ?? 0) / passagesPerRow) + 1).fill(0);
    for (const passage of passages) {
      const row = Math.floor(passage / passagesPerRow);
      rows[row] = (rows[row] ?? 0) | (1 << (passage % passagesPerRow));
    }
    for (const bits of rows) {
      this.#addRow(distance, bits);
      distance = 0;
    }
    this.#last = document;
  }

  pack(): PackedPostings {
    return [this.#further.map(encodeChar).join(""), this.#passages.map(encodeChar).join("")];
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
    const distance = decodeChar(further, row);
    document += distance;
    first = distance === 0 ? first + passagesPerRow : 0;
    const found = passagesOf(decodeChar(passages, row), first);
    if (found.length > 0) postings.set(document, [...(postings.get(document) ?? []), ...found]);
  }
  return postings;
}

function passagesOf(bits: number, first: number): number[] {
  const passages: number[] = [];
  for (let bit = 0; bit < passagesPerRow; bit += 1) if (bits & (1 << bit)) passages.push(first + bit);
  return passages;
}
