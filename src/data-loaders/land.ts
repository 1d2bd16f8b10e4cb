/** The land around Flanders and Brussels, out of Natural Earth (public domain, the package world-atlas). */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoIdentity, geoStream, type GeoStream } from "d3-geo";
import type { MultiLineString as GeoJsonLines } from "geojson";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
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

/** Belgium, France, Germany, Luxembourg and the Netherlands, by their codes of ISO 3166. */
const countries = new Set(["056", "250", "276", "442", "528"]);

/** What any map of the portal can show. */
const box: Bounds = [1.8, 50.2, 6.6, 51.9];

/** In square degrees: the coast keeps what a map of one municipality can show. */
const minArea = 2e-6;

let land: BorderRing[] | undefined;

/** Returns the land in the box as rings, read once and only when a map is drawn. The sea is what remains. */
export function landAround(): BorderRing[] {
  return (land ??= readLand());
}

function readLand(): BorderRing[] {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: GeometryCollection }>;
  const ours = atlas.objects.countries.geometries.filter(({ id }) => countries.has(String(id)));
  // Without the borders between countries: those of municipalities are more exact.
  return simplified(clipped(merge(atlas, ours as (Polygon | MultiPolygon)[])));
}

function clipped(shape: ReturnType<typeof merge>): [number, number][][] {
  const [west, south, east, north] = box;
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  const rings: [number, number][][] = [];
  const collect: GeoStream = {
    point: (x, y) => rings.at(-1)?.push([x, y]),
    lineStart: () => rings.push([]),
    lineEnd: () => rings.at(-1)?.push(rings.at(-1)?.[0] ?? [0, 0]),
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  geoStream(shape, clip.stream(collect));
  return rings;
}

function simplified(rings: [number, number][][]): BorderRing[] {
  const given: GeoJsonLines = { type: "MultiLineString", coordinates: rings };
  const shapes = topology({ land: given });
  const lighter = simplify(presimplify(shapes as Topology<Objects<object>>), minArea);
  return feature(lighter, lighter.objects.land as MultiLineString).geometry
    .coordinates as unknown as BorderRing[];
}
