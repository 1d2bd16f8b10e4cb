/**
 * The filters by a number: at least so many places, a visit within so many months, within so many kilometres. Each
 * offers thresholds, from the loosest to the strictest. The value of a row is twice the number of thresholds that it
 * passes, plus one when it passes with none chosen; this way all are counted in the same pass as the other filters.
 */
import { daysInMonthsBefore, noDay } from "../../packing/day-numbers.ts";
import { distanceFrom } from "./distance.ts";
import type { Filter } from "./bit-filters.ts";
import type { Position } from "../../domain/geo.ts";
import type { FinderState, OptionCount } from "./finder-types.ts";
import { memoizeLast } from "./memoize-last.ts";
import type { OpenIndex } from "./open-index.ts";

const placeThresholds = [9, 19, 37];
const monthThresholds = [24, 12, 6];
const kmThresholds = [25, 10, 5, 2];

/** A filter of which one threshold may be chosen. */
export interface ThresholdFilter extends Filter {
  thresholds: readonly number[];
}

export type ThresholdFilters = Record<"minimumPlaces" | "visitedWithinMonths" | "withinKm", ThresholdFilter>;

/** The point that kilometres are counted from, and the rows in the place that applies when no kilometres do. */
export interface Surroundings {
  origin: Position | null;
  isInPlace: (row: number) => boolean;
}

/** Returns the function that creates the filters as a state sets them, with nothing counted yet. */
export function thresholdFiltersOf(
  open: OpenIndex,
): (state: FinderState, around: Surroundings) => ThresholdFilters {
  // Places and visits are the same for every search, except for a threshold that only a link has.
  const placesColumnFor = memoizeLast((chosen: number | null) => placesColumn(open, chosen));
  const visitColumnFor = memoizeLast((chosen: number | null) => visitColumn(open, chosen));
  return ({ minimumPlaces, visitedWithinMonths, withinKm }, around) => ({
    minimumPlaces: thresholdFilter(placesColumnFor(minimumPlaces), minimumPlaces),
    visitedWithinMonths: thresholdFilter(visitColumnFor(visitedWithinMonths), visitedWithinMonths),
    withinKm: thresholdFilter(distanceColumn(open, withinKm, around), withinKm),
  });
}

/** Returns how many results each threshold would give, and first how many without one. */
export function optionCounts(filter: ThresholdFilter): OptionCount[] {
  const options = [null, ...filter.thresholds.toSorted((a, b) => a - b)];
  return options.map((value) => {
    const stops = stopsOf(filter.thresholds, value);
    return {
      value,
      total: filter.tally.reduce((sum, count, code) => sum + (stops[code] === 0 ? count : 0), 0),
    };
  });
}

interface ThresholdColumn {
  thresholds: readonly number[];
  column: Uint8Array;
}

function placesColumn({ places }: OpenIndex, chosen: number | null): ThresholdColumn {
  const thresholds = thresholdsWith(placeThresholds, chosen).sort((a, b) => a - b);
  // Negated, because here the number of the row has to be the larger one.
  const negated = thresholds.map((threshold) => -threshold);
  const valueAt = (row: number): number => 2 * passedUpTo(negated, -(places[row] as number)) + 1;
  return { thresholds, column: columnOf(places.length, valueAt) };
}

function visitColumn({ peildatum, visit }: OpenIndex, chosen: number | null): ThresholdColumn {
  const thresholds = thresholdsWith(monthThresholds, chosen).sort((a, b) => b - a);
  const maxDays = thresholds.map((months) => Math.min(daysInMonthsBefore(peildatum, months), noDay - 1));
  return {
    thresholds,
    column: columnOf(visit.length, (row) => 2 * passedUpTo(maxDays, visit[row] as number) + 1),
  };
}

function distanceColumn(
  open: OpenIndex,
  chosen: number | null,
  { origin, isInPlace }: Surroundings,
): ThresholdColumn {
  const thresholds = thresholdsWith(kmThresholds, chosen).sort((a, b) => b - a);
  const passedAt = origin === null ? null : passedFrom(open, origin, thresholds);
  const column = columnOf(open.size, (row) => {
    const inPlace = isInPlace(row) ? 1 : 0;
    // Without a point there is nothing to count from: then the place applies, whatever is chosen.
    return 2 * (passedAt?.(row) ?? inPlace * thresholds.length) + inPlace;
  });
  return { thresholds, column };
}

/** Fills a column in a loop, because `Uint8Array.from` takes many times as long. */
function columnOf(size: number, valueAt: (row: number) => number): Uint8Array {
  const column = new Uint8Array(size);
  for (let row = 0; row < size; row += 1) column[row] = valueAt(row);
  return column;
}

const kmPerDegreeNorth = 111;

function passedFrom(
  { latitude, longitude }: OpenIndex,
  origin: Position,
  thresholds: readonly number[],
): (row: number) => number {
  const distance = distanceFrom(origin);
  const degreesNorth = (thresholds[0] ?? 0) / kmPerDegreeNorth;
  return (row) => {
    const north = latitude[row] as number;
    // Most rows lie too far north or south, which takes no sine to know.
    if (Math.abs(north - origin.latitude) > degreesNorth) return 0;
    return passedUpTo(thresholds, distance(north, longitude[row] as number));
  };
}

/** Adds the chosen number, since a link may hold one that we do not offer. */
function thresholdsWith(thresholds: readonly number[], chosen: number | null): number[] {
  return [...new Set([...thresholds, ...(chosen === null ? [] : [chosen])])];
}

/** Returns how many of the thresholds, from the largest, are no smaller than the value. */
function passedUpTo(thresholds: readonly number[], value: number): number {
  let passed = 0;
  while (passed < thresholds.length && value <= (thresholds[passed] as number)) passed += 1;
  return passed;
}

function thresholdFilter({ thresholds, column }: ThresholdColumn, chosen: number | null): ThresholdFilter {
  const stops = stopsOf(thresholds, chosen);
  return { thresholds, column, stops, tally: new Uint32Array(stops.length) };
}

function stopsOf(thresholds: readonly number[], chosen: number | null): Uint8Array {
  const index = chosen === null ? -1 : thresholds.indexOf(chosen);
  return Uint8Array.from({ length: 2 * (thresholds.length + 1) }, (_, code) => {
    const passes = index === -1 ? code % 2 === 1 : code >> 1 > index;
    return passes ? 0 : 1;
  });
}
