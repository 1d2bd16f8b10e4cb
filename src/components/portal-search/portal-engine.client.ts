/**
 * The engine of the search through the portal: Pagefind and the vocabulary, fetched when a visitor first types. After a
 * failure the next search tries again.
 */
import { pagefindFolder, vocabularyPath } from "../../portal-search/browser/paths.ts";
import { ranking, type Pagefind } from "../../portal-search/browser/pagefind.ts";
import {
  searchPortal,
  type PortalEngine,
  type PortalSearchResult,
} from "../../portal-search/browser/search-portal.ts";
import { openVocabulary } from "../../portal-search/browser/understand-query.ts";

let loading: Promise<PortalEngine> | null = null;

/** Searches the portal; rejects when the engine does not load. */
export async function searchThroughPortal(query: string, limit: number): Promise<PortalSearchResult> {
  return searchPortal(await loadEngine(), query, limit);
}

function loadEngine(): Promise<PortalEngine> {
  loading ??= fetchEngine().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchEngine(): Promise<PortalEngine> {
  const [pagefind, words] = await Promise.all([loadPagefind(), fetchWords()]);
  return { pagefind, vocabulary: openVocabulary(words) };
}

async function loadPagefind(): Promise<Pagefind> {
  // The build makes this file after the bundles, so the bundler must leave the import alone.
  const path = `${pagefindFolder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ ranking });
  return pagefind;
}

async function fetchWords(): Promise<string[]> {
  const response = await fetch(vocabularyPath);
  if (!response.ok) throw new Error(`${vocabularyPath}: ${response.status}`);
  return (await response.json()) as string[];
}
