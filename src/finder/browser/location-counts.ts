/** Counts the locations that now offer care, by what a suggestion can lead to. */
import { openCareFilter } from "./care-filter.ts";
import type { CareFilters } from "./care-words.ts";
import { itemAt } from "../../packing/item-at.ts";
import type { OpenIndex } from "./open-index.ts";

/** The numbers of running locations, which is what a suggestion promises. Each array is in the order of the index. */
export interface LocationCounts {
  municipality: Uint32Array;
  organiser: Uint32Array;
  postcode: Map<string, number>;
  area: Uint32Array;
}

/** Counts the locations, once, when the index is opened. */
export function countLocations(open: OpenIndex): LocationCounts {
  const counts: LocationCounts = {
    municipality: new Uint32Array(open.municipalities.length),
    organiser: new Uint32Array(open.organisers.length),
    postcode: new Map(),
    area: new Uint32Array(open.areas.length),
  };
  for (let row = 0; row < open.size; row += 1) {
    if (open.filters.isCurrent[row] === 0) continue;
    addOne(counts.municipality, open.municipality[row] as number);
    addOne(counts.organiser, open.organiser[row] as number);
    addOne(counts.area, open.area[row] as number);
    const { postcode } = itemAt(open.areas, open.area[row]);
    counts.postcode.set(postcode, (counts.postcode.get(postcode) ?? 0) + 1);
  }
  return counts;
}

/** Returns the function that counts the running locations with some filters in some areas. */
export function careCounter(
  open: OpenIndex,
): (filters: CareFilters, isInArea: (area: number) => boolean) => number {
  return (filters, isInArea) => {
    const passes = openCareFilter(open, filters);
    const areas = open.areas.map((_, area) => isInArea(area));
    let total = 0;
    for (let row = 0; row < open.size; row += 1) {
      if (open.filters.isCurrent[row] === 0 || !areas[open.area[row] as number]) continue;
      if (passes(row)) total += 1;
    }
    return total;
  };
}

function addOne(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}
