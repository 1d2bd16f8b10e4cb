/**
 * The filters by a number: at least so many places, a visit within so many months, within so many kilometres.
 * Each offers steps, from the loosest to the strictest. A row's value is how many of them it passes, doubled,
 * and one more when it passes with none chosen; so all are counted in the same pass as the other filters.
 */
import { daysInMonthsBefore, noDay } from "../../packing/day-numbers.ts";
import { distanceFrom } from "./distance.ts";
import type { Filter } from "./filters.ts";
import type { Position } from "../../domain/geo.ts";
import type { FinderState, OptionCount } from "./finder-types.ts";
import { rememberLast } from "./remember-last.ts";
import type { OpenIndex } from "./open-index.ts";

const placeSteps = [9, 19, 37];
const monthSteps = [24, 12, 6];
const kmSteps = [25, 10, 5, 2];

/** A filter of which one step may be chosen. */
export interface StepFilter extends Filter {
  steps: readonly number[];
}

export type StepFilters = Record<"minimumPlaces" | "visitedWithinMonths" | "withinKm", StepFilter>;

/** What the kilometres are counted from, and which rows lie in the place that holds without them. */
export interface Surroundings {
  origin: Position | null;
  isInPlace: (row: number) => boolean;
}

/** Returns the function that opens the filters as a state sets them, with nothing counted yet. */
export function stepFiltersOf(open: OpenIndex): (state: FinderState, around: Surroundings) => StepFilters {
  // Places and visits are the same for every search, but for a step that only a link has.
  const places = rememberLast((chosen: number | null) => placesColumn(open, chosen));
  const visits = rememberLast((chosen: number | null) => visitColumn(open, chosen));
  return ({ minimumPlaces, visitedWithinMonths, withinKm }, around) => ({
    minimumPlaces: stepFilter(places(minimumPlaces), minimumPlaces),
    visitedWithinMonths: stepFilter(visits(visitedWithinMonths), visitedWithinMonths),
    withinKm: stepFilter(distanceColumn(open, withinKm, around), withinKm),
  });
}

/** What choosing each step would give, and first what choosing none would. */
export function optionCounts(filter: StepFilter): OptionCount[] {
  const options = [null, ...filter.steps.toSorted((a, b) => a - b)];
  return options.map((value) => {
    const stops = stopsOf(filter.steps, value);
    return {
      value,
      total: filter.tally.reduce((sum, count, code) => sum + (stops[code] === 0 ? count : 0), 0),
    };
  });
}

interface StepColumn {
  steps: readonly number[];
  column: Uint8Array;
}

function placesColumn({ placeCount }: OpenIndex, chosen: number | null): StepColumn {
  const steps = stepsWith(placeSteps, chosen).sort((a, b) => a - b);
  // Turned round: here the row's number has to be the larger one.
  const turned = steps.map((places) => -places);
  const valueAt = (row: number): number => 2 * passedUpTo(turned, -(placeCount[row] as number)) + 1;
  return { steps, column: columnOf(placeCount.length, valueAt) };
}

function visitColumn({ peildatum, visit }: OpenIndex, chosen: number | null): StepColumn {
  const steps = stepsWith(monthSteps, chosen).sort((a, b) => b - a);
  const mostDays = steps.map((months) => Math.min(daysInMonthsBefore(peildatum, months), noDay - 1));
  return {
    steps,
    column: columnOf(visit.length, (row) => 2 * passedUpTo(mostDays, visit[row] as number) + 1),
  };
}

function distanceColumn(
  open: OpenIndex,
  chosen: number | null,
  { origin, isInPlace }: Surroundings,
): StepColumn {
  const steps = stepsWith(kmSteps, chosen).sort((a, b) => b - a);
  const passedAt = origin === null ? null : passedFrom(open, origin, steps);
  const column = columnOf(open.size, (row) => {
    const inPlace = isInPlace(row) ? 1 : 0;
    // Without a point there is nothing to count from: then the place holds, whatever is chosen.
    return 2 * (passedAt?.(row) ?? inPlace * steps.length) + inPlace;
  });
  return { steps, column };
}

/** A loop: `Uint8Array.from` takes many times as long. */
function columnOf(size: number, valueAt: (row: number) => number): Uint8Array {
  const column = new Uint8Array(size);
  for (let row = 0; row < size; row += 1) column[row] = valueAt(row);
  return column;
}

const kmPerDegreeNorth = 111;

function passedFrom(
  { latitude, longitude }: OpenIndex,
  origin: Position,
  steps: readonly number[],
): (row: number) => number {
  const distance = distanceFrom(origin);
  const degreesNorth = (steps[0] ?? 0) / kmPerDegreeNorth;
  return (row) => {
    const north = latitude[row] as number;
    // Most lie too far north or south: that is known without a sine.
    if (Math.abs(north - origin.latitude) > degreesNorth) return 0;
    return passedUpTo(steps, distance(north, longitude[row] as number));
  };
}

/** A link may hold a number that is not among ours: it stays what it is. */
function stepsWith(steps: readonly number[], chosen: number | null): number[] {
  return [...new Set([...steps, ...(chosen === null ? [] : [chosen])])];
}

/** How many of the steps, from the largest, are no smaller than the value. */
function passedUpTo(steps: readonly number[], value: number): number {
  let passed = 0;
  while (passed < steps.length && value <= (steps[passed] as number)) passed += 1;
  return passed;
}

function stepFilter({ steps, column }: StepColumn, chosen: number | null): StepFilter {
  const stops = stopsOf(steps, chosen);
  return { steps, column, stops, tally: new Uint32Array(stops.length) };
}

function stopsOf(steps: readonly number[], chosen: number | null): Uint8Array {
  const position = chosen === null ? -1 : steps.indexOf(chosen);
  return Uint8Array.from({ length: 2 * (steps.length + 1) }, (_, code) => {
    const passes = position === -1 ? code % 2 === 1 : code >> 1 > position;
    return passes ? 0 : 1;
  });
}
