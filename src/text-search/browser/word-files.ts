/**
 * The words of all texts, in files that the browser fetches as it needs them: a list of the pieces, and pieces with the
 * postings of the terms from one to the next. Pieces and filters are named after their contents: a browser that still
 * has the list of an earlier publication finds those of that time or none, never any that number documents otherwise.
 */
import type { PackedPostings } from "./postings.ts";

export interface WordList {
  /** Month of the ids → number of documents, oldest first. */
  months: [month: string, documents: number][];
  /** The first term of each piece, and its name; in the order of the terms. */
  pieces: [first: string, name: string][];
  /** The name of the file with the filters. */
  filters: string;
}

/** The terms of a piece with their postings, in order. */
export type WordPiece = [term: string, ...PackedPostings][];

/** The name of the piece that has the term, if any has; null for a term before the first. */
export function pieceOf({ pieces }: Pick<WordList, "pieces">, term: string): string | null {
  return pieces.findLast(([first]) => first <= term)?.[1] ?? null;
}

/** The names of the pieces that have the terms with this beginning, if any have. */
export function piecesOfBeginning(list: Pick<WordList, "pieces">, beginning: string): string[] {
  const from = pieceOf(list, beginning);
  const others = list.pieces.filter(([first]) => first.startsWith(beginning)).map(([, name]) => name);
  return [...new Set(from === null ? others : [from, ...others])];
}

/** More than this many characters are not put together in a piece: about 8 kB on their way. */
const mostTogether = 16_000;

/** Cuts terms, in order, into pieces; a term whose postings are many is alone in its piece. */
export function cutIntoPieces(terms: WordPiece): WordPiece[] {
  const pieces: WordPiece[] = [];
  let room = 0;
  for (const entry of terms) {
    const size = entry.reduce((sum, column) => sum + column.length, 0);
    if (size > room) {
      pieces.push([]);
      room = mostTogether;
    }
    room -= size;
    pieces.at(-1)?.push(entry);
  }
  return pieces;
}
