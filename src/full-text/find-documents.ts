/** Asks the library, and turns its answer into finds. */
import { idLength } from "./document-ids.ts";
import type { Find } from "./filtering.ts";
import { queryWords } from "./query.ts";

/** The one question that is asked of Pagefind. */
export type LibrarySearch = (query: string) => Promise<{ results: { id: string; words: number[] }[] }>;

export interface Found {
  /** The most relevant first. */
  finds: Find[];
  /** Words of the query that no text holds. The library would leave them aside; then all words would not be all. */
  missing: string[];
}

/** The documents that hold all words of the query. */
export async function findDocuments(search: LibrarySearch, query: string): Promise<Found> {
  const words = queryWords(query);
  if (words.length === 0) return { finds: [], missing: [] };
  const missing: string[] = [];
  if (words.length > 1) {
    for (const word of words) if ((await search(word)).results.length === 0) missing.push(word);
  }
  if (missing.length > 0) return { finds: [], missing };
  const { results } = await search(words.join(" "));
  return { finds: results.map(toFind), missing: [] };
}

/** `nl_26a002f` and perhaps zeros behind it. */
function toFind({ id, words }: { id: string; words: number[] }): Find {
  const start = id.indexOf("_") + 1;
  return { id: id.slice(start, start + idLength), words: words.toSorted((a, b) => a - b) };
}
