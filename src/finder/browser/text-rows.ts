/** Finds the rows of a text. Each of its words may match the name of the location, its organiser or its locality, or all are its address. */
import type { FinderWords } from "./finder-words.ts";
import type { OpenIndex } from "./open-index.ts";
import {
  fuzzyStages,
  strictStages,
  type AddressStage,
  type MatchStage,
  type TextMatch,
  type TypedText,
} from "./text-matching.ts";

/**
 * Returns the rows of the words alone, in the first stage that finds any; null when there are no words. An address that is
 * typed in full is as sure as a name, and one with typing errors the least sure of all.
 */
export function rowsOfText(open: OpenIndex, words: FinderWords, text: TypedText): Uint8Array | null {
  if (text.words.length === 0) return null;
  const matching = new Uint8Array(open.size);
  const markStage = (stage: MatchStage): boolean => {
    const found = text.match(stage, true);
    return found !== null && markRows(open, words, found, matching);
  };
  const markAddress = (stage: AddressStage): boolean => addRows(text.addressRows(stage), matching);
  const isNamed = strictStages.some(markStage);
  const isAddress = markAddress("whole street");
  if (isNamed || isAddress || markAddress("part of a street")) return matching;
  if (!fuzzyStages.some(markStage)) markAddress("typing errors");
  return matching;
}

/** Returns true when a row that passes has all words of a match. */
export function hasRowsWith(
  open: OpenIndex,
  words: FinderWords,
  match: TextMatch | null,
  passes: (row: number) => boolean = () => true,
): boolean {
  if (!match) return false;
  for (let row = 0; row < open.size; row += 1) {
    if (rowMask(open, words, match, row) === match.full && passes(row)) return true;
  }
  return false;
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

function addRows(rows: Uint8Array | null, matching: Uint8Array): boolean {
  rows?.forEach((isFound, row) => {
    if (isFound === 1) matching[row] = 1;
  });
  return rows !== null;
}

/** Returns the bits of the words that a row matches. */
export function rowMask(open: OpenIndex, words: FinderWords, { masks }: TextMatch, row: number): number {
  const name = masks[words.nameOfRow[row] as number] as number;
  const organiser = masks[words.first.organiser + (open.organiser[row] as number)] as number;
  return name | organiser | (masks[words.first.locality + (open.locality[row] as number)] as number);
}
