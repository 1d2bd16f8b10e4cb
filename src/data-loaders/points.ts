/** Converts coordinates of the source to WGS84, and checks whether they are plausible. */
import proj4 from "proj4";
import type { Position } from "../domain/geo.ts";

// The seven-parameter shift from the Belgian datum of 1972 (EPSG:15929) is accurate to a metre anywhere in Belgium.
proj4.defs(
  "EPSG:31370",
  "+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 +x_0=150000.013 " +
    "+y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs",
);
proj4.defs(
  "EPSG:3812",
  "+proj=lcc +lat_1=49.83333333333334 +lat_2=51.16666666666666 +lat_0=50.797815 +lon_0=4.359215833333333 " +
    "+x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
);

/** The reference systems of the contract; x is the longitude or the easting. */
export const referenceSystems = ["EPSG:4326", "EPSG:31370", "EPSG:3812"] as const;
export type ReferenceSystem = (typeof referenceSystems)[number];

/** Converts a point to WGS84, to seven decimals (a centimetre). */
export function toWgs84(x: number, y: number, system: ReferenceSystem): Position {
  const [longitude, latitude] = system === "EPSG:4326" ? [x, y] : proj4(system, "WGS84", [x, y]);
  return { latitude: round(latitude ?? NaN), longitude: round(longitude ?? NaN) };
}

/** Returns true inside the box around Belgium. */
export function isInBelgium({ latitude, longitude }: Position): boolean {
  return longitude >= 2.5 && longitude <= 6.5 && latitude >= 49.4 && latitude <= 51.6;
}

/** Returns the distance over the globe in kilometres. */
export function distanceKm(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const dLatitude = (to.latitude - from.latitude) * radians;
  const dLongitude = (to.longitude - from.longitude) * radians;
  const a =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
