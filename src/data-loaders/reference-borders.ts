/** The simplified borders of the municipality reference, which stand in where an export brings none of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { BorderRing, Municipality, MunicipalityBorder } from "../domain/municipalities.ts";
import { municipalityReference, referenceDirectory } from "./municipality-reference.ts";

type Shape = (Polygon | MultiPolygon) & { id: string };
type BorderTopology = Topology<{ municipalities: GeometryCollection }>;

/** Reads the borders of all municipalities, as `reference/make-borders.ts` wrote them. */
export function readReferenceBorders(): MunicipalityBorder[] {
  const text = readFileSync(join(referenceDirectory(), "borders.topojson"), "utf8");
  const topology = JSON.parse(text) as BorderTopology;
  const shapes = topology.objects.municipalities.geometries as Shape[];
  return shapes.map((shape) => {
    const { name } = orUnknown(municipalityReference.byNis(shape.id), shape.id);
    return { nis: shape.id, name, rings: ringsOf(topology, shape) };
  });
}

function orUnknown(municipality: Municipality | null, nis: string): Municipality {
  if (municipality?.nis === nis) return municipality;
  throw new Error(
    `reference/borders.topojson has a border of ${nis}, which reference/municipalities.csv lacks.`,
  );
}

function ringsOf(topology: BorderTopology, shape: Shape): BorderRing[] {
  const polygons =
    shape.type === "Polygon"
      ? [feature(topology, shape).geometry.coordinates]
      : feature(topology, shape).geometry.coordinates;
  return polygons.flat() as unknown as BorderRing[];
}
