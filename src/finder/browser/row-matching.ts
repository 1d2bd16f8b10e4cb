/** Finds the rows that a text means. Each of its words may match the name, the organiser or the locality. */
import type { FinderWords } from "./finder-words.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";
import { matchText, matchWholeWords, matchStages, typedWords, type TextMatch } from "./text-matching.ts";

/**
 * Returns 1 for each row that matches, in the first stage that finds any; null when the text has no words. The whole
 * name of a place finds the locations there, and those that bear that name: many are called «Sint-Jozef».
 */
export function rowsMatching(open: OpenIndex, words: FinderWords, text: string): Uint8Array | null {
  const typed = typedWords(text);
  if (typed.length === 0) return null;
  const matching = new Uint8Array(open.size);
  const namedPlaces = words.namedPlacesIn(text);
  if (namedPlaces.length > 0) {
    markNamedPlaces(open, namedPlaces, matching);
    markNames(open, words, matchWholeWords(words.index, typed), matching);
    return matching;
  }
  for (const stage of matchStages) {
    const match = matchText(words.index, typed, stage, true);
    if (match && markRows(open, words, match, matching)) break;
  }
  return matching;
}

function markNamedPlaces(open: OpenIndex, namedPlaces: readonly FinderPlace[], matching: Uint8Array): void {
  for (const place of namedPlaces) {
    const isInPlace = areasOf(open, place);
    for (let row = 0; row < open.size; row += 1) {
      if (isInPlace[open.area[row] as number]) matching[row] = 1;
    }
  }
}

function markNames(open: OpenIndex, words: FinderWords, match: TextMatch, matching: Uint8Array): void {
  for (let row = 0; row < open.size; row += 1) {
    if (match.masks[words.nameOfRow[row] as number] === match.full) matching[row] = 1;
  }
}

function markRows(open: OpenIndex, words: FinderWords, match: TextMatch, matching: Uint8Array): boolean {
  let isAny = false;
  for (let row = 0; row < open.size; row += 1) {
    if (rowMask(open, words, match, row) !== match.full) continue;
    matching[row] = 1;
    isAny = true;
  }
  return isAny;
}

/** Returns the bits of the words that a row matches. */
export function rowMask(open: OpenIndex, words: FinderWords, { masks }: TextMatch, row: number): number {
  const name = masks[words.nameOfRow[row] as number] as number;
  const organiser = masks[words.first.organiser + (open.organiser[row] as number)] as number;
  return name | organiser | (masks[words.first.locality + (open.locality[row] as number)] as number);
}
