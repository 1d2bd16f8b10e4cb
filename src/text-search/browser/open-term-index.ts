/** Looks up the terms of all texts in files that are loaded as they are needed. */
import type { TermIndex } from "./find-documents.ts";
import { openPostings } from "./postings.ts";
import { shardOf, shardsOfPrefix, type ShardList, type TermShard } from "./term-shards.ts";

/** Loads the files. It has to cache them itself, because the same file is asked for again and again. */
export interface TermFiles {
  loadList: () => Promise<ShardList>;
  loadShard: (name: string) => Promise<TermShard>;
}

/** Opens the index over these files. */
export function openTermIndex({ loadList, loadShard }: TermFiles): TermIndex {
  return {
    async lookUp(term) {
      const name = shardOf(await loadList(), term);
      const shard = name === null ? [] : await loadShard(name);
      const [, ...packed] = shard.find(([other]) => other === term) ?? ["", "", ""];
      return openPostings(packed);
    },
    async lookUpPrefix(prefix) {
      const names = shardsOfPrefix(await loadList(), prefix);
      const shards = await Promise.all(names.map(loadShard));
      return shards
        .flat()
        .filter(([term]) => term.startsWith(prefix))
        .map(([term, ...packed]) => [term, openPostings(packed)]);
    },
  };
}
