/**
 * The index in the browser: each of its parts is fetched when it is first needed, and cached. A new publication may
 * replace them meanwhile, so any failure clears the whole cache, and the next search starts afresh.
 */
import { openDocumentFile, type DocumentFile } from "../../text-search/browser/document-files.ts";
import { openFilterFile, type FilterFile } from "../../text-search/browser/open-filter-file.ts";
import { findMonth, nameIn, type NameFile } from "../../text-search/browser/document-names.ts";
import {
  documentPath,
  filterPath,
  knownWordsPath,
  namePath,
  phraseListPath,
  phraseShardPath,
  shardListPath,
  shardPath,
} from "../../text-search/browser/paths.ts";
import { openTermIndex } from "../../text-search/browser/open-term-index.ts";
import type { PhraseEntry, PhraseVolume } from "../../text-search/browser/find-phrase.ts";
import type { ShardList, TermShard } from "../../text-search/browser/term-shards.ts";

const cache = new Map<string, Promise<unknown>>();

/** Clears all that was fetched. */
export function clearIndexCache(): void {
  cache.clear();
}

/** The index of the words of all texts. */
export const termIndex = openTermIndex({
  loadList: loadShardList,
  loadShard: (name) => load(shardPath(name), (shard: TermShard) => shard),
  loadPhraseList: async () =>
    load(phraseListPath((await loadShardList()).edition), (volumes: PhraseVolume[]) => volumes),
  loadPhraseShard: (name) => load(phraseShardPath(name), (shard: PhraseEntry[]) => shard),
});

/** Loads the list of shards. */
export function loadShardList() {
  return load(shardListPath, (list: ShardList) => list);
}

/** Loads the filters of all documents. */
export async function loadFilters() {
  const { edition } = await loadShardList();
  return load(filterPath(edition), (file: FilterFile) => openFilterFile(file));
}

/** Loads the words of all texts, the most frequent first. */
export function loadKnownWords() {
  return load(knownWordsPath, (words: string) => words.split(" "));
}

/** Loads the shown part of one document, by its number. */
export async function loadDocument(document: number) {
  const { months } = await loadShardList();
  const { month, index } = findMonth(months, document);
  const names = await load(namePath(month[2]), (file: NameFile) => file);
  const name = nameIn(names, index);
  return load(documentPath(name), (file: DocumentFile) => openDocumentFile(name, file));
}

/** Fetches and opens a file, once. */
function load<File, T>(path: string, open: (file: File) => T): Promise<T> {
  const known = cache.get(path) as Promise<T> | undefined;
  const loaded = known ?? fetchJson<File>(path).then(open);
  cache.set(path, loaded);
  return loaded;
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
