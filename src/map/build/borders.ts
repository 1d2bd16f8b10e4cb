/**
 * Makes the borders of municipalities as small as the map needs them: each stretch between two municipalities occurs
 * once, simplified and put on a grid. It runs in the build, and the same borders give the same lines.
 */
import { gzipSync } from "node:zlib";
import type { BorderRing, MunicipalityBorder } from "../../domain/municipalities.ts";
import { encodeLine, type EncodedLine } from "../browser/encoded-lines.ts";

type Point = BorderRing[number];

/** The maximum size of all borders together, compressed. */
const maxBytes = 36_000;

/** In degrees, about 20 metres: half a pixel at zoom 12. */
const finestTolerance = 0.0002;

/** Returns the lines of the map file. A very detailed source is simplified further, until the lines fit. */
export function borderLines(borders: readonly MunicipalityBorder[]): EncodedLine[] {
  const stretches = sharedStretches(borders.flatMap(({ rings }) => rings));
  for (let tolerance = finestTolerance; ; tolerance *= 1.5) {
    const lines = stretches
      .map((stretch) => encodeLine(simplify(stretch, tolerance)))
      .filter((line) => line.length >= 4);
    if (gzipSync(JSON.stringify(lines)).length <= maxBytes) return lines;
  }
}

/** Cuts rings into stretches that each occur once, from one point where borders meet to the next. */
export function sharedStretches(rings: readonly BorderRing[]): Point[][] {
  const neighbours = new Map<string, Set<string>>();
  const points = new Map<string, Point>();
  for (const ring of rings) {
    for (const [index, point] of ring.entries()) {
      points.set(keyOf(point), point);
      const next = ring[index + 1];
      if (next && keyOf(next) !== keyOf(point)) connect(neighbours, keyOf(point), keyOf(next));
    }
  }
  const stretches: string[][] = [];
  const nodes = new Set([...neighbours.keys()].filter((key) => neighbours.get(key)?.size !== 2));
  // The edges that are left after all nodes are walked are islands: rings that meet no other.
  for (const start of [...nodes, ...neighbours.keys()]) {
    while (neighbours.get(start)?.size) stretches.push(walk(neighbours, start, nodes));
  }
  return stretches.map((keys) => keys.map((key) => points.get(key) as Point));
}

/** Follows the edges from a point to the next node, and removes each. */
function walk(neighbours: Map<string, Set<string>>, start: string, nodes: ReadonlySet<string>): string[] {
  const path = [start];
  let at = start;
  for (;;) {
    const [next] = neighbours.get(at) ?? [];
    if (next === undefined) return path;
    neighbours.get(at)?.delete(next);
    neighbours.get(next)?.delete(at);
    path.push(next);
    if (nodes.has(next)) return path;
    at = next;
  }
}

function connect(neighbours: Map<string, Set<string>>, one: string, other: string): void {
  neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  neighbours.set(other, (neighbours.get(other) ?? new Set()).add(one));
}

/** Returns a key that is the same for points within a decimetre. */
function keyOf([longitude, latitude]: Point): string {
  return `${longitude.toFixed(6)},${latitude.toFixed(6)}`;
}

/** Removes the points that lie within `tolerance` degrees of the line without them (Douglas-Peucker). */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const keeps = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch;
    const { index, distance } = farthest(line, from, to);
    if (distance <= tolerance) continue;
    keeps.add(index);
    open.push([from, index], [index, to]);
  }
  return line.filter((_, index) => keeps.has(index));
}

function farthest(line: readonly Point[], from: number, to: number): { index: number; distance: number } {
  let found = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceToSegment(line[index] as Point, line[from] as Point, line[to] as Point);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

/** A degree of longitude in Flanders is 0.63 of a degree of latitude. */
const longitudeScale = 0.63;

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = (to[0] - from[0]) * longitudeScale;
  const dy = to[1] - from[1];
  const px = (point[0] - from[0]) * longitudeScale;
  const py = point[1] - from[1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - share * dx, py - share * dy);
}
