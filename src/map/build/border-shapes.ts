/** The borders of municipalities as maps draw them: each shared line once, and light however detailed the source is. */
import type { Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Objects, Polygon as TopoPolygon, Topology } from "topojson-specification";
import type { BorderRing, MunicipalityBorder } from "../../domain/municipalities.ts";

/** In square degrees, about 0.02 km²: less than a drawing of one municipality can show. */
export const minArea = 2e-6;

/** About a decimetre: points of neighbours that lie this near are the same. */
const gridSize = 1e7;

export interface BorderShapes {
  ringsByNis: ReadonlyMap<string, BorderRing[]>;
  /** Every line once, those between two municipalities too. */
  lines: readonly BorderRing[];
  /** The lines between two municipalities alone. */
  inner: readonly BorderRing[];
  /** The outline of all municipalities together, islands and holes too. */
  outline: readonly BorderRing[];
  /** The sea before the Belgian coast, which the land of Natural Earth lies over by a kilometre; empty without borders. */
  coastalSea: BorderRing;
}

/** Where the Belgian coast begins at the French border and ends at the Dutch one, and two points well out at sea. */
const coast = {
  from: [2.546, 51.089],
  to: [3.37, 51.37],
  offshore: [
    [3, 51.7],
    [2, 51.4],
  ],
} as const;

const shapesOf = new WeakMap<readonly MunicipalityBorder[], BorderShapes>();

/** Returns the shapes of borders, which are made once for all drawn maps. */
export function borderShapes(borders: readonly MunicipalityBorder[]): BorderShapes {
  const known = shapesOf.get(borders) ?? simplifiedShapes(borders, minArea);
  shapesOf.set(borders, known);
  return known;
}

/** Makes shapes without the points whose triangle with their neighbours is smaller than an area in square degrees. */
export function simplifiedShapes(borders: readonly MunicipalityBorder[], minArea: number): BorderShapes {
  const objects = Object.fromEntries(borders.map(({ nis, rings }) => [nis, polygonOf(rings)]));
  const given = topology(objects, gridSize) as Topology<Objects<object>>;
  const light = simplify(presimplify(given), minArea);
  const ringsByNis = new Map(
    borders.map(({ nis }) => {
      const shape = light.objects[nis];
      const rings = shape?.type === "Polygon" ? feature(light, shape).geometry.coordinates : [];
      return [nis, rings as unknown as BorderRing[]];
    }),
  );
  const merged = merge(light, Object.values(light.objects) as TopoPolygon[]).coordinates.flat();
  const outline = merged as unknown as BorderRing[];
  const all: GeometryCollection = { type: "GeometryCollection", geometries: Object.values(light.objects) };
  const inner = mesh(light, all, (one, other) => one !== other).coordinates;
  return {
    ringsByNis,
    lines: mesh(light).coordinates as unknown as BorderRing[],
    inner: inner as unknown as BorderRing[],
    outline,
    coastalSea: seaBefore(outline),
  };
}

function seaBefore(outline: readonly BorderRing[]): BorderRing {
  const longest = outline.toSorted((a, b) => b.length - a.length)[0]?.slice(1) ?? [];
  const [from, to] = [nearestTo(longest, coast.from), nearestTo(longest, coast.to)];
  if (from < 0 || to < 0) return [];
  const parts = [stretch(longest, from, to), stretch(longest, to, from).toReversed()];
  // One way round follows the coast, the other one the whole land border.
  const [shore = []] = parts.sort((a, b) => a.length - b.length);
  return [...shore, ...coast.offshore, shore[0] ?? coast.from];
}

/** Returns the index of the nearest point, or -1 where none is within some kilometres. */
function nearestTo(points: BorderRing, [x, y]: readonly [number, number]): number {
  const distances = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
  const nearest = distances.reduce((least, distance) => Math.min(least, distance), Infinity);
  return nearest < 0.05 ? distances.indexOf(nearest) : -1;
}

function stretch(ring: BorderRing, from: number, to: number): BorderRing {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}

function polygonOf(rings: readonly BorderRing[]): Polygon {
  return { type: "Polygon", coordinates: rings as unknown as Polygon["coordinates"] };
}
