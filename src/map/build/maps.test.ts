/** The drawn maps: light and complete. */
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { BorderRing } from "../../domain/municipalities.ts";
import { sampleRegister } from "../../finder/fixtures/sample-index.ts";
import { buildRegister, orThrow, type Register } from "../../register/register.ts";
import { borderShapes } from "./border-shapes.ts";
import { placeNames } from "./drawn-names.ts";
import { groundOf } from "./map-ground.ts";
import { isInView } from "./outlines.ts";
import { drawSupplyMap } from "./supply-map.ts";

let register: Register;

beforeAll(async () => {
  register = await sampleRegister(0.05);
});

/** The points of a path of relative lines. */
function pointsOf(path: string): [number, number][] {
  const numbers = path.match(/-?\d+|[Mlz]/g) ?? [];
  const points: [number, number][] = [];
  let isRelative = false;
  for (let index = 0; index < numbers.length; index += 1) {
    const sign = numbers[index] ?? "";
    if (/[Mlz]/.test(sign)) isRelative = sign === "l";
    else {
      const [x, y] = [Number(sign), Number(numbers[(index += 1)])];
      const [lastX, lastY] = points.at(-1) ?? [0, 0];
      points.push(isRelative ? [lastX + x, lastY + y] : [x, y]);
    }
  }
  return points;
}

describe("the ground of each municipality's map", () => {
  it("weighs at most 1.4 kB, and shows the municipality with its centre", () => {
    for (const municipality of register.municipalities) {
      const { window, land, sea, area, borders } = groundOf(register, municipality);
      expect(gzipSync(land + sea + area + borders).length, municipality.name).toBeLessThanOrEqual(1400);
      expect(pointsOf(area).length, municipality.name).toBeGreaterThan(3);
      expect(
        pointsOf(area).every(([x, y]) => isInView(window, { x, y })),
        municipality.name,
      ).toBe(true);
      expect(isInView(window, window.place(municipality)), municipality.name).toBe(true);
    }
  });

  it("has names that lie within it and do not touch each other", () => {
    const all = register.municipalities.map((municipality) =>
      placeNames(groundOf(register, municipality).names, []),
    );
    expect(all.filter((names) => names.length > 0).length).toBeGreaterThan(250);
    for (const names of all) {
      for (const [index, one] of names.entries()) {
        for (const other of names.slice(index + 1)) {
          const isApart =
            Math.abs(one.y - other.y) >= 18 ||
            Math.abs(one.x - other.x) >= ((one.name.length + other.name.length) * 7.6) / 2;
          expect(isApart, `${one.name} and ${other.name}`).toBe(true);
        }
      }
    }
  });

  it("has the sea up to the border of a municipality on the coast, and none inland", () => {
    const groundAt = (name: string) =>
      groundOf(
        register,
        orThrow(
          register.municipalities.find((one) => one.name === name),
          name,
        ),
      );
    expect(groundAt("Oostende").sea).not.toBe("");
    expect(groundAt("Knokke-Heist").sea).not.toBe("");
    expect(groundAt("Gent").sea).toBe("");
  });

  it("does without borders", () => {
    const bare = buildRegister(register.records, register.municipalities);
    const [first] = bare.municipalities;
    expect(first && groundOf(bare, first)).toMatchObject({ area: "", borders: "", land: "" });
    expect(drawSupplyMap(bare).classes.every(({ path }) => path === "")).toBe(true);
  });
});

it("very detailed borders of an export become light, and keep their shape", () => {
  const rough: BorderRing = Array.from({ length: 20_000 }, (_, index) => {
    const angle = (index / 20_000) * 2 * Math.PI;
    const jump = ((index * 48_271) % 1000) / 1e6;
    return [3.7 + Math.sin(angle) / 10 + jump, 51 + Math.cos(angle) / 12 + jump] as const;
  });
  const ring = [...rough, rough[0] as BorderRing[number]];
  const { ringsByNis } = borderShapes([{ nis: "44021", name: "Gent", rings: [ring] }]);
  const [light = []] = ringsByNis.get("44021") ?? [];
  expect(light.length).toBeLessThan(400);
  const longitudes = light.map(([longitude]) => longitude);
  expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeCloseTo(0.2, 2);
});

describe("the map of supply", () => {
  it("has each municipality in one class, from low to high", () => {
    const { classes, unknown } = drawSupplyMap(register);
    const total = classes.reduce((sum, one) => sum + one.municipalities, unknown?.municipalities ?? 0);
    expect(total).toBe(304);
    expect(classes.length).toBeGreaterThan(3);
    for (const [index, { from, to }] of classes.entries()) {
      expect(to).toBeGreaterThanOrEqual(from);
      expect(from).toBeGreaterThan(classes[index - 1]?.to ?? -1);
    }
  });

  it("shows places per child where most children are counted, else places", () => {
    expect(drawSupplyMap(register).measure).toBe("per-100-children");
    const records = { ...register.records, municipalityFacts: [] };
    const uncounted = buildRegister(records, register.municipalities, register.mapContext);
    expect(drawSupplyMap(uncounted)).toMatchObject({ measure: "places", unknown: null });
  });

  it("says nothing of enforcement: without any, it is the same", () => {
    const calm = buildRegister(
      { ...register.records, trajectories: [], reports: [] },
      register.municipalities,
      register.mapContext,
    );
    expect(register.records.trajectories.length).toBeGreaterThan(0);
    const { window: _, ...drawn } = drawSupplyMap(register);
    expect(drawSupplyMap(calm)).toMatchObject(drawn);
  });
});
