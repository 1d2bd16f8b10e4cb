/**
 * The finder's state as URL parameters, and back. Defaults are left out; what is unknown, damaged or hostile
 * is ignored, value by value, so that an old or mangled link still opens on what it does say.
 * Written by hand: a schema library would double the script that the page needs before one can type.
 */
import { careTypes, features, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import type { Bounds } from "../../domain/geo.ts";
import { enforcementFilters, sortOrders, type FinderState } from "./finder-types.ts";

/** How many results come at a time. */
export const resultsPerPage = 25;

const views = ["lijst", "kaart"] as const;
const most = { query: 200, id: 100, places: 999, months: 120, km: 200, shown: 100_000 };
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const postcodeDigits = /^\d{4}$/;
const wholeNumber = /^[1-9]\d{0,5}$/;
const degreesText = /^-?\d{1,3}(\.\d{1,7})?$/;

/** Nothing typed, nothing chosen. */
export const defaultState: FinderState = {
  query: "",
  municipality: null,
  part: null,
  postcode: null,
  organiserId: null,
  careTypes: [],
  priceKinds: [],
  minimumPlaces: null,
  features: [],
  enforcement: [],
  followUp: [],
  hasReport: false,
  visitedWithinMonths: null,
  withinKm: null,
  includesEnded: false,
  sort: null,
  area: null,
  view: "lijst",
  shown: resultsPerPage,
};

/** Reads a state out of the parameters of a URL. */
export function stateFromParams(params: URLSearchParams): FinderState {
  const one = (name: string): string => params.get(name) ?? "";
  return {
    query: one("q").slice(0, most.query),
    municipality: matching(one("gemeente"), slug, most.id),
    part: matching(one("deel"), slug, most.id),
    postcode: matching(one("postcode"), postcodeDigits, 4),
    organiserId: one("organisator").slice(0, most.id) || null,
    careTypes: knownAmong(careTypes, params.getAll("vorm")),
    priceKinds: knownAmong(priceKinds, params.getAll("prijs")),
    minimumPlaces: numberUpTo(one("plaatsen"), most.places),
    features: knownAmong(features, params.getAll("kenmerk")),
    enforcement: knownAmong(enforcementFilters, params.getAll("handhaving")),
    followUp: knownAmong(followUpStatuses, params.getAll("opvolging")),
    hasReport: one("rapport") === "ja",
    visitedWithinMonths: numberUpTo(one("bezoek"), most.months),
    withinKm: numberUpTo(one("km"), most.km),
    includesEnded: one("gestopt") === "ja",
    sort: sortOrders.find((order) => order === one("sorteer")) ?? null,
    area: parseBounds(one("gebied")),
    view: views.find((view) => view === one("toon")) ?? defaultState.view,
    shown: parseShown(one("n")),
  };
}

/** Writes a state as parameters, always in one order, so that one view has one URL. */
export function paramsFromState(state: FinderState): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | number | null): void => {
    if (value !== null && value !== "") params.set(name, String(value));
  };
  set("q", state.query);
  set("gemeente", state.municipality);
  set("deel", state.part);
  set("postcode", state.postcode);
  set("organisator", state.organiserId);
  appendAll(params, "vorm", knownAmong(careTypes, state.careTypes));
  appendAll(params, "prijs", knownAmong(priceKinds, state.priceKinds));
  set("plaatsen", state.minimumPlaces);
  appendAll(params, "kenmerk", knownAmong(features, state.features));
  appendAll(params, "handhaving", knownAmong(enforcementFilters, state.enforcement));
  appendAll(params, "opvolging", knownAmong(followUpStatuses, state.followUp));
  set("rapport", state.hasReport ? "ja" : null);
  set("bezoek", state.visitedWithinMonths);
  set("km", state.withinKm);
  set("gestopt", state.includesEnded ? "ja" : null);
  set("sorteer", state.sort);
  set("toon", state.view === defaultState.view ? null : state.view);
  set("gebied", state.area === null ? null : state.area.map(degreesWritten).join(","));
  set("n", state.shown === defaultState.shown ? null : state.shown);
  return params;
}

function appendAll(params: URLSearchParams, name: string, values: readonly string[]): void {
  for (const value of values) params.append(name, value);
}

/** In the order of the code list, each once: the order of clicks makes no other URL. */
function knownAmong<T extends string>(known: readonly T[], values: readonly string[]): T[] {
  return known.filter((value) => values.includes(value));
}

function matching(text: string, pattern: RegExp, length: number): string | null {
  return text.length <= length && pattern.test(text) ? text : null;
}

function numberUpTo(text: string, largest: number): number | null {
  const number = wholeNumber.test(text) ? Number(text) : 0;
  return number >= 1 && number <= largest ? number : null;
}

function parseShown(text: string): number {
  const shown = numberUpTo(text, most.shown);
  return shown !== null && shown % resultsPerPage === 0 ? shown : defaultState.shown;
}

function parseBounds(text: string): Bounds | null {
  const parts = text.split(",");
  if (parts.length !== 4 || !parts.every((part) => degreesText.test(part))) return null;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const isOnGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isOnGlobe && west < east && south < north ? [west, south, east, north] : null;
}

/** Four decimals are some ten metres: enough for a map's edge. */
function degreesWritten(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
