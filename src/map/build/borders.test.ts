import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import type { BorderRing, MunicipalityBorder } from "../../domain/municipalities.ts";
import { borderLines, sharedStretches, simplify } from "./borders.ts";
import { decodeLine, encodeLine } from "../browser/encoded-lines.ts";

/** Two squares side by side that share one edge. */
const west: BorderRing = [
  [3, 51],
  [3.1, 51],
  [3.1, 51.1],
  [3, 51.1],
  [3, 51],
];
const east: BorderRing = [
  [3.1, 51],
  [3.2, 51],
  [3.2, 51.1],
  [3.1, 51.1],
  [3.1, 51],
];

const border = (nis: string, rings: BorderRing[]): MunicipalityBorder => ({ nis, name: nis, rings });

/** The real borders, which may lie beside the checkout. */
const real = resolve(import.meta.dirname, "../../../shared/data/grenzen.topojson");

/** Makes a circle with thousands of points that jump about, the same each time. */
function roughRing(part: number): BorderRing {
  let seed = part + 1;
  const jump = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647 / 1_000;
  };
  return Array.from({ length: 3_000 }, (_, index) => {
    const angle = (index / 3_000) * 2 * Math.PI;
    return [3 + part / 20 + Math.sin(angle) / 60 + jump(), 51 + Math.cos(angle) / 10 + jump()] as const;
  });
}

describe("borders", () => {
  it("occur once when two municipalities share them", () => {
    const stretches = sharedStretches([west, east]);
    expect(stretches).toHaveLength(3);
    const edges = stretches.reduce((sum, stretch) => sum + stretch.length - 1, 0);
    expect(edges).toBe(7);
  });

  it("keep an enclave that touches no other border", () => {
    const enclave: BorderRing = [
      [4, 51],
      [4.1, 51],
      [4.05, 51.1],
      [4, 51],
    ];
    const stretches = sharedStretches([west, enclave]);
    expect(stretches).toHaveLength(2);
    for (const stretch of stretches) expect(stretch[0]).toEqual(stretch.at(-1));
  });

  it("lose the points that a straight line does not need, and keep their ends", () => {
    const line: BorderRing = [
      [3, 51],
      [3.1, 51.000_01],
      [3.2, 51],
      [3.2, 51.1],
    ];
    expect(simplify(line, 0.0002)).toEqual([line[0], line[2], line[3]]);
    expect(simplify(line, 0)).toEqual(line);
  });

  it("come back from the map file within eight metres", () => {
    const decoded = decodeLine(encodeLine(west));
    for (const [index, [latitude, longitude]] of decoded.entries()) {
      expect(longitude).toBeCloseTo(west[index]?.[0] ?? 0, 4);
      expect(latitude).toBeCloseTo(west[index]?.[1] ?? 0, 4);
    }
  });

  it("are the same lines for the same borders, and fit however detailed these are", () => {
    const detailed = Array.from({ length: 40 }, (_, part) => border(String(part), [roughRing(part)]));
    const lines = borderLines(detailed);
    expect(lines.length).toBeGreaterThan(0);
    expect(gzipSync(JSON.stringify(lines)).length).toBeLessThanOrEqual(36_000);
    expect(borderLines(detailed)).toEqual(lines);
  });

  it.skipIf(!existsSync(real))("of the whole of Flanders and Brussels fit in the map file", () => {
    const topology = JSON.parse(readFileSync(real, "utf8")) as Parameters<typeof feature>[0];
    const collection = feature(topology, "gemeenten") as unknown as {
      features: { geometry: { type: string; coordinates: BorderRing[] | BorderRing[][] } }[];
    };
    const borders = collection.features.map(({ geometry }, index) => {
      const isPolygon = geometry.type === "Polygon";
      const rings = isPolygon
        ? (geometry.coordinates as BorderRing[])
        : (geometry.coordinates as BorderRing[][]).flat();
      return border(String(index), rings);
    });
    const lines = borderLines(borders);
    expect(lines.length).toBeGreaterThan(800);
    expect(gzipSync(JSON.stringify(lines)).length).toBeLessThanOrEqual(36_000);
  });
});
