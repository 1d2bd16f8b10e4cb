/**
 * The chosen filters one by one: for the chips above the results, the number on the button of the filters, and the ways
 * to loosen a search that finds nothing. All of it is pure: a state in, changes of a state out.
 */
import type { FinderState } from "../../finder/browser/finder-types.ts";
import { defaultState } from "../../finder/browser/finder-state.ts";
import type { ChosenFilter as ChosenFilterOf } from "../filters/chosen-filter.ts";
import {
  careTypeLabel,
  enforcementLabels,
  featureLabel,
  followUpLabel,
  minimumPlacesLabel,
  priceKindLabel,
  visitLabel,
  withinKmLabel,
} from "./wording.ts";

export type ChosenLocationFilter = ChosenFilterOf<FinderState>;

/** The names of the codes of the state, which the index holds and the URL does not. */
export interface ChosenNames {
  /** The chosen part, else the municipality. */
  place: string;
  organiser: string;
}

/** Lists what was chosen in the field: a place, an area or an organiser. */
export function chosenPlaces(state: FinderState, names: ChosenNames): ChosenLocationFilter[] {
  const { municipality, postcode, organiserId, area } = state;
  return [
    ...(municipality === null ? [] : [{ label: names.place, without: { municipality: null, part: null } }]),
    ...(postcode === null ? [] : [{ label: postcode, without: { postcode: null } }]),
    ...(organiserId === null ? [] : [{ label: names.organiser, without: { organiserId: null } }]),
    ...(area === null ? [] : [{ label: "Gebied op de kaart", without: { area: null } }]),
  ];
}

/** Lists what is chosen among the filters. */
export function chosenLocationFilters(state: FinderState): ChosenLocationFilter[] {
  return [
    ...listed(state, "careTypes", careTypeLabel),
    ...listed(state, "priceKinds", priceKindLabel, "Prijs: "),
    ...numbered(state, "minimumPlaces", minimumPlacesLabel),
    ...listed(state, "features", featureLabel),
    ...listed(state, "enforcement", (code) => enforcementLabels[code]),
    ...listed(state, "followUp", followUpLabel),
    ...(state.hasReport ? [{ label: "Met rapport online", without: { hasReport: false } }] : []),
    ...numbered(state, "visitedWithinMonths", visitLabel),
    ...numbered(state, "withinKm", withinKmLabel),
    ...(state.includesEnded ? [{ label: "Ook gestopte opvang", without: { includesEnded: false } }] : []),
  ];
}

/** The change that clears the field and all that was chosen in it. */
export const noPlace: Partial<FinderState> = {
  query: defaultState.query,
  isLiteral: false,
  municipality: null,
  part: null,
  postcode: null,
  organiserId: null,
  area: null,
};

type ListKey = "careTypes" | "priceKinds" | "features" | "enforcement" | "followUp";

function listed<K extends ListKey>(
  state: FinderState,
  key: K,
  labelOf: (code: FinderState[K][number]) => string,
  prefix = "",
): ChosenLocationFilter[] {
  const chosen: readonly FinderState[K][number][] = state[key];
  return chosen.map((code) => ({
    label: prefix + labelOf(code),
    without: { [key]: chosen.filter((other) => other !== code) },
  }));
}

function numbered(
  state: FinderState,
  key: "minimumPlaces" | "visitedWithinMonths" | "withinKm",
  labelOf: (value: number) => string,
): ChosenLocationFilter[] {
  const value = state[key];
  return value === null ? [] : [{ label: labelOf(value), without: { [key]: null } }];
}
