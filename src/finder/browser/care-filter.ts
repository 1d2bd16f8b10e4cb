/** Tests rows against the kinds of care that a query means. */
import { openBitFilters } from "./bit-filters.ts";
import type { CareFilters } from "./care-words.ts";
import { defaultState } from "./finder-state.ts";
import type { OpenIndex } from "./open-index.ts";

/** Returns the test of a row; all rows pass where no filter is meant. */
export function openCareFilter(open: OpenIndex, filters: CareFilters): (row: number) => boolean {
  const { careTypes, features, priceKinds } = openBitFilters(open.filters, { ...defaultState, ...filters });
  const chosen = [careTypes, features, priceKinds].filter((filter) => filter.chosen !== 0);
  return (row) => chosen.every(({ column, stops }) => stops[column[row] as number] === 0);
}
