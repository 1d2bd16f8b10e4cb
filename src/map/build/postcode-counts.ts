/**
 * Counts of locations that a drawn map shows no more exactly than their postcode, as care in private homes is (P7). Each
 * postcode has a circle at its centre; where circles would cover each other, one counts for all of them. None is moved
 * aside to make room: it would soon stand in a municipality where nothing was counted.
 */
import type { Location } from "../../domain/records.ts";
import { by } from "../../domain/sorting.ts";
import { formatNumber } from "../../strings/format.ts";
import type { MapGround } from "./map-ground.ts";
import { distanceBetween, isInside, isInView, type DrawnCircle, type DrawnPoint } from "./outlines.ts";

export interface PostcodeCount extends DrawnCircle {
  /** One, or all those that the circle counts for. */
  postcodes: readonly string[];
  count: number;
}

const byPostcodes = by(({ postcodes }: PostcodeCount) => postcodes.join());

/** Lines are drawn half outside of their circle. */
const gap = 3;

/** Returns the counts of locations on the map of their municipality, by postcode. */
export function postcodeCounts(locations: readonly Location[], ground: MapGround): PostcodeCount[] {
  const counts = [...Map.groupBy(locations, ({ postcode }) => postcode)].map(([postcode, inside]) => {
    const centre = ground.window.place((inside[0] as Location).point);
    return countIn([postcode], inside.length, pullInside(centre, ground));
  });
  return mergeOverlapping(counts).sort(byPostcodes);
}

/** Makes the circle as large as its number needs. */
function countIn(postcodes: readonly string[], count: number, { x, y }: DrawnPoint): PostcodeCount {
  const characters = formatNumber(count).length;
  return { postcodes, count, x, y, radius: characters <= 2 ? 13 : 5 + 4 * characters };
}

/** The largest count of those that overlap takes the others in, and stays where it is. */
function mergeOverlapping(counts: readonly PostcodeCount[]): PostcodeCount[] {
  const sorted = counts.toSorted((a, b) => b.count - a.count || byPostcodes(a, b));
  for (const [index, one] of sorted.entries()) {
    const other = sorted.slice(index + 1).find((smaller) => doOverlap(one, smaller));
    if (!other) continue;
    const postcodes = [...one.postcodes, ...other.postcodes].sort();
    const rest = sorted.filter((count) => count !== one && count !== other);
    return mergeOverlapping([...rest, countIn(postcodes, one.count + other.count, one)]);
  }
  return sorted;
}

function doOverlap(one: DrawnCircle, other: DrawnCircle): boolean {
  return distanceBetween(one, other) < one.radius + other.radius + gap;
}

/** A postcode's centre may lie just over the border as it is drawn: it comes in towards the centre of the municipality. */
function pullInside(point: DrawnPoint, { window, outlines, centre }: MapGround): DrawnPoint {
  const isWithin = (at: DrawnPoint): boolean =>
    isInView(window, at) && (outlines.length === 0 || isInside(outlines, at));
  const steps = 20;
  for (let step = 0; step < steps; step += 1) {
    const at = {
      x: roundTenth(point.x + ((centre.x - point.x) * step) / steps),
      y: roundTenth(point.y + ((centre.y - point.y) * step) / steps),
    };
    if (isWithin(at)) return at;
  }
  return centre;
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
