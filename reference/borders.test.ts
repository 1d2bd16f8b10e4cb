/** The borders of the reference: complete, light and valid, and made by the script that stands beside them. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { merge } from "topojson-client";
import type { GeometryCollection, Polygon } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { writeExport } from "../tests/export-folder.ts";
import { municipalities } from "../src/data-loaders/municipality-reference.ts";
import { readReferenceBorders } from "../src/data-loaders/reference-borders.ts";
import type { BorderRing } from "../src/domain/municipalities.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { loadRegister } from "../src/load-site.ts";
import { crossingArcs, type GridTopology } from "../src/map/build/simplify-topology.ts";
import { makeBorders } from "./make-borders.ts";

const text = readFileSync(join(import.meta.dirname, "borders.topojson"), "utf8");
const topology = JSON.parse(text) as GridTopology<{ municipalities: GeometryCollection<object> }>;
const borders = readReferenceBorders();

/** Tells whether a point lies inside, by the number of borders that a line to the east crosses. */
function isInside(rings: readonly BorderRing[], [x, y]: readonly [number, number]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.slice(1).filter(([x2, y2], index) => {
      const [x1, y1] = ring[index] as BorderRing[number];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }),
  );
  return crossings.length % 2 === 1;
}

function areaOf(ring: BorderRing): number {
  const doubled = ring
    .slice(1)
    .reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - (ring[index]?.[1] ?? 0) * x, 0);
  return Math.abs(doubled) / 2;
}

const totalArea = (rings: readonly BorderRing[]): number =>
  rings.reduce((sum, ring) => sum + areaOf(ring), 0);

describe("the borders of the reference", () => {
  it("are light", () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(gzipSync(text).length).toBeLessThanOrEqual(25_000);
  });

  it("are those of every municipality of today, each once", () => {
    expect(borders.map(({ nis }) => nis)).toEqual(municipalities.map(({ nis }) => nis).sort());
    expect(borders.find(({ nis }) => nis === "46030")?.name).toBe("Beveren-Kruibeke-Zwijndrecht");
  });

  it("are closed rings that hold something, and cross neither themselves nor each other", () => {
    for (const { name, rings } of borders) {
      for (const ring of rings) {
        expect(ring.length, name).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1), name).toEqual(ring[0]);
        expect(areaOf(ring), name).toBeGreaterThan(0);
      }
    }
    expect([...crossingArcs(topology)]).toEqual([]);
  });

  it("leave no gap between neighbours and do not overlap", () => {
    const shapes = topology.objects.municipalities.geometries as Polygon<object>[];
    const outline = merge(topology, shapes).coordinates as unknown as BorderRing[][];
    expect(
      outline.filter((polygon) => polygon.length > 1),
      "holes in the outline",
    ).toEqual([]);
    const all = borders.map(({ rings }) => totalArea(rings)).reduce((sum, area) => sum + area, 0);
    expect(totalArea(outline.flat())).toBeCloseTo(all, 9);
    const uses = Map.groupBy(
      shapes.flatMap(({ arcs }) => arcs.flat(2)).map((arc) => (arc < 0 ? ~arc : arc)),
      Number,
    );
    expect(uses.size).toBe(topology.arcs.length);
    for (const [arc, { length }] of uses) expect(length, `uses of arc ${arc}`).toBeLessThanOrEqual(2);
  });

  it("keep the shape of small municipalities too: each has at least 88 % and at most 112 % of its area", () => {
    const squareDegree = 111.2 * 111.3 * Math.cos((51 * Math.PI) / 180);
    const known = readFileSync(join(import.meta.dirname, "municipalities.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    const areaByNis = new Map(known.map((line) => [line.split(",")[0], Number(line.split(",").at(-1))]));
    for (const { nis, name, rings } of borders) {
      const share = (totalArea(rings) * squareDegree) / (areaByNis.get(nis) ?? NaN);
      expect(Math.abs(share - 1), name).toBeLessThanOrEqual(0.12);
    }
  });

  it("have the centre of each municipality inside its own border, and in no other", () => {
    for (const { name, nis, longitude, latitude } of municipalities) {
      const around = borders
        .filter(({ rings }) => isInside(rings, [longitude, latitude]))
        .map((border) => border.nis);
      expect(around, name).toEqual([nis]);
    }
  });

  it("give way to those of an export", async () => {
    const square: BorderRing = [
      [3.6, 51],
      [3.8, 51],
      [3.8, 51.1],
      [3.6, 51],
    ];
    const feature = {
      type: "Feature",
      properties: { nis: "44021", naam: "Gent" },
      geometry: { type: "Polygon", coordinates: [square] },
    };
    const ownBorders = JSON.stringify({ type: "FeatureCollection", features: [feature] });
    const contextOf = async (files: Record<string, string>) =>
      (await loadRegister(writeExport(null, { files }), defaultSettings)).register.mapContext;
    expect(await contextOf({})).toMatchObject({ bordersOf: "reference", borders });
    expect(await contextOf({ "gemeenten/grenzen.geojson": "{" })).toMatchObject({
      bordersOf: "reference",
      borders,
    });
    expect(await contextOf({ "gemeenten/grenzen.geojson": ownBorders })).toMatchObject({
      bordersOf: "export",
      borders: [{ nis: "44021", name: "Gent", rings: [square] }],
    });
  });

  const source = resolve(import.meta.dirname, "../../shared/data/grenzen.topojson");
  it.skipIf(!existsSync(source))("are what the script makes of their source", () => {
    expect(makeBorders(readFileSync(source, "utf8"))).toBe(text);
  });
});
