/** What lies under the marks, as the site publishes it in one small file: names, borders, where tiles come from. */
import type { EncodedLine } from "./encoded-lines.ts";

/** Where the file stands; fetched only when a map is opened. */
export const baseDataUrl = "/kaart/ondergrond.json";

/** Name, postcode, latitude and longitude in ten-thousandths of a degree, zoom from which it shows. */
export type PackedPlaceName = [
  name: string,
  postcode: string,
  latitude: number,
  longitude: number,
  fromZoom: number,
];

/** Image tiles in the usual web projection. `{z}`, `{x}` and `{y}` stand for zoom, column and row. */
export interface TileSource {
  url: string;
  attribution: string;
  maxZoom: number;
}

export interface BaseData {
  /** The most important first. */
  places: PackedPlaceName[];
  /** Municipality borders; null where the export brings none. */
  borders: EncodedLine[] | null;
  tiles: TileSource | null;
}

/** Fetches the file. The map works without it, with marks alone: it is empty when it can't be had. */
export async function fetchBaseData(): Promise<BaseData> {
  try {
    const response = await fetch(baseDataUrl);
    if (response.ok) return (await response.json()) as BaseData;
  } catch {
    // Offline, or broken off: the marks are what matters.
  }
  return { places: [], borders: null, tiles: null };
}
