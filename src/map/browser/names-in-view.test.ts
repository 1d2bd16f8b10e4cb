import { describe, expect, it } from "vitest";
import type { PackedPlaceName } from "./base-data.ts";
import { namesInView } from "./names-in-view.ts";

const gent: PackedPlaceName = ["Gent", "9000", 510_500, 37_200, 7];
const aalst: PackedPlaceName = ["Aalst", "9300", 509_400, 40_400, 10];
const size = { x: 400, y: 300 };

/** Projects a hundredth of a degree to ten pixels; 51.1° N, 3.6° E is the upper left corner. */
function project(latitude: number, longitude: number) {
  return { x: (longitude - 3.6) * 1000, y: (51.1 - latitude) * 1000 };
}

describe("place names", () => {
  it("show from the zoom of each on", () => {
    const names = (zoom: number) =>
      namesInView([gent, ["Ledeberg", "9050", 510_000, 38_500, 12]], zoom, size, project).map(
        ({ name }) => name,
      );
    expect(names(8)).toEqual(["Gent"]);
    expect(names(12)).toEqual(["Gent", "Ledeberg"]);
  });

  it("never overlap: the more important one stays", () => {
    const close: PackedPlaceName[] = [
      gent,
      ["Sint-Amandsberg", "9040", 510_520, 37_220, 7],
      ["Gentbrugge", "9050", 510_480, 37_190, 7],
      ["Ledeberg", "9050", 510_500, 37_210, 7],
    ];
    const names = namesInView(close, 9, size, project);
    expect(names[0]?.name).toBe("Gent");
    const heights = names.map(({ y }) => y).sort((a, b) => a - b);
    for (const [index, y] of heights.entries()) {
      if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(26);
    }
    expect(names).toHaveLength(3);
  });

  it("move out of the way of a mark", () => {
    const at = project(51.05, 3.72);
    const [name] = namesInView([gent], 9, size, project, [at]);
    expect(Math.abs((name?.y ?? 0) - at.y)).toBeGreaterThan(25);
  });

  it("leave no view empty: the nearest shows at the edge with an arrow to it", () => {
    const [name, ...others] = namesInView([aalst, gent], 16, size, (latitude, longitude) => ({
      x: (longitude - 3.6) * 100_000,
      y: (51.1 - latitude) * 100_000,
    }));
    expect(others).toEqual([]);
    expect(name?.name).toMatch(/^[↓↘→] (Gent|Aalst)$/);
    expect(name?.x).toBeLessThanOrEqual(size.x);
    expect(name?.y).toBeLessThanOrEqual(size.y);
  });

  it("are none when the file has none", () => {
    expect(namesInView([], 9, size, project)).toEqual([]);
  });
});
