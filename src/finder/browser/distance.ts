/** Computes distances over the globe, for many points at once. */
import type { Position } from "../../domain/geo.ts";

const earthKm = 6371;
const radians = Math.PI / 180;

/** Returns the function that measures from one point. What depends on that point alone is computed once. */
export function distanceFrom(origin: Position): (latitude: number, longitude: number) => number {
  const cosine = Math.cos(origin.latitude * radians);
  return (latitude, longitude) => {
    const north = Math.sin(((latitude - origin.latitude) * radians) / 2);
    const east = Math.sin(((longitude - origin.longitude) * radians) / 2);
    const chord = north * north + cosine * Math.cos(latitude * radians) * east * east;
    return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(chord)));
  };
}
