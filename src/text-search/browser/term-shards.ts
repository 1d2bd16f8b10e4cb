/**
 * The terms of all texts, in files that the browser fetches as it needs them: a list of the shards, and shards with the
 * postings of a range of terms. Shards and filters are named after a hash of their contents: a browser that still has
 * the list of an earlier publication finds the files of that time or none, and never files that number documents
 * differently.
 */
import type { PackedPostings } from "./postings.ts";

export interface ShardList {
  /** The months of the ids with their numbers of documents, oldest first. */
  months: [month: string, documents: number][];
  /** The first term of each shard, and its name, in the order of the terms. */
  pieces: [first: string, name: string][];
  /** The name of the file with the filters. */
  filters: string;
}

/** The terms of a shard with their postings, in order. */
export type TermShard = [term: string, ...PackedPostings][];

/** Returns the name of the only shard that may contain the term; null for a term before the first. */
export function shardOf({ pieces }: Pick<ShardList, "pieces">, term: string): string | null {
  return pieces.findLast(([first]) => first <= term)?.[1] ?? null;
}

/** Returns the names of the shards that may contain terms with this prefix. */
export function shardsOfPrefix(list: Pick<ShardList, "pieces">, prefix: string): string[] {
  const from = shardOf(list, prefix);
  const others = list.pieces.filter(([first]) => first.startsWith(prefix)).map(([, name]) => name);
  return [...new Set(from === null ? others : [from, ...others])];
}

/** The maximum number of characters in a shard of several terms: about 8 kB over the wire. */
const maxShardLength = 16_000;

/** Splits terms, which are in order, into shards. A term with many postings has a shard of its own. */
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
