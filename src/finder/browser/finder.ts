/**
 * The finder over one index: it computes which rows a state of the page finds, in what order, and how many have each
 * option of a filter. A search takes one pass over typed arrays; only the rows of the text that was typed last are kept.
 */
import { openAddressMatcher } from "./address-matching.ts";
import { countsOf, openBitFilters, type Filter } from "./bit-filters.ts";
import type { Position } from "../../domain/geo.ts";
import type { Finder, FinderResult, FinderState } from "./finder-types.ts";
import { openFinderWords } from "./finder-words.ts";
import type { FinderIndexFile } from "./index-file.ts";
import { openIndex, type OpenIndex } from "./open-index.ts";
import { areasOf } from "./named-places.ts";
import { centreOfState, chosenPlace } from "./chosen-place.ts";
import { careCounter, countLocations } from "./location-counts.ts";
import { memoizeLast } from "./memoize-last.ts";
import { openDistinctions } from "./distinctions.ts";
import { openOrganiserDistinctions } from "./organiser-distinctions.ts";
import { openQueryReader } from "./query-meaning.ts";
import { openReadings } from "./query-readings.ts";
import { openRowMatching } from "./row-matching.ts";
import { runSync, runChunked, type Chunked } from "../../packing/chunks.ts";
import { sortRows } from "./sorting.ts";
import { optionCounts, thresholdFiltersOf } from "./threshold-filters.ts";
import { openCandidates } from "./suggestion-candidates.ts";
import { apartPostcodes, openFileNumbers, openOrganiserIds } from "./typed-numbers.ts";
import { openSuggestions } from "./suggestions.ts";
import { openTextMatcher } from "./text-matching.ts";
import { rowsOfText } from "./text-rows.ts";

/** Opens the contents of /zoeken/index.json. Throws when they are damaged or of another version. */
export function openFinder(file: FinderIndexFile): Finder {
  return runSync(openChunked(file));
}

/** Opens them with pauses, in which the page can do other work. */
export function openFinderChunked(file: FinderIndexFile): Promise<Finder> {
  return runChunked(openChunked(file));
}

function* openChunked(file: FinderIndexFile): Chunked<Finder> {
  const open = yield* openIndex(file);
  const words = yield* openFinderWords(open);
  yield;
  const counts = countLocations(open);
  const distinction = openDistinctions(open);
  const candidates = openCandidates(
    open,
    counts,
    careCounter(open),
    distinction,
    openOrganiserDistinctions(open),
  );
  const matchAddress = yield* openAddressMatcher(open, words.index, words.first.locality);
  const openText = openTextMatcher(words.index, matchAddress);
  const reader = openQueryReader(open, words, openText);
  const rowsMeant = openRowMatching(open, words, openText);
  const fileNumberRow = openFileNumbers(open);
  const organiserOfId = openOrganiserIds(open);
  yield;
  const parts = {
    open,
    meantRows: memoizeLast((query: string) => {
      const row = fileNumberRow(query);
      if (row !== null) return rowsWhere(open, (one) => one === row);
      const organiser = organiserOfId(query);
      if (organiser !== null) return rowsWhere(open, (one) => open.organiser[one] === organiser);
      return rowsMeant(reader.meaningOf(apartPostcodes(query)));
    }),
    literalRows: memoizeLast((query: string) => rowsOfText(open, words, openText(query))),
    openThresholdFilters: thresholdFiltersOf(open),
  };
  return {
    peildatum: open.peildatum,
    size: open.size,
    location: open.location,
    point: open.point,
    partName: (state) => chosenPlace(open, state)?.part?.name ?? null,
    distinction,
    ...openReadings({ open, words, counts, candidates, reader }),
    suggest: openSuggestions({
      open,
      words,
      counts,
      candidates,
      openText,
      reader,
      fileNumberRow,
      organiserOfId,
    }),
    find: (state, position) => find(parts, state, position),
    centreOf: (state) => centreOfState(open, state),
  };
}

type RowTest = (row: number) => boolean;

function rowsWhere({ size }: OpenIndex, isFound: RowTest): Uint8Array {
  return Uint8Array.from({ length: size }, (_, row) => (isFound(row) ? 1 : 0));
}

interface Parts {
  open: OpenIndex;
  /** The rows that the query means, and those that have its words; null for a query without words. */
  meantRows: (query: string) => Uint8Array | null;
  literalRows: (query: string) => Uint8Array | null;
  openThresholdFilters: ReturnType<typeof thresholdFiltersOf>;
}

function find(
  { open, meantRows, literalRows, openThresholdFilters }: Parts,
  state: FinderState,
  position: Position | null,
): FinderResult {
  const origin = position ?? centreOfState(open, state);
  const isInNamedPlace = all(namedPlaceTests(open, state));
  const tests = [
    ...textTests((state.isLiteral ? literalRows : meantRows)(state.query)),
    ...organiserTests(open, state),
    ...areaTests(open, state),
    ...(position === null ? [] : [isInNamedPlace]),
  ];
  const filters = openBitFilters(open.filters, state);
  // Without the visitor's position, «within n km» counts from the chosen place, and replaces it as a filter.
  const isInPlace = position === null ? isInNamedPlace : () => true;
  const thresholdFilters = openThresholdFilters(state, { origin, isInPlace });
  const found = passRows(open.size, tests, [...Object.values(filters), ...Object.values(thresholdFilters)]);
  return {
    total: found.length,
    ...sortRows(open, found, state, position, origin),
    counts: {
      ...countsOf(filters),
      minimumPlaces: optionCounts(thresholdFilters.minimumPlaces),
      visitedWithinMonths: optionCounts(thresholdFilters.visitedWithinMonths),
      withinKm: optionCounts(thresholdFilters.withinKm),
    },
  };
}

function all(tests: readonly RowTest[]): RowTest {
  return tests.length === 0 ? () => true : (row) => passesAll(tests, row);
}

/**
 * Returns the rows that pass everything, while each filter counts those that nothing else stops. One filter after the
 * other over plain columns is many times as fast as all filters row by row.
 */
function passRows(size: number, tests: readonly RowTest[], filters: readonly Filter[]): Uint32Array {
  const stops = new Uint8Array(size);
  if (tests.length > 0) {
    for (let row = 0; row < size; row += 1) if (!passesAll(tests, row)) stops[row] = stoppedForGood;
  }
  for (const filter of filters) addStops(filter, stops);
  for (const filter of filters) tallyRows(filter, stops);
  return rowsWithout(stops);
}

/** Higher than the number of filters, so that no count of filters reaches it. */
const stoppedForGood = 100;

function addStops({ column, stops: ownStops }: Filter, stops: Uint8Array): void {
  for (let row = 0; row < stops.length; row += 1) {
    stops[row] = (stops[row] as number) + (ownStops[column[row] as number] as number);
  }
}

function tallyRows({ column, tally, stops: ownStops }: Filter, stops: Uint8Array): void {
  for (let row = 0; row < stops.length; row += 1) {
    const value = column[row] as number;
    if (stops[row] === ownStops[value]) tally[value] = (tally[value] as number) + 1;
  }
}

function rowsWithout(stops: Uint8Array): Uint32Array {
  const found = new Uint32Array(stops.length);
  let count = 0;
  for (let row = 0; row < stops.length; row += 1) if (stops[row] === 0) found[count++] = row;
  return found.slice(0, count);
}

function passesAll(tests: readonly RowTest[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

function textTests(matching: Uint8Array | null): RowTest[] {
  return matching === null ? [] : [(row) => matching[row] === 1];
}

function organiserTests(open: OpenIndex, { organiserId }: FinderState): RowTest[] {
  if (organiserId === null) return [];
  const organiser = open.organisers.findIndex(({ id }) => id === organiserId);
  return [(row) => open.organiser[row] === organiser];
}

function areaTests(open: OpenIndex, { area }: FinderState): RowTest[] {
  if (area === null) return [];
  const [west, south, east, north] = area;
  return [
    (row) => {
      const [latitude, longitude] = [open.latitude[row] as number, open.longitude[row] as number];
      return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    },
  ];
}

function namedPlaceTests(open: OpenIndex, state: FinderState): RowTest[] {
  const { municipality, postcode } = state;
  const tests: RowTest[] = [];
  if (municipality !== null) {
    const place = chosenPlace(open, state);
    const isInPlace = place ? areasOf(open, place) : [];
    tests.push((row) => isInPlace[open.area[row] as number] === true);
  }
  if (postcode !== null) {
    const isWanted = open.areas.map((area) => area.postcode === postcode);
    tests.push((row) => isWanted[open.area[row] as number] === true);
  }
  return tests;
}

export type { FinderIndexFile };
