/**
 * Makes `reference/borders.topojson`, the simplified borders of the municipalities, out of a TopoJSON file with open
 * data of Statbel (CC BY 4.0): `node reference/make-borders.ts <file>`. It needs to run only when borders change.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { simplifyTopology, type GridTopology } from "../src/map/build/simplify-topology.ts";

/** In square degrees, about 0.5 km²: what a map of Flanders or of one municipality can do without. */
const minArea = 6e-5;

/** A point of a small municipality, such as those of Brussels, stays when it holds more than this part of its area. */
const maxShare = 0.02;

/** A grid of about 28 by 28 metres. */
const grid = { scale: [0.0004, 0.00025], translate: [2.5, 50.6] } satisfies GridTopology["transform"];

type Shape = Polygon<object> | MultiPolygon<object>;
type Municipalities = GeometryCollection<{ nis: string }>;

/** Returns the content of the reference file. Each municipality is named by its code alone. */
export function makeBorders(source: string): string {
  const { arcs, transform, objects } = JSON.parse(source) as Topology<{ gemeenten?: Municipalities }>;
  if (objects?.gemeenten === undefined)
    throw new Error("The source has no object «gemeenten» of a TopoJSON file.");
  const geometries = objects.gemeenten.geometries.map(idByCode).sort((a, b) => Number(a.id) - Number(b.id));
  const municipalities: GeometryCollection<object> = { type: "GeometryCollection", geometries };
  const topology: Topology<{ municipalities: GeometryCollection<object> }> = {
    type: "Topology",
    objects: { municipalities },
    arcs,
    transform,
  };
  const { bbox: _, ...simplified } = simplifyTopology(topology, { minArea, maxShare, grid });
  return `${JSON.stringify(simplified)}\n`;
}

function idByCode(geometry: Municipalities["geometries"][number]): Shape {
  const { type, properties } = geometry;
  if ((type !== "Polygon" && type !== "MultiPolygon") || properties === undefined) {
    throw new Error(
      "A municipality of the source is no polygon, or has no properties; expected nis in each.",
    );
  }
  return { type, arcs: geometry.arcs, id: properties.nis } as Shape;
}

if (import.meta.main) {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    console.error("Name the TopoJSON file with Statbel's borders: node reference/make-borders.ts <file>");
    process.exitCode = 2;
  } else {
    writeFileSync(join(import.meta.dirname, "borders.topojson"), makeBorders(readFileSync(path, "utf8")));
  }
}
