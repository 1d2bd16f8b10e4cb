/** Reads the postings of a term from a volume, and joins those of all volumes. */
import { openPostings, type Postings } from "./postings.ts";
import { shardOf, type ShardList, type TermShard, type Volume } from "./term-shards.ts";

/** Loads the files. It has to cache them itself, because the same file is asked for again and again. */
export interface TermFiles {
  loadList: () => Promise<ShardList>;
  loadShard: (name: string) => Promise<TermShard>;
}

/** Returns the postings of a term in one volume, by its own numbers. */
export async function lookUpIn(
  { loadShard }: Pick<TermFiles, "loadShard">,
  { pieces }: Volume,
  term: string,
): Promise<Postings> {
  const name = shardOf(pieces, term);
  const shard = name === null ? [] : await loadShard(name);
  const [, packed] = shard.find(([other]) => other === term) ?? [term, ""];
  return openPostings(packed);
}

/** Joins the postings of all volumes, of which each continues the numbers of the one before. */
export function joinVolumes(
  volumes: readonly Pick<Volume, "documents">[],
  postings: readonly Postings[],
): Postings {
  const joined = new Map<number, readonly number[]>();
  let first = 0;
  for (const [index, { documents }] of volumes.entries()) {
    for (const [document, passages] of postings[index] ?? []) joined.set(first + document, passages);
    first += documents;
  }
  return joined;
}
