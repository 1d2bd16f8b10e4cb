/**
 * Finds the locations at a typed address: «Kerkstraat», «Kerkstraat 12», «Kerkstr. 12 bus 3, 9000 Gent». Every word has to
 * be one of the street, the house number or the locality. Care in a private home has no street here, so that no address
 * finds it (P7).
 */
import { fillerWords } from "./care-words.ts";
import { itemAt } from "../../packing/item-at.ts";
import { mapChunked, type Chunked } from "../../packing/chunks.ts";
import type { OpenIndex } from "./open-index.ts";
import { matchEachWord, type AddressMatcher, type AddressStage } from "./text-matching.ts";
import { addressWords, isHouseNumber, isNumber, wordsOfHouseNumber, wordsOfStreet } from "./typed-address.ts";
import { bitCount } from "./typos.ts";
import { indexWords, matchExactly, matchTypos, type WordIndex, type WordMatch } from "./word-index.ts";
import { wordsOf } from "./words.ts";

/** Fewer letters are the beginning of too many streets. */
const minLetters = 4;

/** Opens the matcher. The words of localities are those of all other searches, from `firstLocality` on. */
export function* openAddressMatcher(
  open: OpenIndex,
  allWords: WordIndex,
  firstLocality: number,
): Chunked<AddressMatcher> {
  const wordsOfStreets = yield* mapChunked(open.streetNames, (name) => wordsOfStreet(wordsOf(name)));
  const streets = yield* indexWords(wordsOfStreets);
  return (words, stage) => {
    const typed = addressWords(words);
    const streetMasks = matchStreets(streets, wordsOfStreets, typed, stage);
    if (!streetMasks) return null;
    const { masks } = matchEachWord(allWords, typed, (word, isLast) =>
      matchExactly(allWords, word, isLast && stage !== "whole street"),
    );
    const needed = maskOf(typed, (word) => !fillerWords.has(word));
    const numbers = typed.flatMap((word, nth) => (isNumber(word) ? [{ word, nth }] : []));
    const numbersOf = (row: number): number => {
      const own = wordsOfHouseNumber(itemAt(open.houseNumbers, row));
      const isLast = (nth: number): boolean => nth === typed.length - 1 && stage === "part of a street";
      return numbers.reduce(
        (mask, { word, nth }) => (isHouseNumber(word, own, isLast(nth)) ? mask | (1 << nth) : mask),
        0,
      );
    };
    const matching = new Uint8Array(open.size);
    let isAny = false;
    for (let row = 0; row < open.size; row += 1) {
      const street = streetMasks[(open.street[row] as number) - 1] ?? 0;
      if (street === 0) continue;
      const missing = needed & ~street & ~(masks[firstLocality + (open.locality[row] as number)] as number);
      if (missing !== 0 && (missing & ~numbersOf(row)) !== 0) continue;
      matching[row] = 1;
      isAny = true;
    }
    return isAny ? matching : null;
  };
}

/** Returns the bits of the words that each street has, 0 for those that are not meant; null when none is. */
function matchStreets(
  index: WordIndex,
  wordsOfStreets: readonly string[][],
  typed: readonly string[],
  stage: AddressStage,
): Uint32Array | null {
  const { masks } = matchEachWord(index, typed, (word, isLast) => streetMatches(index, word, isLast, stage));
  const long = maskOf(typed, (word) => word.length >= minLetters && !fillerWords.has(word));
  let isAny = false;
  for (const [street, words] of wordsOfStreets.entries()) {
    const mask = masks[street] as number;
    const isMeant = stage === "whole street" ? bitCount(mask) >= words.length : (mask & long) !== 0;
    if (!isMeant) masks[street] = 0;
    else if (mask !== 0) isAny = true;
  }
  return isAny ? masks : null;
}

function streetMatches(index: WordIndex, word: string, isLast: boolean, stage: AddressStage): WordMatch[] {
  const exact = matchExactly(index, word, isLast && stage !== "whole street");
  return stage === "typing errors" && exact.length === 0 ? matchTypos(index, word, isLast) : exact;
}

function maskOf(words: readonly string[], isMarked: (word: string) => boolean): number {
  return words.reduce((mask, word, nth) => (isMarked(word) ? mask | (1 << nth) : mask), 0);
}
