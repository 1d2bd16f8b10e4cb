/**
 * Postings: the documents that contain a term, and the passages in each that do. They are packed as numbers that are
 * coded by their chance: the distance to the previous document, how many passages, and the distance between those. That
 * of passages is predicted from what is already known of them, since the texts of a report have an order by theme.
 */
import { BitDecoder, BitEncoder, codeNumber, NumberModel, type BitCoder } from "../../packing/bit-coder.ts";

/** Maps the number of a document to the indexes of its passages. Both are in order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Packs postings. */
export function packPostings(postings: Postings): string {
  const encoder = new BitEncoder();
  codePostings(encoder, postings);
  return encoder.finish();
}

/** Opens packed postings. */
export function openPostings(packed: string): Postings {
  return codePostings(new BitDecoder(packed), new Map());
}

/** Writes the postings, or reads them where the coder is a decoder. */
function codePostings(coder: BitCoder, postings: Postings): Postings {
  const distances = new NumberModel();
  const totals = new NumberModel();
  const steps = models(maxTotal * maxPassage);
  const given = [...postings];
  const coded = new Map<number, number[]>();
  const documents = codeNumber(coder, new NumberModel(), given.length);
  for (let index = 0, last = -1; index < documents; index += 1) {
    const [document = 0, passages = []] = given[index] ?? [];
    last += 1 + codeNumber(coder, distances, document - last - 1);
    const total = 1 + codeNumber(coder, totals, passages.length - 1);
    const found: number[] = [];
    for (let before = -1; found.length < total;) {
      const left = Math.min(total - found.length, maxTotal) - 1;
      const model = steps(left * maxPassage + Math.min(before + 1, maxPassage - 1));
      before += 1 + codeNumber(coder, model, (passages[found.length] ?? 0) - before - 1);
      found.push(before);
    }
    coded.set(last, found);
  }
  return coded;
}

/** The most passages, and the last passage, that have a model of their own. */
const maxTotal = 4;
const maxPassage = 10;

/** Returns models that are made when they are first used: most terms need one or two. */
function models(total: number): (index: number) => NumberModel {
  const made = Array<NumberModel | undefined>(total);
  return (index) => (made[index] ??= new NumberModel());
}
