/**
 * Locations beside the results, straight from the finder's index. The index is fetched only for a query that names a
 * municipality, or that has a word which the portal does not know: such a word may be the name of an opvang.
 */
import { distinctionText } from "../../finder/browser/distinctions.ts";
import { defaultState, finderParams } from "../../finder/browser/finder-state.ts";
import type { PortalSearchResult } from "../../portal-search/browser/search-portal.ts";
import { searchableWords } from "../../portal-search/browser/searchable-words.ts";
import { locationUrl } from "../../urls.ts";
import { fetchFinder } from "../finder/fetch-finder.ts";
import { allLocationsLabel } from "./wording.ts";

export interface LocationMatch {
  name: string;
  /** The municipality, after what tells locations of one name there apart. */
  place: string;
  href: string;
}

export interface LocationMatches {
  locations: LocationMatch[];
  /** The finder with all locations of the municipality that was named; null where none was. */
  all: { label: string; href: string } | null;
}

const maxLocations = 3;
const none: LocationMatches = { locations: [], all: null };

/** Returns the best locations of a query that was searched; rejects when the finder's index does not load. */
export async function locationMatches(query: string, result: PortalSearchResult): Promise<LocationMatches> {
  const municipality = namedMunicipality(query, result);
  if (municipality !== null) return inMunicipality(municipality);
  const mayBeName = result.unknown.length > 0 || result.hits.length === 0;
  return mayBeName ? byName(query) : none;
}

/** Returns the slug of the municipality that the query names in full; null where it names none. */
function namedMunicipality(query: string, { hits, words }: PortalSearchResult): string | null {
  const known = new Set([...searchableWords(query), ...words]);
  const hit = hits.find(
    ({ kind, title }) => kind === "Gemeente" && searchableWords(title).every((word) => known.has(word)),
  );
  return hit?.url.split("/")[2] ?? null;
}

async function inMunicipality(municipality: string): Promise<LocationMatches> {
  const finder = await fetchFinder();
  const state = { ...defaultState, municipality };
  const { rows, total } = finder.find(state, null);
  const [first, ...others] = rows.slice(0, maxLocations);
  if (first === undefined) return none;
  const locations = [first, ...others].map((row) => {
    const { id, name, municipalityName } = finder.location(row);
    const distinction = finder.distinction(row);
    const place = distinction ? `${distinctionText(distinction)}, ${municipalityName}` : municipalityName;
    return { name, place, href: locationUrl(id) };
  });
  const href = `/zoeken/?${finderParams.write(state).toString()}`;
  return {
    locations,
    all: { label: allLocationsLabel(total, finder.location(first).municipalityName), href },
  };
}

async function byName(query: string): Promise<LocationMatches> {
  const finder = await fetchFinder();
  const locations = finder
    .suggest(query)
    .flatMap(({ kind, label, detail, target }) =>
      kind === "opvang" && "href" in target ? [{ name: label, place: detail, href: target.href }] : [],
    );
  return { locations: locations.slice(0, maxLocations), all: null };
}
