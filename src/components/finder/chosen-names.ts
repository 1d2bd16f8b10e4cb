/** The names of the codes in the URL. */
import { defaultState } from "../../finder/browser/finder-state.ts";
import type { Finder, FinderLocation, FinderState } from "../../finder/browser/finder-types.ts";
import { municipalityUrl } from "../../urls.ts";
import type { ChosenNames } from "./chosen-filters.ts";

/**
 * Looks up the chosen names: those of municipalities in the page itself, those of their parts and of organisers in
 * the index.
 */
export function chosenNames(
  { municipality, part, organiserId }: Pick<FinderState, "municipality" | "part" | "organiserId">,
  finder: Finder | null,
  municipalities: Element,
): ChosenNames {
  const link = municipality && municipalities.querySelector(`a[href="${municipalityUrl(municipality)}"]`);
  const whole = (link ? link.textContent : municipality) ?? "";
  const partName = finder ? finder.partName({ municipality, part }) : municipality && part;
  return {
    place: partName ?? whole,
    organiser: organiserId ? (firstOf(finder, { organiserId })?.organiserName ?? organiserId) : "",
  };
}

/** Returns the text of the field: the words that were typed, or else what was chosen in it. */
export function fieldText(state: FinderState, names: ChosenNames): string {
  return state.query || names.place || state.postcode || names.organiser;
}

function firstOf(finder: Finder | null, change: Partial<FinderState>): FinderLocation | undefined {
  const row = finder?.find({ ...defaultState, includesEnded: true, ...change }, null).rows[0];
  return row === undefined ? undefined : finder?.location(row);
}
