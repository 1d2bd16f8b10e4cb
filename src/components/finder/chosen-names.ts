/** What the codes in the address are called. */
import { defaultState } from "../../finder/browser/finder-state.ts";
import type { Finder, FinderLocation, FinderState } from "../../finder/browser/finder-types.ts";
import { municipalityUrl } from "../../urls.ts";
import type { ChosenNames } from "./chosen-filters.ts";

/** Municipalities stand in the page itself; the names of their parts and of organisers come out of the index. */
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

/** What the field shows: the words that were typed, or else what was chosen there. */
export function fieldText(state: FinderState, names: ChosenNames): string {
  return state.query || names.place || state.postcode || names.organiser;
}

function firstOf(finder: Finder | null, change: Partial<FinderState>): FinderLocation | undefined {
  const row = finder?.find({ ...defaultState, includesEnded: true, ...change }, null).rows[0];
  return row === undefined ? undefined : finder?.location(row);
}
