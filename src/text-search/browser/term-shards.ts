/**
 * The terms of all texts, in files that the browser fetches as it needs them: a list of the shards, and shards with the
 * postings of a range of terms.
 *
 * The documents are in volumes, each with its own shards and its own numbers: a new report changes nothing in the volume
 * of the older years. Shards are named after a hash of their contents: a browser that still has the list of an earlier
 * publication finds the files of that time or none, and never files that number documents differently.
 */
import type { DocumentMonth } from "./document-names.ts";

export interface ShardList {
  /** The months with documents, oldest first. */
  months: DocumentMonth[];
  /** The volumes, oldest first. */
  volumes: Volume[];
  /** The name of the files of which this publication has one: the filters, and the list of the shards of phrases. */
  edition: string;
}

/** Documents with an index of their own. */
export interface Volume {
  /** The number of documents. */
  documents: number;
  pieces: Pieces;
}

/** The first key of each shard, and its name, in the order of the keys. */
export type Pieces = [first: string, name: string][];

/** The terms of a shard with their postings, in order. */
export type TermShard = [term: string, postings: string][];

/** Returns the name of the only shard that may contain the key; null for a key before the first. */
export function shardOf(pieces: Pieces, key: string): string | null {
  return pieces.findLast(([first]) => first <= key)?.[1] ?? null;
}

/** Returns the names of the shards that may contain keys with this prefix. */
export function shardsOfPrefix(pieces: Pieces, prefix: string): string[] {
  const from = shardOf(pieces, prefix);
  const others = pieces.filter(([first]) => first.startsWith(prefix)).map(([, name]) => name);
  return [...new Set(from === null ? others : [from, ...others])];
}

/** Splits entries, which are in order, into shards of at most this many characters. A larger entry has its own. */
export function splitIntoShards<Entry extends readonly string[]>(
  entries: readonly Entry[],
  maxLength: number,
): Entry[][] {
  const shards: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = entry.reduce((sum, column) => sum + column.length, 0);
    if (size > room) {
      shards.push([]);
      room = maxLength;
    }
    room -= size;
    shards.at(-1)?.push(entry);
  }
  return shards;
}
