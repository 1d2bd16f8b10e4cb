/**
 * The state of a search inside texts as URL parameters, and back. What is unknown or damaged is ignored, so that an
 * old or mangled link still opens on what it does say.
 */
import { careTypes, findingKinds, themes } from "../../domain/codes.ts";
import { passageSources } from "./passage-classes.ts";

/** How many documents come at a time. */
export const documentsPerPage = 10;

/** The filters, by their names in the URL. */
export const filterGroups = ["bron", "soort", "thema", "jaar", "vorm", "provincie"] as const;
export type FilterGroup = (typeof filterGroups)[number];

export type Chosen = Record<FilterGroup, readonly string[]>;

export interface TextSearchState {
  query: string;
  chosen: Chosen;
  /** `samen`: documents that have all words in one text first, then the newest. */
  order: "samen" | "datum";
  shown: number;
}

const longestQuery = 200;
const mostShown = 1000;
const known: Partial<Record<FilterGroup, readonly string[]>> = {
  bron: passageSources,
  soort: findingKinds,
  thema: themes,
  vorm: careTypes,
};

/** Reads a state out of the parameters of a URL. */
export function stateFromParams(params: URLSearchParams): TextSearchState {
  const shown = Number(params.get("n"));
  return {
    query: (params.get("q") ?? "").slice(0, longestQuery),
    chosen: chosenFrom((group) => params.getAll(group)),
    order: params.get("sorteer") === "datum" ? "datum" : "samen",
    shown:
      Number.isInteger(shown) && shown > documentsPerPage ? Math.min(shown, mostShown) : documentsPerPage,
  };
}

/** Gathers what is chosen in each group; values that a closed list does not have are left out. */
export function chosenFrom(valuesOf: (group: FilterGroup) => readonly string[]): Chosen {
  const entries = filterGroups.map((group) => [
    group,
    [...new Set(valuesOf(group))].filter(
      (value) => known[group]?.includes(value) ?? /^[\p{L}\d -]{1,40}$/u.test(value),
    ),
  ]);
  return Object.fromEntries(entries) as Chosen;
}

/** Writes a state as parameters; defaults are left out. */
export function paramsFromState({ query, chosen, order, shown }: TextSearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  for (const group of filterGroups) for (const value of chosen[group]) params.append(group, value);
  if (order === "datum") params.set("sorteer", order);
  if (shown > documentsPerPage) params.set("n", String(shown));
  return params;
}

/** True when at least one filter is chosen. */
export function hasFilters(chosen: Chosen): boolean {
  return filterGroups.some((group) => chosen[group].length > 0);
}
