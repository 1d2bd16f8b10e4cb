/** Finds the rows of a text. Each of its words may match the name of the location, its organiser or its locality. */
import type { FinderWords } from "./finder-words.ts";
import type { OpenIndex } from "./open-index.ts";
import { matchStages, type TextMatch, type TypedText } from "./text-matching.ts";

/** Returns the rows of the words alone, in the first stage that finds any; null when there are no words. */
export function rowsOfText(
  open: OpenIndex,
  words: FinderWords,
  { words: typed, match }: TypedText,
): Uint8Array | null {
  if (typed.length === 0) return null;
  const matching = new Uint8Array(open.size);
  for (const stage of matchStages) {
    const found = match(stage, true);
    if (found && markRows(open, words, found, matching)) break;
  }
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

/** Returns the bits of the words that a row matches. */
export function rowMask(open: OpenIndex, words: FinderWords, { masks }: TextMatch, row: number): number {
  const name = masks[words.nameOfRow[row] as number] as number;
  const organiser = masks[words.first.organiser + (open.organiser[row] as number)] as number;
  return name | organiser | (masks[words.first.locality + (open.locality[row] as number)] as number);
}
