/** Ranks the results by distance, name or newest publication, and never by findings (P11). */
import { distanceFrom } from "./distance.ts";
import type { Position } from "../../domain/geo.ts";
import type { FinderResult, FinderState, SortOrder } from "./finder-types.ts";
import type { OpenIndex } from "./open-index.ts";

/**
 * Returns the order that applies. Sorting by distance needs a point. Without a chosen order it is by distance when the
 * visitor gave a position or a number of kilometres, and otherwise by name.
 */
export function sortInUse(state: FinderState, position: Position | null, origin: Position | null): SortOrder {
  const asked = state.sort ?? (position !== null || state.withinKm !== null ? "afstand" : "naam");
  return asked === "afstand" && origin === null ? "naam" : asked;
}

/** Sorts the found rows, which come in the order of names, and returns how far each lies. */
export function sortRows(
  open: OpenIndex,
  found: Uint32Array,
  state: FinderState,
  position: Position | null,
  origin: Position | null,
): Pick<FinderResult, "rows" | "distancesKm"> {
  const sort = sortInUse(state, position, origin);
  const distance = origin === null ? null : distanceFrom(origin);
  const kmTo = (row: number): number =>
    distance?.(open.latitude[row] as number, open.longitude[row] as number) ?? 0;
  const rows =
    sort === "naam"
      ? found
      : sortBy(found, sort === "afstand" ? metresTo(kmTo) : (row) => open.publication[row] as number);
  return { rows, distancesKm: distance === null ? null : Float32Array.from(rows, kmTo) };
}

function metresTo(kmTo: (row: number) => number): (row: number) => number {
  return (row) => Math.round(kmTo(row) * 1000);
}

const rowBits = 2 ** 21;

/**
 * Packs key and row into one number: a typed array sorts those without a callback, and rows with equal keys stay in
 * the order of names. Keys under 2^32 and rows under 2^21 fit in the 53 bits of a whole number.
 */
function sortBy(rows: Uint32Array, key: (row: number) => number): Uint32Array {
  const packed = Float64Array.from(rows, (row) => key(row) * rowBits + row).sort();
  return Uint32Array.from(packed, (number) => number % rowBits);
}
