/** Chooses the place names that fit on the map without overlapping. It is pure. */
import type { PackedPlaceName } from "./base-data.ts";

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

/** These sizes are rough: the text itself is not measured, so names keep some room around them. */
const letterWidth = 7;
const lineHeight = 26;
const maxNames = 80;

/** The distance that a name moves to avoid a mark, down or else up. */
const detour = 32;

/** The approximate width and height of a mark; a name beside it may come this close. */
const markSize = 44;

/**
 * Returns the names that show at a zoom, the most important first. A name that would lie under a mark moves down or
 * up. A name that would touch an earlier one is left out.
 */
export function namesInView(
  placeNames: readonly PackedPlaceName[],
  zoom: number,
  size: PixelPoint,
  project: (latitude: number, longitude: number) => PixelPoint,
  marks: readonly PixelPoint[] = [],
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const [name, postcode, latitude, longitude, fromZoom] of placeNames) {
    if (placed.length === maxNames) break;
    if (zoom < fromZoom) continue;
    const { x, y } = project(latitude / 1e4, longitude / 1e4);
    if (x < 0 || y < 0 || x > size.x || y > size.y) continue;
    const spot = [y, y + detour, y - detour]
      .map((height) => ({ name, postcode, x, y: height }))
      .find(
        (one) => !placed.some((other) => touches(other, one)) && !marks.some((mark) => covers(mark, one)),
      );
    if (spot) placed.push(spot);
  }
  return placed.length > 0 ? placed : nearestName(placeNames, size, project);
}

/** Without a name in view, the nearest one shows at the edge with an arrow to it, so that no view is empty. */
function nearestName(
  placeNames: readonly PackedPlaceName[],
  size: PixelPoint,
  project: (latitude: number, longitude: number) => PixelPoint,
): PlacedName[] {
  const middle = { x: size.x / 2, y: size.y / 2 };
  let nearest: { place: PackedPlaceName; point: PixelPoint; distance: number } | null = null;
  for (const place of placeNames) {
    const point = project(place[2] / 1e4, place[3] / 1e4);
    const distance = Math.hypot(point.x - middle.x, point.y - middle.y);
    if (!nearest || distance < nearest.distance) nearest = { place, point, distance };
  }
  if (!nearest) return [];
  const { place, point } = nearest;
  const [name, postcode] = place;
  const halfWidth = Math.min(middle.x, (name.length + 7) * (letterWidth / 2) + 8);
  const x = Math.max(halfWidth, Math.min(size.x - halfWidth, point.x));
  const y = Math.max(lineHeight, Math.min(size.y - lineHeight, point.y));
  return [{ name: `${arrowTo(point, middle)} ${name}`, postcode, x, y }];
}

const arrows = ["→", "↘", "↓", "↙", "←", "↖", "↑", "↗"];

function arrowTo(point: PixelPoint, middle: PixelPoint): string {
  const eighths = Math.round(Math.atan2(point.y - middle.y, point.x - middle.x) / (Math.PI / 4));
  return arrows[(eighths + 8) % 8] ?? "";
}

function covers(mark: PixelPoint, { name, x, y }: PlacedName): boolean {
  const width = (name.length * letterWidth + markSize) / 2;
  return Math.abs(mark.x - x) < width && Math.abs(mark.y - y) < (markSize + 16) / 2;
}

function touches(one: PlacedName, other: PlacedName): boolean {
  const width = ((one.name.length + other.name.length) / 2) * letterWidth + 12;
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < lineHeight;
}
