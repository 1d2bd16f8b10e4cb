import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../tests/temporary-folder.ts";
import { readBorders } from "./borders.ts";
import type { Issue } from "./issues.ts";

function read(files: Record<string, unknown>) {
  const directory = temporaryFolder("borders");
  mkdirSync(join(directory, "gemeenten"));
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(directory, "gemeenten", name), text);
  }
  const issues: Issue[] = [];
  return { borders: readBorders(directory, issues), issues };
}

const ring = [
  [3, 51],
  [3.1, 51],
  [3.1, 51.1],
  [3, 51],
];

function geojson(properties: unknown, coordinates: unknown = [ring], type = "Polygon") {
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties, geometry: { type, coordinates } }],
  };
}

const gent = { nis: "44021", naam: "Gent" };

const topojson = {
  type: "Topology",
  transform: { scale: [0.1, 0.1], translate: [3, 51] },
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
  ],
  objects: {
    provincies: {
      type: "GeometryCollection",
      geometries: [{ type: "Polygon", arcs: [[0]], properties: {} }],
    },
    gemeenten: {
      type: "GeometryCollection",
      geometries: [{ type: "Polygon", arcs: [[0]], properties: gent }],
    },
  },
};

describe("borders of an export", () => {
  it("are null when it contains none", () => {
    expect(read({})).toEqual({ borders: null, issues: [] });
  });

  it("are read from GeoJSON, with a number as the code and with several polygons", () => {
    const { borders, issues } = read({
      "grenzen.geojson": geojson({ nis: 44021, naam: "Gent" }, [[ring], [ring]], "MultiPolygon"),
    });
    expect(issues).toEqual([]);
    expect(borders).toEqual([{ nis: "44021", name: "Gent", rings: [ring, ring] }]);
  });

  it("are read from the object of a TopoJSON that has the municipalities", () => {
    const { borders, issues } = read({ "grenzen.topojson": topojson });
    expect(issues).toEqual([]);
    expect(borders).toMatchObject([{ nis: "44021", name: "Gent" }]);
    expect(borders?.[0]?.rings[0]).toHaveLength(4);
  });

  it.each([
    ["is no JSON", "grenzen.geojson", "{"],
    ["is something else", "grenzen.geojson", { type: "Feature" }],
    ["lacks the name", "grenzen.geojson", geojson({ nis: "44021" })],
    ["has a wrong code", "grenzen.geojson", geojson({ nis: "4402", naam: "Gent" })],
    ["is in Lambert metres", "grenzen.geojson", geojson(gent, [ring.map(() => [104_000, 193_000])])],
    ["has no municipalities", "grenzen.topojson", { ...topojson, objects: {} }],
    ["refers to arcs that do not exist", "grenzen.topojson", { ...topojson, arcs: [] }],
  ])("are reported and ignored when the file %s", (_, name, content) => {
    const { borders, issues } = read({ [name]: content });
    expect(borders).toBeNull();
    expect(issues).toMatchObject([{ severity: "warning", table: `gemeenten/${name}`, consequence: "none" }]);
    expect(issues[0]?.problem).toMatch(/can't be used, the maps keep the borders of the reference: ./);
  });

  it("are read from one file when there are two, and the other is reported", () => {
    const { borders, issues } = read({ "grenzen.geojson": geojson(gent), "grenzen.topojson": topojson });
    expect(borders).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: "warning", table: "gemeenten/grenzen.topojson" }]);
  });

  const real = resolve(import.meta.dirname, "../../../shared/data/grenzen.topojson");
  it.skipIf(!existsSync(real))("are complete for the whole of Flanders and Brussels", () => {
    const directory = temporaryFolder("borders");
    mkdirSync(join(directory, "gemeenten"));
    copyFileSync(real, join(directory, "gemeenten/grenzen.topojson"));
    const issues: Issue[] = [];
    const borders = readBorders(directory, issues);
    expect(issues).toEqual([]);
    expect(borders).toHaveLength(304);
  });
});
