/** The words of all texts, looked up in files that are loaded as they are needed. */
import type { TermIndex } from "./find-documents.ts";
import { openPostings } from "./postings.ts";
import { shardOf, shardsOfPrefix, type ShardList, type TermShard } from "./term-shards.ts";

/** How the files come; what was loaded once is asked for again. */
export interface TermFiles {
  loadList: () => Promise<ShardList>;
  loadShard: (name: string) => Promise<TermShard>;
}

/** Opens the files. */
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
