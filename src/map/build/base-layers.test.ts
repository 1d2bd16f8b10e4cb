/** The lines of the map file: light, the same each time, and without a second border beside that of Flanders. */
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBorders } from "../../data-loaders/borders.ts";
import { countryBordersAround, landAround } from "../../data-loaders/land.ts";
import { readReferenceBorders } from "../../data-loaders/reference-borders.ts";
import type { BorderRing, MunicipalityBorder } from "../../domain/municipalities.ts";
import type { MapContext } from "../../register/register.ts";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import { decodeLine, encodeLine } from "../browser/encoded-lines.ts";
import { baseLayers } from "./base-layers.ts";
import { bordersAwayFrom } from "./country-borders.ts";

const context = (borders: readonly MunicipalityBorder[]): MapContext => ({
  postcodePlaces: [],
  borders,
  bordersOf: "export",
  landAround,
  countryBordersAround,
});

const gzipped = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

const square = (west: number, east: number): BorderRing => [
  [west, 51],
  [east, 51],
  [east, 51.1],
  [west, 51.1],
  [west, 51],
];

const border = (nis: string, ring: BorderRing): MunicipalityBorder => ({ nis, name: nis, rings: [ring] });

/** The real borders, which may lie beside the checkout. */
const real = resolve(import.meta.dirname, "../../../../shared/data/grenzen.topojson");

/** Makes a circle with thousands of points that jump about, the same each time. */
function roughRing(part: number): BorderRing {
  let seed = part + 1;
  const jump = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647 / 1_000;
  };
  const points = Array.from({ length: 3_000 }, (_, index) => {
    const angle = (index / 3_000) * 2 * Math.PI;
    return [3 + part / 20 + Math.sin(angle) / 60 + jump(), 51 + Math.cos(angle) / 10 + jump()] as const;
  });
  return [...points, points[0] as BorderRing[number]];
}

describe("the lines under every map", () => {
  it("weigh at most 20 kB with the borders of the reference", () => {
    const layers = baseLayers(context(readReferenceBorders()));
    expect(gzipped(layers)).toBeLessThanOrEqual(20_000);
    for (const lines of Object.values(layers)) expect(lines.length).toBeGreaterThan(0);
  });

  it("hold each border once: those between two municipalities, and the outline of all", () => {
    const { borders, outline } = baseLayers(
      context([border("1", square(3, 3.1)), border("2", square(3.1, 3.2))]),
    );
    expect(borders.map((line) => decodeLine(line).length)).toEqual([2]);
    expect(outline).toHaveLength(1);
  });

  it("come back from the map file within eight metres", () => {
    const ring = square(3.012_34, 3.112_34);
    for (const [index, [latitude, longitude]] of decodeLine(encodeLine(ring)).entries()) {
      expect(longitude).toBeCloseTo(ring[index]?.[0] ?? 0, 4);
      expect(latitude).toBeCloseTo(ring[index]?.[1] ?? 0, 4);
    }
  });

  it("are the same for the same borders, and fit however detailed these are", () => {
    const detailed = Array.from({ length: 40 }, (_, part) => border(String(part), roughRing(part)));
    const layers = baseLayers(context(detailed));
    expect(layers.outline.length).toBeGreaterThan(0);
    expect(gzipped([...layers.outline, ...layers.borders])).toBeLessThanOrEqual(36_000);
    expect(baseLayers(context([...detailed]))).toEqual(layers);
  });

  it.skipIf(!existsSync(real))("fit with the detailed borders of an export", () => {
    const folder = temporaryFolder("borders");
    mkdirSync(join(folder, "gemeenten"));
    cpSync(real, join(folder, "gemeenten/grenzen.topojson"));
    const layers = baseLayers(context(readBorders(folder, []) ?? []));
    expect(layers.borders.length).toBeGreaterThan(250);
    expect(gzipped([...layers.outline, ...layers.borders])).toBeLessThanOrEqual(36_000);
  });

  it("leave out the border of a country where municipalities have it", () => {
    const country: BorderRing = [
      [2.5, 51.3],
      [2.9, 51.11],
      [3.03, 51.11],
      [3.12, 51.12],
      [3.4, 51.2],
      [3.6, 51.3],
    ];
    const outline = [
      [...square(3, 3.2).slice(0, 3), [3.1, 51.1], ...square(3, 3.2).slice(3)],
    ] as BorderRing[];
    expect(bordersAwayFrom(outline, [country])).toEqual([
      [
        [2.5, 51.3],
        [2.9, 51.11],
        [3, 51.1],
      ],
      [
        [3.1, 51.1],
        [3.4, 51.2],
        [3.6, 51.3],
      ],
    ]);
    expect(bordersAwayFrom([], [country])).toEqual([country]);
  });
});
