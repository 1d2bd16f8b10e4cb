/**
 * What the search inside texts does for somebody who searches: it finds documents, filters them and shows their passages.
 * Its page fetches this module when a visitor goes to the form, or comes with a query.
 */
import { documentYears } from "../../text-search/browser/document-names.ts";
import { filterHits } from "../../text-search/browser/filtering.ts";
import {
  findDocuments,
  type DocumentHit,
  type DocumentSearchResult,
  type Sought,
} from "../../text-search/browser/find-documents.ts";
import { chosenPassages } from "../../text-search/browser/found-passages.ts";
import type { HitContext } from "../../text-search/browser/hit-rows.ts";
import type { Chosen } from "../../text-search/browser/search-state.ts";
import { resultRow } from "./result-row.client.ts";
import {
  clearIndexCache,
  loadDocument,
  loadFilters,
  loadKnownWords,
  loadShardList,
  termIndex,
} from "./text-engine.client.ts";

/** What was sought, and which of the passages found pass the filters. */
export interface SearchedFor {
  sought: Sought;
  chosen: Chosen;
}

/** Makes the next search fetch all anew, after a failure. */
export const searchAfresh = clearIndexCache;

/** Fetches what every search needs, for somebody who is likely to search. */
export async function prepareSearch(): Promise<void> {
  await loadShardList().catch(clearIndexCache);
}

/** Finds the documents that contain all words of a query. */
export function searchTexts(query: string): Promise<DocumentSearchResult> {
  return findDocuments(termIndex, query);
}

/** Applies the filters, which are fetched only for a visitor who opens or uses them. */
export async function applyFilters(
  hits: readonly DocumentHit[],
  chosen: Chosen,
): Promise<ReturnType<typeof filterHits>> {
  const [filters, { months }] = await Promise.all([loadFilters(), loadShardList()]);
  return filterHits(hits, chosen, { filters, years: documentYears(months) });
}

/** Returns a query that may have been meant where no text contains some word; null where none is alike. */
export async function suggestedQuery(query: string, missing: readonly string[]): Promise<string | null> {
  const [{ suggestQuery }, words] = await Promise.all([
    import("../../text-search/browser/suggest-words.ts"),
    loadKnownWords(),
  ]);
  return suggestQuery(query, missing, words);
}

/** Builds the rows of documents that were found. */
export async function documentRows(
  hits: readonly DocumentHit[],
  { sought, chosen }: SearchedFor,
  labelOf: HitContext["labelOf"],
): Promise<HTMLLIElement[]> {
  const documents = await Promise.all(hits.map(({ document }) => loadDocument(document)));
  return documents.map((document) => resultRow(document, chosenPassages(document, sought, chosen), labelOf));
}
