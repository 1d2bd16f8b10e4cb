/**
 * The index in the browser: each of its parts is fetched when it is first needed, and cached. A new publication may
 * replace them meanwhile, so any failure clears the whole cache, and the next search starts afresh.
 */
import type { DocumentFile } from "../../text-search/browser/document-files.ts";
import { openFilterFile, type FilterFile } from "../../text-search/browser/open-filter-file.ts";
import { documentPath, filterPath, shardListPath, shardPath } from "../../text-search/browser/paths.ts";
import { openTermIndex } from "../../text-search/browser/open-term-index.ts";
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
});

/** Loads the list of shards. */
export function loadShardList() {
  return load(shardListPath, (list: ShardList) => list);
}

/** Loads the filters of all documents. */
export async function loadFilters() {
  const { filters } = await loadShardList();
  return load(filterPath(filters), (file: FilterFile) => openFilterFile(file));
}

/** Loads the shown part of one document. */
export function loadDocument(id: string) {
  return load(documentPath(id), (file: DocumentFile) => file);
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
