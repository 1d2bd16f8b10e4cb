/** Cuts the piece of a text that shows the words that were found. */
import { withoutPartBoundaries } from "./part-boundary.ts";

export interface ExcerptPiece {
  text: string;
  isMarked: boolean;
}

/** Longest excerpt, in words. */
const maxWords = 28;
const wordsBefore = 6;

/**
 * Returns the words of `content` from a little before the first place that was found, with those places marked.
 * `locations` count words, as Pagefind does; `range` limits the excerpt to one section.
 */
export function excerptOf(
  content: string,
  locations: readonly number[],
  range: { from: number; until: number },
): ExcerptPiece[] {
  const words = content.split(/\s+/);
  const until = Math.min(range.until, words.length);
  const first = Math.min(...locations.filter((place) => place >= range.from && place < until), until);
  const isFound = first < until;
  const start = Math.max(range.from, Math.min(isFound ? first - wordsBefore : range.from, until - maxWords));
  const end = Math.min(until, start + maxWords);
  const places = new Set(locations);
  const pieces = words
    .slice(start, end)
    .map((word, index) => piecesOf(withoutPartBoundaries(word), places.has(start + index)));
  return joined(pieces, start > range.from, end < until);
}

/** Splits a word that was found from the signs around it: of `(Gent),` only `Gent` is marked. */
function piecesOf(word: string, isFound: boolean): ExcerptPiece[] {
  const letters = isFound ? /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word) : null;
  if (!letters) return [{ text: word, isMarked: isFound }];
  const [text] = letters;
  return [
    { text: word.slice(0, letters.index), isMarked: false },
    { text, isMarked: true },
    { text: word.slice(letters.index + text.length), isMarked: false },
  ].filter((piece) => piece.text !== "");
}

/** Joins neighbours that are marked alike, with spaces between words. */
function joined(words: readonly ExcerptPiece[][], isCutBefore: boolean, isCutAfter: boolean): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = isCutBefore ? [{ text: "… ", isMarked: false }] : [];
  for (const [index, word] of words.entries()) {
    if (index > 0) append(pieces, { text: " ", isMarked: false });
    for (const piece of word) append(pieces, piece);
  }
  if (isCutAfter) append(pieces, { text: " …", isMarked: false });
  return pieces;
}

function append(pieces: ExcerptPiece[], piece: ExcerptPiece): void {
  const last = pieces.at(-1);
  if (last && last.isMarked === piece.isMarked) last.text += piece.text;
  else pieces.push({ ...piece });
}
