/** Looks up the terms of all texts in files that are loaded as they are needed. */
import type { TermIndex } from "./find-documents.ts";
import { findPhrase, type PhraseFiles } from "./find-phrase.ts";
import { openPostings, type Postings } from "./postings.ts";
import { shardsOfPrefix, type Volume } from "./term-shards.ts";
import { joinVolumes, lookUpIn, type TermFiles } from "./volume-postings.ts";

/** Opens the index over these files. */
export function openTermIndex(files: PhraseFiles): TermIndex {
  return {
    findPhrase: (words) => findPhrase(files, words),
    async lookUp(term) {
      const { volumes } = await files.loadList();
      return joinVolumes(volumes, await Promise.all(volumes.map((volume) => lookUpIn(files, volume, term))));
    },
    async lookUpPrefix(prefix) {
      const { volumes } = await files.loadList();
      const found = await Promise.all(volumes.map((volume) => lookUpPrefixIn(files, volume, prefix)));
      const terms = [...new Set(found.flatMap((byTerm) => [...byTerm.keys()]))].sort();
      return terms.map((term) => [
        term,
        joinVolumes(
          volumes,
          found.map((byTerm) => byTerm.get(term) ?? new Map<number, number[]>()),
        ),
      ]);
    },
  };
}

async function lookUpPrefixIn(
  { loadShard }: TermFiles,
  { pieces }: Volume,
  prefix: string,
): Promise<Map<string, Postings>> {
  const shards = await Promise.all(shardsOfPrefix(pieces, prefix).map(loadShard));
  const entries = shards.flat().filter(([term]) => term.startsWith(prefix));
  return new Map(entries.map(([term, packed]) => [term, openPostings(packed)]));
}
