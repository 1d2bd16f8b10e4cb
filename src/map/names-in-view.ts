/** Which place names fit on the map without lying over each other. Pure. */
import type { PackedPlace } from "./base-data.ts";

export interface PixelPoint {
  x: number;
  y: number;
}

export interface PlacedName {
  name: string;
  postcode: string;
  x: number;
  y: number;
}

/** Rough: the text itself is measured by nobody, so names keep some room around them. */
const letterWidth = 7;
const lineHeight = 26;
const mostNames = 80;

/** The names that show at a zoom, the most important first; a name that would touch one before it stays away. */
export function namesInView(
  places: readonly PackedPlace[],
  zoom: number,
  size: PixelPoint,
  project: (latitude: number, longitude: number) => PixelPoint,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const [name, postcode, latitude, longitude, fromZoom] of places) {
    if (placed.length === mostNames) break;
    if (zoom < fromZoom) continue;
    const { x, y } = project(latitude / 1e4, longitude / 1e4);
    if (x < 0 || y < 0 || x > size.x || y > size.y) continue;
    const candidate = { name, postcode, x, y };
    if (!placed.some((other) => touches(other, candidate))) placed.push(candidate);
  }
  return placed;
}

function touches(one: PlacedName, other: PlacedName): boolean {
  const width = ((one.name.length + other.name.length) / 2) * letterWidth + 12;
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < lineHeight;
}
