/** The names around Flanders and Brussels: countries, the rest of Belgium and the sea, where a map has room for them. */
import type { PackedAreaName } from "../browser/base-data.ts";

type AreaName = [name: string, latitude: number, longitude: number];

/** For maps of all of Flanders. Of points with one name, the first one in view counts. */
const far: readonly AreaName[] = [
  ["Noordzee", 51.62, 2.7],
  ["Noordzee", 51.5, 3.05],
  ["Nederland", 51.75, 5.1],
  ["Nederland", 51.62, 4.1],
  ["Duitsland", 51.05, 6.75],
  ["Frankrijk", 50.2, 2.7],
  ["Frankrijk", 50.35, 3.15],
  ["Wallonië", 50.4, 4.75],
  ["Wallonië", 50.48, 4],
  ["Engeland", 51.2, 0.75],
];

/** For maps of a part of it, along the border. */
const near: readonly AreaName[] = [
  ["Noordzee", 51.3, 2.75],
  ["Nederland", 51.3, 3.85],
  ["Nederland", 51.52, 4.65],
  ["Nederland", 51.38, 5.4],
  ["Nederland", 50.98, 5.9],
  ["Duitsland", 51.03, 6.15],
  ["Frankrijk", 50.92, 2.4],
  ["Frankrijk", 50.66, 3.05],
  ["Wallonië", 50.62, 3.55],
  ["Wallonië", 50.66, 4.75],
  ["Wallonië", 50.66, 5.35],
];

/** Returns the names with their zooms. */
export function areaNames(): PackedAreaName[] {
  return [...far.map((one) => pack(one, 7, 8)), ...near.map((one) => pack(one, 9, 12))];
}

function pack([name, latitude, longitude]: AreaName, fromZoom: number, untilZoom: number): PackedAreaName {
  return [name, Math.round(latitude * 1e4), Math.round(longitude * 1e4), fromZoom, untilZoom];
}
