/** The finder's state as parameters of its URL. */
import { careTypes, features, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import type { Bounds } from "../../domain/geo.ts";
import {
  defineUrlParams,
  flagParam,
  manyOfParam,
  numberParam,
  oneOfParam,
  optionalTextParam,
  patternParam,
  shownParam,
  singleParam,
  slugParam,
  textParam,
} from "../../url-params/url-params.ts";
import { enforcementFilters, sortOrders, views, type FinderState } from "./finder-types.ts";

/** How many results come at a time. */
export const resultsPerPage = 25;

export const finderParams = defineUrlParams<FinderState>({
  query: textParam("q", 200),
  isLiteral: flagParam("letterlijk", "ja"),
  municipality: slugParam("gemeente"),
  part: slugParam("deel"),
  postcode: patternParam("postcode", /^\d{4}$/, 4),
  organiserId: optionalTextParam("organisator", 100),
  careTypes: manyOfParam("vorm", careTypes),
  priceKinds: manyOfParam("prijs", priceKinds),
  minimumPlaces: numberParam("plaatsen", 999),
  features: manyOfParam("kenmerk", features),
  enforcement: manyOfParam("handhaving", enforcementFilters),
  followUp: manyOfParam("opvolging", followUpStatuses),
  hasReport: flagParam("rapport", "ja"),
  visitedWithinMonths: numberParam("bezoek", 120),
  withinKm: numberParam("km", 200),
  includesEnded: flagParam("gestopt", "ja"),
  sort: oneOfParam("sorteer", sortOrders, null),
  view: oneOfParam("toon", views, "lijst"),
  area: singleParam<Bounds | null>("gebied", null, parseBounds, formatBounds),
  shown: shownParam("n", resultsPerPage, 100_000),
});

/** The state in which nothing is typed and nothing is chosen. */
export const defaultState: FinderState = finderParams.defaults;

function parseBounds(text: string): Bounds | null {
  const parts = text.split(",");
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,7})?$/.test(part))) return null;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const isOnGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isOnGlobe && west < east && south < north ? [west, south, east, north] : null;
}

/** Writes four decimals, which are some ten metres: enough for the edge of a map. */
function formatBounds(bounds: Bounds): string {
  return bounds.map((degrees) => String(Math.round(degrees * 1e4) / 1e4)).join(",");
}
