/**
 * The finder over one index: what a state of the page finds, in what order, and what each click would give.
 * One pass over typed arrays per search; it keeps no state but the rows of the text that was typed last.
 */
import { slugOf } from "../domain/municipalities.ts";
import { daysInMonthsBefore } from "./day-numbers.ts";
import { distanceFrom } from "./distance.ts";
import { countsOf, openFilters, type Filter } from "./filters.ts";
import type { Finder, FinderResult, FinderState, Position } from "./finder-types.ts";
import { openWords } from "./finder-words.ts";
import type { FinderIndexFile } from "./index-file.ts";
import { noDay, openIndex, type OpenIndex } from "./open-index.ts";
import { centreOfPlace } from "./places.ts";
import { rowsMatching } from "./row-matching.ts";
import { sortRows } from "./sorting.ts";
import { openSuggestions } from "./suggestions.ts";

/** Opens what /zoeken/index.json holds; throws when it is damaged or of another version. */
export function openFinder(file: FinderIndexFile): Finder {
  const open = openIndex(file);
  const words = openWords(open);
  const textRows = rememberLast((text) => rowsMatching(open, words, text));
  return {
    peildatum: open.peildatum,
    size: open.size,
    location: open.location,
    suggest: openSuggestions(open, words),
    find: (state, position) => find(open, textRows, state, position),
    centreOf: (state) => centreOfPlace(open, state),
  };
}

type RowTest = (row: number) => boolean;

function find(
  open: OpenIndex,
  textRows: (text: string) => Uint8Array | null,
  state: FinderState,
  position: Position | null,
): FinderResult {
  const origin = position ?? centreOfPlace(open, state);
  const tests = [
    ...textTests(textRows(state.query)),
    ...factTests(open, state),
    ...placeTests(open, state, position),
  ];
  const filters = openFilters(open.filters, state);
  const found = passRows(open.size, tests, Object.values(filters));
  return {
    total: found.length,
    ...sortRows(open, found, state, position, origin),
    counts: countsOf(filters),
  };
}

/** The rows that pass everything; each filter counts those that no other filter stops. */
function passRows(size: number, tests: readonly RowTest[], filters: readonly Filter[]): Uint32Array {
  const found = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    if (!passesAll(tests, row)) continue;
    const stopper = soleStopper(filters, row);
    if (stopper === several) continue;
    if (stopper !== null) tally(stopper, row);
    else {
      found[count++] = row;
      for (const filter of filters) tally(filter, row);
    }
  }
  return found.slice(0, count);
}

const several = Symbol("several");

function soleStopper(filters: readonly Filter[], row: number): Filter | null | typeof several {
  let stopper: Filter | null = null;
  for (const filter of filters) {
    if (filter.stops[filter.column[row] as number] === 0) continue;
    if (stopper !== null) return several;
    stopper = filter;
  }
  return stopper;
}

function tally({ column, tally }: Filter, row: number): void {
  const bits = column[row] as number;
  tally[bits] = (tally[bits] as number) + 1;
}

function passesAll(tests: readonly RowTest[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

function textTests(matching: Uint8Array | null): RowTest[] {
  return matching === null ? [] : [(row) => matching[row] === 1];
}

function factTests(open: OpenIndex, state: FinderState): RowTest[] {
  const { organiserId, minimumPlaces, visitedWithinMonths } = state;
  const tests: RowTest[] = [];
  if (organiserId !== null) {
    const organiser = open.organisers.findIndex(({ id }) => id === organiserId);
    tests.push((row) => open.organiser[row] === organiser);
  }
  if (minimumPlaces !== null) tests.push((row) => (open.placeCount[row] as number) >= minimumPlaces);
  if (visitedWithinMonths !== null) {
    const most = Math.min(daysInMonthsBefore(open.peildatum, visitedWithinMonths), noDay - 1);
    tests.push((row) => (open.visit[row] as number) <= most);
  }
  return tests;
}

/** Without a point of the visitor, «within n km» means around the chosen place, and takes its stead. */
function placeTests(open: OpenIndex, state: FinderState, position: Position | null): RowTest[] {
  const tests: RowTest[] = [];
  const centre = centreOfPlace(open, state);
  const around = state.withinKm === null ? null : (position ?? centre);
  if (around !== null && state.withinKm !== null) tests.push(withinTest(open, around, state.withinKm));
  if (position !== null || around === null) tests.push(...namedPlaceTests(open, state));
  if (state.area !== null) {
    const [west, south, east, north] = state.area;
    tests.push((row) => {
      const [latitude, longitude] = [open.latitude[row] as number, open.longitude[row] as number];
      return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    });
  }
  return tests;
}

function namedPlaceTests(open: OpenIndex, { municipality, postcode }: FinderState): RowTest[] {
  const tests: RowTest[] = [];
  if (municipality !== null) {
    const wanted = open.municipalities.findIndex(({ slug }) => slug === slugOf(municipality));
    tests.push((row) => open.municipality[row] === wanted);
  }
  if (postcode !== null) {
    const isWanted = open.areas.map((area) => area.postcode === postcode);
    tests.push((row) => isWanted[open.area[row] as number] === true);
  }
  return tests;
}

const kmPerDegreeNorth = 111;

function withinTest(open: OpenIndex, around: Position, km: number): RowTest {
  const distance = distanceFrom(around);
  const degreesNorth = km / kmPerDegreeNorth;
  return (row) => {
    const latitude = open.latitude[row] as number;
    // Most lie too far north or south: that is known without a sine.
    if (Math.abs(latitude - around.latitude) > degreesNorth) return false;
    return distance(latitude, open.longitude[row] as number) <= km;
  };
}

/** A click on a filter leaves the text as it was. */
function rememberLast<T>(compute: (text: string) => T): (text: string) => T {
  let last: { text: string; value: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
  };
}

export type { FinderIndexFile };
