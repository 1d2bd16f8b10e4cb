/**
 * The filters of the finder by a choice of values. Each has a column of bits by row. A row passes when nothing is
 * chosen or when it has a chosen bit: OR within a filter, AND between filters. The rows that no other filter stops are
 * counted by their bits, in the one pass over the rows. Beside a value stands how many of them have it, so that a
 * chosen value shows its share of the results and never more than there are.
 */
import { careTypes, features, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import { enforcementFilters, type FinderCounts, type FinderState } from "./finder-types.ts";
import type { FilterColumns } from "./filter-columns.ts";

export interface Filter {
  /** The value of each row. */
  column: Uint8Array;
  /** 1 for each value that does not pass. */
  stops: Uint8Array;
  /** For each value, the number of rows that no other filter stops. */
  tally: Uint32Array;
}

/** A filter whose values are bits. */
interface BitFilter extends Filter {
  /** The chosen bits. */
  chosen: number;
}

export type BitFilters = Record<keyof FilterColumns, BitFilter>;

/** The counts of these filters. Those of the filters by a number are in threshold-filters.ts. */
export type BitCounts = Omit<FinderCounts, "minimumPlaces" | "visitedWithinMonths" | "withinKm">;

const combinations = 32;

/** Creates the filters as a state sets them, with nothing counted yet. */
export function openBitFilters(columns: FilterColumns, state: FinderState): BitFilters {
  const filter = (name: keyof FilterColumns, chosen: number): BitFilter => ({
    column: columns[name],
    chosen,
    stops: Uint8Array.from({ length: combinations }, (_, bits) => (passes(bits, chosen) ? 0 : 1)),
    tally: new Uint32Array(combinations),
  });
  return {
    careTypes: filter("careTypes", bitsOf(careTypes, state.careTypes)),
    priceKinds: filter("priceKinds", bitsOf(priceKinds, state.priceKinds)),
    features: filter("features", bitsOf(features, state.features)),
    enforcement: filter("enforcement", bitsOf(enforcementFilters, state.enforcement)),
    followUp: filter("followUp", bitsOf(followUpStatuses, state.followUp)),
    hasReport: filter("hasReport", state.hasReport ? 1 : 0),
    isCurrent: filter("isCurrent", state.includesEnded ? 0 : 1),
  };
}

/** Returns how many rows that pass the other filters have each value. */
export function countsOf(filters: BitFilters): BitCounts {
  return {
    careTypes: valueCounts(careTypes, filters.careTypes),
    priceKinds: valueCounts(priceKinds, filters.priceKinds),
    features: valueCounts(features, filters.features),
    enforcement: valueCounts(enforcementFilters, filters.enforcement),
    followUp: valueCounts(followUpStatuses, filters.followUp),
    hasReport: countWith(filters.hasReport, 1),
    includesEnded: countWithout(filters.isCurrent, 1),
  };
}

function valueCounts<T extends string>(values: readonly T[], filter: BitFilter): Record<T, number> {
  const counts = values.map((value, index) => [value, countWith(filter, 1 << index)]);
  return Object.fromEntries(counts) as Record<T, number>;
}

function countWith({ tally }: BitFilter, bit: number): number {
  return tally.reduce((sum, count, bits) => sum + ((bits & bit) === 0 ? 0 : count), 0);
}

function countWithout({ tally }: BitFilter, bit: number): number {
  return tally.reduce((sum, count, bits) => sum + ((bits & bit) === 0 ? count : 0), 0);
}

function passes(bits: number, chosen: number): boolean {
  return chosen === 0 || (bits & chosen) !== 0;
}

function bitsOf<T>(values: readonly T[], chosen: readonly T[]): number {
  return values.reduce((bits, value, index) => (chosen.includes(value) ? bits | (1 << index) : bits), 0);
}
