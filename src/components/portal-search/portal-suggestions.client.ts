/** What the field of the search through the portal suggests: its best results, and then the other searches. */
import type { PortalHit } from "../../portal-search/browser/search-portal.ts";
import type { SuggestedLink, SuggestionSource } from "../ui/suggestion-list.client.ts";
import { otherSearches } from "./links.ts";
import { searchThroughPortal } from "./portal-engine.client.ts";

const maxHits = 6;

export const portalSuggestions: SuggestionSource = {
  // A search for each letter would load records that nobody looks at.
  typingPauseMs: 150,
  async find(query) {
    const { hits } = await searchThroughPortal(query, maxHits);
    return [...hits.map(linkOf), ...otherSearches(query).map((search) => ({ ...search, detail: "" }))];
  },
};

function linkOf({ title, page, kind, url }: PortalHit): SuggestedLink {
  return {
    label: title,
    detail: page === null ? kind.toLowerCase() : `${kind.toLowerCase()}, ${page}`,
    href: url,
  };
}
