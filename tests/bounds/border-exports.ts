/** Exports whose borders, or whose export.json, are as large as they may be. */
import type { ExportParts } from "../export-folder.ts";
import { borderBytes, filled, limits, type BoundExports } from "./room.ts";

const { maxBorderPoints } = limits;

const ring = (points: number): string => `[${"[3.5,51],".repeat(points - 1)}[3.5,51]]`;
const properties = '"properties":{"nis":"44021","naam":"Gent"}';

const geojson = (features: string): ExportParts => ({
  files: { "gemeenten/grenzen.geojson": `{"type":"FeatureCollection","features":[${features}]}` },
});

const topojson = (arcs: string, geometries: string): ExportParts => ({
  files: {
    "gemeenten/grenzen.topojson": `{"type":"Topology","arcs":[${arcs}],"objects":{"g":{"type":"GeometryCollection","geometries":[${geometries}]}}}`,
  },
});

const polygon = (rings: string): ExportParts =>
  geojson(`{"type":"Feature",${properties},"geometry":{"type":"Polygon","coordinates":[${rings}]}}`);

/** The room beside what holds a list of features. */
const listBytes = borderBytes - 200;

export const borderExports: BoundExports = {
  "all points in one ring": () => polygon(ring(maxBorderPoints)),
  "all points in rings of four": () =>
    polygon(Array.from({ length: maxBorderPoints / 4 }, () => ring(4)).join(",")),
  "one shared arc": () =>
    topojson(
      ring(20_000),
      Array.from(
        { length: maxBorderPoints / 20_000 },
        () => `{"type":"Polygon","arcs":[[0]],${properties}}`,
      ).join(","),
    ),
  "empty lists": () => polygon(`${filled("[],", listBytes)}[]`),
  "empty objects": () => geojson(`${filled("{},", listBytes)}{}`),
  "objects of many kinds": () =>
    geojson(Array.from({ length: 900_000 }, (_, index) => `{"a${index}":1}`).join(",")),
  "lists inside one another": () => polygon("[".repeat(listBytes / 2) + "]".repeat(listBytes / 2)),
  "arcs of nothing": () => topojson(`${filled("[],", listBytes)}[]`, ""),
};

const numbered = (count: number, name: string, value: unknown): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, value]));

const translation = (table: Record<string, unknown>): ExportParts => ({
  manifest: { vertaling: { "edison/locaties": table } },
});

export const manifestExports: BoundExports = {
  "many files": () => ({ manifest: { bestanden: numbered(36_000, "x/", { sha256: "0".repeat(64) }) } }),
  "many codes": () => translation({ codes: { tarief: numbered(100_000, "c", "vrije_prijs") } }),
  "many columns": () => translation({ kolommen: numbered(120_000, "naa", "naam") }),
  "many keys": () => ({ manifest: numbered(150_000, "sleutel", 1) }),
};
