/**
 * The index in the browser: each of its parts is fetched when it is first needed, and kept. A new publication may
 * replace them meanwhile, so after any failure all of it is forgotten, and the next search begins anew.
 */
import type { DocumentFile } from "../../text-search/browser/document-files.ts";
import { openFilters, type FilterFile } from "../../text-search/browser/open-filters.ts";
import { documentPath, filterPath, wordListPath, wordPiecePath } from "../../text-search/browser/paths.ts";
import { openWords } from "../../text-search/browser/open-words.ts";
import type { WordList, WordPiece } from "../../text-search/browser/word-files.ts";

const kept = new Map<string, Promise<unknown>>();

/** Lets go of all that was fetched. */
export function forgetIndex(): void {
  kept.clear();
}

/** The words of all texts. */
export const wordIndex = openWords({
  loadList: loadWordList,
  loadPiece: (name) => load(wordPiecePath(name), (piece: WordPiece) => piece),
});

/** The list of pieces. */
export function loadWordList() {
  return load(wordListPath, (list: WordList) => list);
}

/** The filters of all documents. */
export async function loadFilters() {
  const { filters } = await loadWordList();
  return load(filterPath(filters), (file: FilterFile) => openFilters(file));
}

/** What is shown of one document. */
export function loadDocument(id: string) {
  return load(documentPath(id), (file: DocumentFile) => file);
}

/** Fetches a file unless it is here already, and opens it once. */
function load<File, T>(path: string, open: (file: File) => T): Promise<T> {
  const known = kept.get(path) as Promise<T> | undefined;
  const loaded = known ?? fetchJson<File>(path).then(open);
  kept.set(path, loaded);
  return loaded;
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
