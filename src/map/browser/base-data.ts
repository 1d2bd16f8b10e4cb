/** The data under the marks, which the site publishes in one small file: names, borders and the source of tiles. */
import type { EncodedLine } from "./encoded-lines.ts";

/** The URL of the file. It is fetched only when a map is opened. */
export const baseDataUrl = "/kaart/ondergrond.json";

/** A place name, with its point in ten-thousandths of a degree and the zoom from which it shows. */
export type PackedPlaceName = [
  name: string,
  postcode: string,
  latitude: number,
  longitude: number,
  fromZoom: number,
];

/** A source of image tiles in the usual web projection. `{z}`, `{x}` and `{y}` stand for zoom, column and row. */
export interface TileSource {
  url: string;
  attribution: string;
  maxZoom: number;
}

export interface BaseData {
  /** The names, the most important first. */
  places: PackedPlaceName[];
  /** The borders of municipalities; none when the file could not be fetched. */
  borders: EncodedLine[];
  /** Where the borders come from, as it stands on the map. */
  borderSource: string;
  tiles: TileSource | null;
}

/** Fetches the file. The map also works without it, with marks alone, so a failed request returns empty data. */
export async function fetchBaseData(): Promise<BaseData> {
  try {
    const response = await fetch(baseDataUrl);
    if (response.ok) return (await response.json()) as BaseData;
  } catch {
    // The visitor is offline, or the connection broke: the marks are what matters.
  }
  return { places: [], borders: [], borderSource: "", tiles: null };
}
