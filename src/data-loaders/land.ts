/** The land and the countries around Flanders and Brussels, out of Natural Earth (public domain, the package world-atlas). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoIdentity, geoStream, type GeoStream } from "d3-geo";
import type { MultiLineString as GeoJsonLines, MultiPolygon as GeoJsonPolygons } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from "topojson-specification";
import type { Bounds } from "../domain/geo.ts";
import type { BorderRing } from "../domain/municipalities.ts";

type Atlas = Topology<{ countries: GeometryCollection }>;

/** The countries of the box, by their codes of ISO 3166: BE, FR, DE, LU, NL, CH and GB. */
const countries = new Set(["056", "250", "276", "442", "528", "756", "826"]);

/** What a map can show that is zoomed out as far as it goes, and higher than it is wide. */
const box: Bounds = [0.2, 47.2, 8.2, 54.8];

/** Where a map can be zoomed in: what lies outside may be rougher. */
const nearby: Bounds = [1.8, 50.2, 6.6, 51.9];

/** In square degrees: the coast nearby keeps what a map of one municipality can show. */
const minArea = 2e-6;

/** How much larger a triangle has to be outside. */
const roughness = 250;

let atlas: Atlas | undefined;
let land: BorderRing[] | undefined;
let borders: BorderRing[] | undefined;

/** Returns the land in the box as rings, read once and only when a map is drawn. The sea is what remains. */
export function landAround(): BorderRing[] {
  const { objects } = (atlas ??= readAtlas());
  // Without the borders between countries, which are lines of their own.
  return (land ??= simplified(
    clipped(merge(atlas, objects.countries.geometries as (Polygon | MultiPolygon)[])),
  ));
}

/** Returns the borders between the countries of the box. Those of Flanders are rougher than its municipalities'. */
export function countryBordersAround(): BorderRing[] {
  const { objects } = (atlas ??= readAtlas());
  return (borders ??= simplified(clipped(mesh(atlas, objects.countries, (one, other) => one !== other))));
}

function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const world = JSON.parse(readFileSync(path, "utf8")) as Atlas;
  const geometries = world.objects.countries.geometries.filter(({ id }) => countries.has(String(id)));
  return { ...world, objects: { countries: { type: "GeometryCollection", geometries } } };
}

/** Returns the part of a shape inside the box: rings of surfaces, closed along its edge, or lines. */
function clipped(shape: GeoJsonPolygons | GeoJsonLines): [number, number][][] {
  const [west, south, east, north] = box;
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  const lines: [number, number][][] = [];
  const isSurface = shape.type === "MultiPolygon";
  const collect: GeoStream = {
    point: (x, y) => lines.at(-1)?.push([x, y]),
    lineStart: () => lines.push([]),
    lineEnd: () => isSurface && lines.at(-1)?.push(lines.at(-1)?.[0] ?? [0, 0]),
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  geoStream(shape, clip.stream(collect));
  return lines;
}

function simplified(lines: [number, number][][]): BorderRing[] {
  const given: GeoJsonLines = { type: "MultiLineString", coordinates: lines };
  const shapes = topology({ lines: given }) as Topology<Objects<object>>;
  const lighter = simplify(presimplify(shapes, weight), minArea);
  return feature(lighter, lighter.objects["lines"] as MultiLineString).geometry
    .coordinates as unknown as BorderRing[];
}

/** A triangle counts for its area nearby, and for less outside. */
function weight(triangle: [[number, number], [number, number], [number, number]]): number {
  const [, [x, y]] = triangle;
  const [west, south, east, north] = nearby;
  const isNearby = x >= west && x <= east && y >= south && y <= north;
  return planarTriangleArea(triangle) / (isNearby ? 1 : roughness);
}
