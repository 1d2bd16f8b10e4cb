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
  const pieces = words.slice(start, end).map((word, index) => ({
    text: withoutPartBoundaries(word),
    isMarked: places.has(start + index),
  }));
  return joined(pieces, start > range.from, end < until);
}

/** Joins neighbours that are marked alike, with spaces between words. */
function joined(words: readonly ExcerptPiece[], isCutBefore: boolean, isCutAfter: boolean): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = isCutBefore ? [{ text: "… ", isMarked: false }] : [];
  for (const [index, word] of words.entries()) {
    if (index > 0) append(pieces, { text: " ", isMarked: false });
    append(pieces, word);
  }
  if (isCutAfter) append(pieces, { text: " …", isMarked: false });
  return pieces;
}

function append(pieces: ExcerptPiece[], piece: ExcerptPiece): void {
  const last = pieces.at(-1);
  if (last && last.isMarked === piece.isMarked) last.text += piece.text;
  else pieces.push({ ...piece });
}
