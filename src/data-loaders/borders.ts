/**
 * Reads municipality borders from `gemeenten/grenzen.geojson` or `grenzen.topojson`. They are only the background of a
 * map: a file that can't be used is reported and ignored, and never causes a refusal of the export.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";
import { z } from "zod";
import type { MunicipalityBorder } from "../domain/municipalities.ts";
import { decodeText } from "./files/decode.ts";
import type { Issue } from "./issues.ts";
import { isInBelgium } from "./points.ts";

const files = ["gemeenten/grenzen.topojson", "gemeenten/grenzen.geojson"];

const position = z
  .array(z.number())
  .min(2)
  .transform(([longitude = NaN, latitude = NaN]) => [longitude, latitude] as const)
  .refine(([longitude, latitude]) => isInBelgium({ longitude, latitude }), {
    error: "a point lies outside Belgium: borders must be in degrees of longitude and latitude (WGS84)",
  });
const polygon = z.array(z.array(position).min(4));

const featureCollection = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        properties: z.object({
          nis: z
            .union([z.string(), z.number()])
            .transform(String)
            .pipe(z.string().regex(/^\d{5}$/)),
          naam: z.string().min(1),
        }),
        geometry: z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), coordinates: polygon }),
          z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon) }),
        ]),
      }),
    )
    .min(1),
});

type BorderFeature = z.infer<typeof featureCollection>["features"][number];

/** Returns the borders of an export, or null when it has no borders that can be used. */
export function readBorders(directory: string, issues: Issue[]): MunicipalityBorder[] | null {
  const present = files.filter((file) => existsSync(join(directory, file)));
  const [file] = present;
  if (file === undefined) return null;
  if (present.length > 1) issues.push(warning(file, `stands beside ${present[1]}: this one is used`));
  try {
    return parseBorders(readFileSync(join(directory, file)), file);
  } catch (error) {
    issues.push(warning(file, `can't be used, the map has no borders: ${reasonOf(error)}`));
    return null;
  }
}

function parseBorders(bytes: Buffer, file: string): MunicipalityBorder[] {
  const json: unknown = JSON.parse(decodeText(bytes, file));
  const collection = file.endsWith(".topojson") ? fromTopology(json) : json;
  return featureCollection.parse(collection).features.map(toBorder);
}

const topology = z.looseObject({
  type: z.literal("Topology"),
  objects: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      geometries: z.array(z.looseObject({ properties: z.unknown() })).optional(),
    }),
  ),
  arcs: z.array(z.array(z.array(z.number()))),
});

/**
 * Converts a topology, which may contain provinces and the like too: the municipalities are the object with a `nis`.
 */
function fromTopology(json: unknown): unknown {
  const checked = topology.parse(json);
  const name = Object.keys(checked.objects).find((key) =>
    checked.objects[key]?.geometries?.every(({ properties }) => Object(properties).nis !== undefined),
  );
  if (name === undefined) throw new Error("no object in it has the properties nis and naam");
  const given = checked as unknown as Parameters<typeof feature>[0];
  return feature(given, name);
}

function toBorder({ properties, geometry }: BorderFeature): MunicipalityBorder {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return { nis: properties.nis, name: properties.naam, rings: polygons.flat() };
}

/** Returns one reason only, because a wrong projection is wrong at every point. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    return `${first?.path.join(".")}: ${first?.message}`;
  }
  return error instanceof Error ? error.message : String(error);
}

function warning(table: string, problem: string): Issue {
  return {
    severity: "warning",
    table,
    row: null,
    column: null,
    value: null,
    problem,
    expected: null,
    consequence: "none",
  };
}
