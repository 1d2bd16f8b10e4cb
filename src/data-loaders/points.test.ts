import { describe, expect, test } from "vitest";
import { distanceKm, isInBelgium, toWgs84, type ReferenceSystem } from "./points.ts";

const expected = { latitude: 51.2179454, longitude: 4.3973825 };
const oneMetreInKm = 0.001;

describe("a point is converted to within a metre", () => {
  test.each<[ReferenceSystem, number, number]>([
    ["EPSG:4326", 4.3973825, 51.2179454],
    ["EPSG:31370", 152000, 212000],
    ["EPSG:3812", 651994.67, 712000.31],
  ])("from %s", (system, x, y) => {
    expect(distanceKm(toWgs84(x, y, system), expected)).toBeLessThan(oneMetreInKm);
  });
});

test("a point with longitude and latitude swapped is not in Belgium", () => {
  expect(isInBelgium(toWgs84(4.3973825, 51.2179454, "EPSG:4326"))).toBe(true);
  expect(isInBelgium(toWgs84(51.2179454, 4.3973825, "EPSG:4326"))).toBe(false);
});
