/** The other searches, with the words that a visitor typed. */
import { portalSearchUrl } from "../../portal-search/browser/paths.ts";
import { toFinderLabel, toTextsLabel } from "./wording.ts";

export interface OtherSearch {
  label: string;
  href: string;
}

/** Returns the links that take a query to the other searches. */
export function otherSearches(query: string): OtherSearch[] {
  return [
    { label: toFinderLabel(query), href: withQuery("/zoeken/", query) },
    { label: toTextsLabel(query), href: withQuery("/zoeken/teksten/", query) },
  ];
}

/** Returns the page with the results of a query. */
export function portalResultsUrl(query: string): string {
  return withQuery(portalSearchUrl, query);
}

function withQuery(path: string, query: string): string {
  return `${path}?${new URLSearchParams({ q: query }).toString()}`;
}
