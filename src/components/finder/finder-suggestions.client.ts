/** What the finder's field suggests on a page that is not the finder: each suggestion opens the finder or a location. */
import { defaultState, finderParams } from "../../finder/browser/finder-state.ts";
import type { Suggestion } from "../../finder/browser/finder-types.ts";
import type { SuggestionSource } from "../ui/suggestion-list.client.ts";
import { fetchFinder } from "./fetch-finder.ts";
import { namedPlace } from "./named-place.ts";
import { suggestionDetail } from "./wording.ts";

export const finderSuggestions: SuggestionSource = {
  // The index is in the page: nothing is fetched for a letter.
  typingPauseMs: 0,
  async find(query) {
    const finder = await fetchFinder();
    return finder.suggest(query).map((suggestion) => ({
      label: suggestion.label,
      detail: suggestionDetail(suggestion),
      href: hrefOf(suggestion),
    }));
  },
};

/** Returns the address of the place that is typed in full; null where the text is no such place. */
export async function placeHref(typed: string): Promise<string | null> {
  const place = namedPlace(await fetchFinder(), typed);
  return place && hrefOf(place);
}

function hrefOf({ target }: Suggestion): string {
  if ("href" in target) return target.href;
  return `/zoeken/?${finderParams.write({ ...defaultState, ...target }).toString()}`;
}
