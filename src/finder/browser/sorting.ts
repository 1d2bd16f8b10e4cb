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

/**
 * Sorts the found rows, which come in the order of names, and returns how far each lies. How far a private home lies
 * is not shown (P7), nor known where the source has no point: these follow all others in the order of their postcodes,
 * since the centre of a postcode says nothing of who in it lives near.
 */
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
  const ownKm = (row: number): number => (open.hasOwnPoint[row] === 1 ? kmTo(row) : NaN);
  const rows =
    sort === "naam"
      ? found
      : sortBy(
          found,
          sort === "afstand"
            ? (row) => metresOf(kmTo(row)) + (open.hasOwnPoint[row] === 1 ? 0 : afterAllOthers)
            : (row) => open.publication[row] as number,
        );
  return { rows, distancesKm: distance === null ? null : Float32Array.from(rows, ownKm) };
}

function metresOf(km: number): number {
  return Math.round(km * 1000);
}

/** More metres than the earth has. */
const afterAllOthers = 1e8;

const rowBits = 2 ** 21;

/**
 * Packs key and row into one number: a typed array sorts those without a callback, and rows with equal keys stay in
 * the order of names. Keys under 2^32 and rows under 2^21 fit in the 53 bits of a whole number.
 */
function sortBy(rows: Uint32Array, key: (row: number) => number): Uint32Array {
  const packed = Float64Array.from(rows, (row) => key(row) * rowBits + row).sort();
  return Uint32Array.from(packed, (number) => number % rowBits);
}
