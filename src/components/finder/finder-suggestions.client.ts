/** What the finder's field suggests on a page that is not the finder: each suggestion opens the finder or a location. */
import { defaultState, finderParams } from "../../finder/browser/finder-state.ts";
import type { FinderTarget, Suggestion } from "../../finder/browser/finder-types.ts";
import type { SuggestionSource } from "../ui/suggestion-list.client.ts";
import { fetchFinder } from "./fetch-finder.ts";
import { keepResults } from "./finder-url.ts";
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

/** Returns the address of what the text means, such as a place; null where it is only words to find. */
export async function meantHref(typed: string): Promise<string | null> {
  const finder = await fetchFinder();
  const reading = finder.read(typed);
  return reading && finderHref(reading.target);
}

function hrefOf({ target }: Suggestion): string {
  return "href" in target ? target.href : finderHref(target);
}

function finderHref(target: FinderTarget): string {
  return `/zoeken/?${finderParams.write(keepResults({ ...defaultState, ...target })).toString()}`;
}
