/** The state of a search inside texts as parameters of its URL. */
import { careTypes, findingKinds, themes } from "../../domain/codes.ts";
import {
  defineUrlParams,
  manyAcceptedParam,
  oneOfParam,
  paramGroup,
  singleParam,
  textParam,
} from "../../url-params/url-params.ts";
import { passageSources } from "./passage-classes.ts";

/** How many documents come at a time. */
export const documentsPerPage = 10;

/** The groups of filters, by their names in the URL. */
export const filterGroups = ["bron", "soort", "thema", "jaar", "vorm", "provincie"] as const;
export type FilterGroup = (typeof filterGroups)[number];

export type Chosen = Record<FilterGroup, readonly string[]>;

const orders = ["samen", "datum"] as const;

export interface TextSearchState {
  query: string;
  chosen: Chosen;
  /** `samen` puts documents with all words in one text first, and then the newest. */
  order: (typeof orders)[number];
  shown: number;
}

const maxShown = 1000;

const isName = (value: string): boolean => /^[\p{L}\d -]{1,40}$/u.test(value);
const isAmong =
  (values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

export const textSearchParams = defineUrlParams<TextSearchState>({
  query: textParam("q", 200),
  chosen: paramGroup<Chosen>({
    bron: manyAcceptedParam("bron", isAmong(passageSources)),
    soort: manyAcceptedParam("soort", isAmong(findingKinds)),
    thema: manyAcceptedParam("thema", isAmong(themes)),
    jaar: manyAcceptedParam("jaar", isName),
    vorm: manyAcceptedParam("vorm", isAmong(careTypes)),
    provincie: manyAcceptedParam("provincie", isName),
  }),
  order: oneOfParam("sorteer", orders, "samen"),
  shown: singleParam("n", documentsPerPage, parseShown),
});

/** Returns true when at least one filter is chosen. */
export function hasFilters(chosen: Chosen): boolean {
  return filterGroups.some((group) => chosen[group].length > 0);
}

/** The last page may be shorter than the others, so the number need not be a multiple of a page. */
function parseShown(text: string): number | null {
  const shown = Number(text);
  return Number.isInteger(shown) && shown > documentsPerPage ? Math.min(shown, maxShown) : null;
}
