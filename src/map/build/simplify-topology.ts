/**
 * Simplifies a topology. Neighbours share their lines, so no gap can open between them; and where a simplified line
 * would cross itself or another one, it is kept as it was.
 */
import { feature, quantize } from "topojson-client";
import type { GeometryObject, Objects, Topology, Transform } from "topojson-specification";
import { filter, planarRingArea, presimplify, simplify } from "topojson-simplify";

/** A topology whose lines are whole numbers on a grid, each point as its difference with the one before. */
export type GridTopology<T extends Objects = Objects<object>> = Topology<T> & { transform: Transform };

export interface SimplifyOptions {
  /** In square degrees: a point goes when its triangle with its neighbours is smaller. */
  minArea: number;
  /** The part of a small polygon that a triangle may be at most before its point stays all the same. */
  maxShare?: number;
  /** Width and height of a cell of the grid, and its origin, in degrees. */
  grid: Transform;
}

type Coordinates = [x: number, y: number];
type Segment = { from: Coordinates; to: Coordinates; arc: number };

/** Returns the topology with fewer points, on the grid, without the lines that none of its objects uses. */
export function simplifyTopology<T extends Objects<object>>(
  topology: Topology<T>,
  { minArea, maxShare = 1, grid }: SimplifyOptions,
): GridTopology<T> {
  const weighted = presimplify(onlyUsed(topology));
  for (const [arc, area] of smallestAreas(weighted)) {
    const factor = Math.max(1, minArea / (area * maxShare));
    for (const point of weighted.arcs[arc] ?? []) point[2] = (point[2] ?? 0) * factor;
  }
  const whole = new Set<number>();
  for (;;) {
    const simplified = quantize(simplify(weighted, minArea), grid) as GridTopology<T>;
    const crossing = crossingArcs(simplified);
    if (crossing.size === 0) return simplified;
    const added = [...crossing].filter((arc) => !whole.has(arc));
    if (added.length === 0)
      throw new Error("Lines of the topology cross on this grid, however detailed they are.");
    for (const arc of added) {
      whole.add(arc);
      for (const point of weighted.arcs[arc] ?? []) point[2] = Infinity;
    }
  }
}

function onlyUsed<T extends Objects<object>>(topology: Topology<T>): Topology<T> {
  return filter(topology, () => true) as Topology<T>;
}

/** Returns for each arc the area of the smallest polygon that it bounds, in square degrees. */
function smallestAreas(topology: Topology<Objects<object>>): Map<number, number> {
  const smallest = new Map<number, number>();
  for (const arcs of Object.values(topology.objects).flatMap(ringsOf)) {
    const ring = feature(topology, { type: "LineString", arcs }).geometry.coordinates;
    const area = planarRingArea(ring as Coordinates[]);
    for (const index of arcs) {
      const arc = index < 0 ? ~index : index;
      smallest.set(arc, Math.min(area, smallest.get(arc) ?? Infinity));
    }
  }
  return smallest;
}

function ringsOf(object: GeometryObject<object>): number[][] {
  if (object.type === "Polygon") return object.arcs;
  if (object.type === "MultiPolygon") return object.arcs.flat();
  return object.type === "GeometryCollection" ? object.geometries.flatMap(ringsOf) : [];
}

/** Returns the arcs that cross or lie upon themselves or another one, anywhere but where two arcs meet. */
export function crossingArcs(topology: GridTopology): Set<number> {
  const segments = topology.arcs.flatMap(segmentsOf).sort((a, b) => west(a) - west(b));
  const found = new Set<number>();
  for (const [index, one] of segments.entries()) {
    for (let next = index + 1; next < segments.length; next += 1) {
      const other = segments[next] as Segment;
      if (west(other) > east(one)) break;
      if (!doMeetWrongly(one, other)) continue;
      found.add(one.arc);
      found.add(other.arc);
    }
  }
  return found;
}

function segmentsOf(arc: readonly number[][], index: number): Segment[] {
  const at: Coordinates = [0, 0];
  const points = arc.map(([x = 0, y = 0]): Coordinates => {
    at[0] += x;
    at[1] += y;
    return [...at];
  });
  return points.slice(1).map((to, before) => ({ from: points[before] as Coordinates, to, arc: index }));
}

const west = ({ from, to }: Segment): number => Math.min(from[0], to[0]);
const east = ({ from, to }: Segment): number => Math.max(from[0], to[0]);
const isSame = (a: Coordinates, b: Coordinates): boolean => a[0] === b[0] && a[1] === b[1];

/** Two segments may share one end point, and nothing else. */
function doMeetWrongly(one: Segment, other: Segment): boolean {
  const shared = [one.from, one.to].find((end) => isSame(end, other.from) || isSame(end, other.to));
  if (!shared) {
    return (
      side(one, other.from) * side(one, other.to) <= 0 &&
      side(other, one.from) * side(other, one.to) <= 0 &&
      doBoxesMeet(one, other)
    );
  }
  const [a, b] = [otherEnd(one, shared), otherEnd(other, shared)];
  const [ax, ay, bx, by] = [a[0] - shared[0], a[1] - shared[1], b[0] - shared[0], b[1] - shared[1]];
  return ax * by === ay * bx && ax * bx + ay * by > 0;
}

function otherEnd({ from, to }: Segment, end: Coordinates): Coordinates {
  return isSame(from, end) ? to : from;
}

/** Tells on which side of a segment's line a point lies: -1, 0 or 1. */
function side({ from, to }: Segment, point: Coordinates): number {
  return Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
}

function doBoxesMeet(one: Segment, other: Segment): boolean {
  return [0, 1].every((axis) => {
    const [a, b, c, d] = [one.from, one.to, other.from, other.to].map((end) => end[axis] ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
  });
}
