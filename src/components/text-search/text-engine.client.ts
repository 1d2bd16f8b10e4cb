/** The index in the browser: each of its parts is fetched when it is first needed, and again after a failure. */
import type { DocumentFile } from "../../full-text/document-file.ts";
import type { FilterFile } from "../../full-text/filter-file.ts";
import type { LibrarySearch } from "../../full-text/find-documents.ts";
import { openFilters } from "../../full-text/open-filters.ts";
import { documentPath, filterPath, indexPath } from "../../full-text/paths.ts";

interface Library {
  createInstance: (options: { basePath: string; noWorker: boolean }) => { search: LibrarySearch };
}

/** Asks Pagefind, in the page itself: a worker would load the library a second time. */
export const librarySearch = once(async (): Promise<LibrarySearch> => {
  const library = (await import(/* @vite-ignore */ `${indexPath}pagefind.js`)) as Library;
  const { search } = library.createInstance({ basePath: indexPath, noWorker: true });
  return (query) => search(query);
});

/** The filters of all documents. */
export const loadFilters = once(async () => openFilters(await fetchJson<FilterFile>(filterPath)));

const documents = new Map<string, Promise<DocumentFile>>();

/** What is shown of one document. */
export function loadDocument(id: string): Promise<DocumentFile> {
  const known = documents.get(id) ?? fetchJson<DocumentFile>(documentPath(id));
  documents.set(id, known);
  known.catch(() => documents.delete(id));
  return known;
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** Keeps what was loaded; a failure is not kept. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}
