/**
 * Reads municipality borders from `gemeenten/grenzen.geojson` or `grenzen.topojson`. They are only the background of a
 * map: a file that can't be used is reported and ignored, and never causes a refusal of the export.
 */
import { feature } from "topojson-client";
import { z } from "zod";
import type { MunicipalityBorder } from "../domain/municipalities.ts";
import { defaultSettings, type ExportLimits } from "../domain/settings-schema.ts";
import { decodeText } from "./files/decode.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import { JsonProblem, parseJsonText, schemaErrors, schemaProblems } from "./json-text.ts";
import { isInBelgium } from "./points.ts";
import { readExportFile, statsAt } from "./read-file.ts";

const files = ["gemeenten/grenzen.topojson", "gemeenten/grenzen.geojson"];

type BorderLimits = Pick<ExportLimits, "maxBordersMegabytes" | "maxBorderPoints">;
type Ring = MunicipalityBorder["rings"][number];

/** Thrown for borders that can't be used; the message gives the reason. */
class BorderProblem extends Error {
  override name = "BorderProblem";
}

const featureCollection = z.object({
  type: z.literal("FeatureCollection"),
  // Each feature is parsed by itself, up to the first wrong one: millions of them would fill the memory with problems.
  features: z.array(z.unknown()).min(1),
});

const borderFeature = z.object({
  properties: z.object({
    nis: z
      .union([z.string(), z.number()])
      .transform(String)
      .pipe(z.string().regex(/^\d{5}$/, "expected a NIS code of 5 digits")),
    naam: z.string().min(1),
  }),
  geometry: z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) }),
});

type BorderFeature = z.infer<typeof borderFeature>;

/** Returns the borders of an export, or null when it has no borders that can be used. */
export function readBorders(
  directory: string,
  issues: Issue[],
  limits: BorderLimits = defaultSettings.limits,
): MunicipalityBorder[] | null {
  const present = files.filter((file) => statsAt(directory, file) !== null);
  const [file] = present;
  if (file === undefined) return null;
  if (present.length > 1) issues.push(warning(file, `stands beside ${present[1]}: this one is used`));
  try {
    return parseBorders(directory, file, limits);
  } catch (error) {
    issues.push(
      warning(file, `can't be used, the maps keep the borders of the reference: ${reasonOf(error, file)}`),
    );
    return null;
  }
}

function parseBorders(directory: string, file: string, limits: BorderLimits): MunicipalityBorder[] {
  const bound = { megabytes: limits.maxBordersMegabytes, setting: "maxBordersMegabytes" } as const;
  const text = decodeText(readExportFile(directory, file, bound), file);
  const points = new PointCounter(limits.maxBorderPoints);
  refuseManyLists(text, limits.maxBorderPoints);
  const json = parseJsonText(text);
  const collection = file.endsWith(".topojson") ? fromTopology(json, points) : json;
  const { features } = featureCollection.parse(collection, { error: schemaErrors });
  points.reset();
  return features.map((one) => toBorder(borderFeature.parse(one, { error: schemaErrors }), points));
}

/**
 * Each point is a list in JSON, and there are few others. Millions of empty lists or objects, also inside one another,
 * would take a hundred times the memory of their text when they are parsed.
 */
function refuseManyLists(text: string, maxPoints: number): void {
  const maxLists = 2 * maxPoints + 1000;
  let lists = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "[" || character === "{") lists += 1;
  }
  if (lists > maxLists) throw tooManyPoints(maxPoints);
}

function tooManyPoints(max: number): BorderProblem {
  return new BorderProblem(
    `they have more than ${max} points (setting limits.maxBorderPoints); simplify them`,
  );
}

/** Counts the points of borders before they are made or kept, for many municipalities can share one long line. */
class PointCounter {
  readonly #max: number;
  #count = 0;

  constructor(max: number) {
    this.#max = max;
  }

  add(points: number): void {
    this.#count += points;
    if (this.#count <= this.#max) return;
    throw tooManyPoints(this.#max);
  }

  reset(): void {
    this.#count = 0;
  }
}

const topology = z.object({
  type: z.literal("Topology"),
  transform: z
    .object({ scale: z.array(z.number()).length(2), translate: z.array(z.number()).length(2) })
    .optional(),
  objects: z.record(z.string(), z.looseObject({ geometries: z.array(z.unknown()).optional() })),
  arcs: z.array(z.array(z.unknown())),
});

const geometry = z.looseObject({ type: z.enum(["Polygon", "MultiPolygon"]), arcs: z.array(z.unknown()) });

/**
 * Converts a topology, which may contain provinces and the like too: the municipalities are the object with a `nis`.
 */
function fromTopology(json: unknown, points: PointCounter): unknown {
  const checked = topology.parse(json, { error: schemaErrors });
  const municipalities = Object.values(checked.objects).find(
    ({ geometries = [] }) => geometries.every((one) => nisOf(one) !== undefined) && geometries.length > 0,
  );
  if (municipalities === undefined)
    throw new BorderProblem("no object in it has the properties nis and naam");
  const geometries = (municipalities.geometries ?? []).map((one) =>
    geometry.parse(one, { error: schemaErrors }),
  );
  for (const { arcs } of geometries) countArcs(arcs, checked.arcs, points);
  const collection = { type: "GeometryCollection", geometries };
  const whole = { ...checked, objects: { municipalities: collection } };
  return feature(whole as unknown as Parameters<typeof feature>[0], "municipalities");
}

function nisOf(one: unknown): unknown {
  const { properties } = Object(one) as { properties?: unknown };
  return (Object(properties) as { nis?: unknown }).nis;
}

/** Counts the points of all arcs that a polygon refers to; a negative number is an arc from its end to its beginning. */
function countArcs(
  references: readonly unknown[],
  arcs: readonly unknown[][],
  points: PointCounter,
  depth = 0,
): void {
  for (const reference of references) {
    if (Array.isArray(reference) && depth < 2) countArcs(reference, arcs, points, depth + 1);
    else {
      const arc = Number.isInteger(reference)
        ? arcs[(reference as number) ^ ((reference as number) >> 31)]
        : undefined;
      if (arc === undefined) throw new BorderProblem("it refers to an arc that does not exist");
      points.add(arc.length);
    }
  }
}

function toBorder(
  { properties, geometry: { type, coordinates } }: BorderFeature,
  points: PointCounter,
): MunicipalityBorder {
  const polygons = type === "Polygon" ? [coordinates] : coordinates.map((one) => listOf(one, "a polygon"));
  const rings = polygons.flat().map((ring) => toRing(listOf(ring, "a ring"), points));
  return { nis: properties.nis, name: properties.naam, rings };
}

function toRing(ring: readonly unknown[], points: PointCounter): Ring {
  if (ring.length < 4) throw new BorderProblem("a ring has fewer than four points");
  points.add(ring.length);
  return ring.map((point) => {
    const [longitude, latitude] = listOf(point, "a point");
    if (
      typeof longitude === "number" &&
      typeof latitude === "number" &&
      isInBelgium({ longitude, latitude })
    ) {
      return [longitude, latitude] as const;
    }
    throw new BorderProblem(
      "a point lies outside Belgium: borders must be in degrees of longitude and latitude (WGS84)",
    );
  });
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw new BorderProblem(`${what} is no list of numbers`);
}

function reasonOf(error: unknown, file: string): string {
  if (error instanceof z.ZodError) return schemaProblems(error);
  if (error instanceof BorderProblem || error instanceof JsonProblem) return error.message;
  if (error instanceof ExportRefused) return error.message.replace(`${file}: `, "");
  return "it holds no borders that can be read";
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
