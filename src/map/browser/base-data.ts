/** The data under the marks, which the site publishes in one small file: names, borders and the source of tiles. */
import type { Bounds } from "../../domain/geo.ts";
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
  /** The area that has tiles; null where all of the map has. */
  bounds: Bounds | null;
}

/** The name of a country or a sea around Flanders, with its point as above and the zooms at which it shows. */
export type PackedAreaName = [
  name: string,
  latitude: number,
  longitude: number,
  fromZoom: number,
  untilZoom: number,
];

/** What is drawn below the names. Land, sea and outline are closed rings. */
export interface BaseLayers {
  land: EncodedLine[];
  /** Sea that is drawn over the land, whose coast is less exact than that of the municipalities. */
  sea: EncodedLine[];
  /** The outline of all municipalities together. */
  outline: EncodedLine[];
  /** The borders between municipalities. */
  borders: EncodedLine[];
  /** The borders of countries, as far as the outline does not follow them. */
  countries: EncodedLine[];
}

export interface BaseData {
  /** The names of places, the most important first. */
  places: PackedPlaceName[];
  areas: PackedAreaName[];
  layers: BaseLayers;
  /** Where the lines come from, as it stands on the map. */
  source: string;
  tiles: TileSource | null;
}

/** Fetches the file. The map also works without it, with marks alone, so a failed request gives null. */
export async function fetchBaseData(): Promise<BaseData | null> {
  try {
    const response = await fetch(baseDataUrl);
    if (response.ok) return (await response.json()) as BaseData;
  } catch {
    // The visitor is offline, or the connection broke: the marks are what matters.
  }
  return null;
}
