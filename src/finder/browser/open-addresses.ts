/** Opens the points and streets of the locations. */
import type { Position } from "../../domain/geo.ts";
import { decodeColumn, unzigzag, type PackedColumn } from "../../packing/columns.ts";
import { degreeParts, degrees, type FinderIndexFile } from "./index-file.ts";
import { itemAt } from "../../packing/item-at.ts";
import { unpackKind } from "./packed-codes.ts";
import type { Chunked } from "../../packing/chunks.ts";

export interface OpenAddresses {
  latitude: Float64Array;
  longitude: Float64Array;
  /** 0 where the point is the centre of the postcode: for care in a private home, and where the source has no point. */
  hasOwnPoint: Uint8Array;
  /** The names of all streets, and by row one more than the index of its own; 0 without one. */
  streetNames: string[];
  street: Uint32Array;
  /** By row: empty without one, as a private home always is. */
  houseNumbers: string[];
}

const rowsPerChunk = 1000;

/** Opens the points and streets of all rows. Care in a private home lies at the centre of its postcode (P7). */
export function* openAddresses(
  { addresses, streets: streetLines }: FinderIndexFile,
  kind: Float64Array,
  area: Uint32Array,
  areas: readonly { centre: Position }[],
): Chunked<OpenAddresses> {
  const column = (values: PackedColumn): Float64Array => decodeColumn(values, addresses.size);
  const [streetCodes, north, east] = [addresses.street, addresses.latitude, addresses.longitude].map(column);
  const street = new Uint32Array(kind.length);
  const numbers = addresses.numbers.split("\n");
  const latitude = new Float64Array(kind.length);
  const longitude = new Float64Array(kind.length);
  const hasOwnPoint = new Uint8Array(kind.length);
  const houseNumbers: string[] = [];
  let addressIndex = 0;
  for (let row = 0; row < kind.length; row += 1) {
    if (row % rowsPerChunk === 0) yield;
    const { centre } = itemAt(areas, area[row]);
    const { isPrivateHome: isPrivate, isApproximate } = unpackKind(kind[row] ?? NaN);
    hasOwnPoint[row] = isPrivate || isApproximate ? 0 : 1;
    latitude[row] = isPrivate ? centre.latitude : moved(centre.latitude, north?.[addressIndex]);
    longitude[row] = isPrivate ? centre.longitude : moved(centre.longitude, east?.[addressIndex]);
    street[row] = isPrivate ? 0 : (streetCodes?.[addressIndex] ?? 0);
    houseNumbers.push(street[row] === 0 ? "" : (numbers[addressIndex] ?? ""));
    if (!isPrivate) addressIndex += 1;
  }
  return { latitude, longitude, hasOwnPoint, streetNames: streetLines.split("\n"), street, houseNumbers };
}

function moved(centre: number, code: number | undefined): number {
  return degrees(Math.round(centre * degreeParts) + unzigzag(code ?? NaN));
}
