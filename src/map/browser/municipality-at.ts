/**
 * Finds the municipality of a point by the borders that the map draws: a point lies in the municipality that it can be
 * joined to by a line that crosses no border. The map file says of no border whose it is, and need not.
 */
import type { BaseData, PackedPlaceName } from "./base-data.ts";
import { decodeLine } from "./encoded-lines.ts";

interface Point {
  latitude: number;
  longitude: number;
}

interface NamedPoint extends Point {
  name: string;
}

/** The zoom from which parts of municipalities show; municipalities show before it. */
const partZoom = 12;

/** How many of the nearest places are tried, which bounds the work. */
const tried = { municipalities: 12, parts: 8 };

/** Returns the function that names the municipality of a point; null outside of all, and where no line says it. */
export function openMunicipalityAt({
  places,
  layers,
}: Pick<BaseData, "places" | "layers">): (at: Point) => string | null {
  let borders: Float64Array | undefined;
  const municipalities = places.filter(([, , , , fromZoom]) => fromZoom < partZoom).map(toNamedPoint);
  const parts = places.filter(([, , , , fromZoom]) => fromZoom >= partZoom).map(toNamedPoint);
  return (at) => {
    const segments = (borders ??= segmentsOf(layers));
    const municipalityFrom = (from: Point): string | undefined =>
      nearest(municipalities, from, tried.municipalities).find((to) => !isCrossed(segments, from, to))?.name;
    const own = municipalityFrom(at);
    if (own !== undefined) return own;
    // Where the municipality bends around another, the middle of one of its parts may see both.
    for (const part of nearest(parts, at, tried.parts)) {
      const beyond = isCrossed(segments, at, part) ? undefined : municipalityFrom(part);
      if (beyond !== undefined) return beyond;
    }
    return null;
  };
}

function toNamedPoint([name, , latitude, longitude]: PackedPlaceName): NamedPoint {
  return { name, latitude: latitude / 1e4, longitude: longitude / 1e4 };
}

function nearest(places: readonly NamedPoint[], { latitude, longitude }: Point, limit: number): NamedPoint[] {
  // A degree of longitude is some 0.63 of a degree of latitude here.
  const distance = (place: Point): number =>
    Math.hypot(place.latitude - latitude, (place.longitude - longitude) * 0.63);
  return places
    .map((place) => ({ place, distance: distance(place) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, limit)
    .map(({ place }) => place);
}

/** Returns the pieces of all borders, each as the latitude and longitude of its two ends. */
function segmentsOf({ outline, borders }: BaseData["layers"]): Float64Array {
  const segments: number[] = [];
  for (const encoded of [...outline, ...borders]) {
    const line = decodeLine(encoded);
    for (const [index, to] of line.entries()) {
      const from = line[index - 1];
      if (from) segments.push(...from, ...to);
    }
  }
  return Float64Array.from(segments);
}

/** Tells whether a border lies between two points. */
function isCrossed(segments: Float64Array, from: Point, to: Point): boolean {
  for (let at = 0; at < segments.length; at += 4) {
    const one = { latitude: segments[at] as number, longitude: segments[at + 1] as number };
    const other = { latitude: segments[at + 2] as number, longitude: segments[at + 3] as number };
    if (side(from, to, one) !== side(from, to, other) && side(one, other, from) !== side(one, other, to)) {
      return true;
    }
  }
  return false;
}

/** Tells on which side of a line a point lies. */
function side(from: Point, to: Point, { latitude, longitude }: Point): boolean {
  return (
    (to.longitude - from.longitude) * (latitude - from.latitude) >
    (to.latitude - from.latitude) * (longitude - from.longitude)
  );
}
