/**
 * The words of all texts, in files that the browser fetches as it needs them: a list of the pieces, and pieces with the
 * postings of the terms from one to the next. Pieces and filters are named after their contents: a browser that still
 * has the list of an earlier publication finds those of that time or none, never any that number documents otherwise.
 */
import type { PackedPostings } from "./postings.ts";

export interface ShardList {
  /** Month of the ids → number of documents, oldest first. */
  months: [month: string, documents: number][];
  /** The first term of each piece, and its name; in the order of the terms. */
  pieces: [first: string, name: string][];
  /** The name of the file with the filters. */
  filters: string;
}

/** The terms of a piece with their postings, in order. */
export type TermShard = [term: string, ...PackedPostings][];

/** The name of the piece that has the term, if any has; null for a term before the first. */
export function shardOf({ pieces }: Pick<ShardList, "pieces">, term: string): string | null {
  return pieces.findLast(([first]) => first <= term)?.[1] ?? null;
}

/** The names of the pieces that have the terms with this beginning, if any have. */
export function shardsOfPrefix(list: Pick<ShardList, "pieces">, prefix: string): string[] {
  const from = shardOf(list, prefix);
  const others = list.pieces.filter(([first]) => first.startsWith(prefix)).map(([, name]) => name);
  return [...new Set(from === null ? others : [from, ...others])];
}

/** More than this many characters are not put together in a piece: about 8 kB on their way. */
const maxShardLength = 16_000;

/** Cuts terms, in order, into pieces; a term whose postings are many is alone in its piece. */
export function splitIntoShards(terms: TermShard): TermShard[] {
  const shards: TermShard[] = [];
  let room = 0;
  for (const entry of terms) {
    const size = entry.reduce((sum, column) => sum + column.length, 0);
    if (size > room) {
      shards.push([]);
      room = maxShardLength;
    }
    room -= size;
    shards.at(-1)?.push(entry);
  }
  return shards;
}
