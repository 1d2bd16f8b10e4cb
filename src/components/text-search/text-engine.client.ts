/**
 * The index in the browser: each of its parts is fetched when it is first needed, and kept. A new publication may
 * replace them meanwhile, so after any failure all of it is forgotten, and the next search begins anew.
 */
import type { DocumentFile } from "../../text-search/browser/document-files.ts";
import { openFilterFile, type FilterFile } from "../../text-search/browser/open-filter-file.ts";
import { documentPath, filterPath, shardListPath, shardPath } from "../../text-search/browser/paths.ts";
import { openTermIndex } from "../../text-search/browser/open-term-index.ts";
import type { ShardList, TermShard } from "../../text-search/browser/term-shards.ts";

const cache = new Map<string, Promise<unknown>>();

/** Lets go of all that was fetched. */
export function clearIndexCache(): void {
  cache.clear();
}

/** The words of all texts. */
export const termIndex = openTermIndex({
  loadList: loadShardList,
  loadShard: (name) => load(shardPath(name), (shard: TermShard) => shard),
});

/** The list of pieces. */
export function loadShardList() {
  return load(shardListPath, (list: ShardList) => list);
}

/** The filters of all documents. */
export async function loadFilters() {
  const { filters } = await loadShardList();
  return load(filterPath(filters), (file: FilterFile) => openFilterFile(file));
}

/** What is shown of one document. */
export function loadDocument(id: string) {
  return load(documentPath(id), (file: DocumentFile) => file);
}

/** Fetches a file unless it is here already, and opens it once. */
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
