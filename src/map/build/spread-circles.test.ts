import { describe, expect, it } from "vitest";
import { spreadCircles, type Circle } from "./spread-circles.ts";

const size = { width: 400, height: 280 };

function circle(x: number, y: number, radius = 13): Circle {
  return { x, y, radius };
}

/** Returns how far the closest two circles lie apart, from edge to edge. */
function leastGap(circles: readonly Circle[]): number {
  return Math.min(
    ...circles.flatMap((one, index) =>
      circles
        .slice(index + 1)
        .map((other) => Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius),
    ),
  );
}

describe("spreadCircles", () => {
  it("leaves circles that stand apart where they are", () => {
    const apart = [circle(20, 20), circle(60, 20, 17), circle(20, 60)];
    expect(spreadCircles(apart, size)).toEqual(apart);
  });

  it.each([
    ["two that overlap", [circle(100, 100), circle(110, 100)]],
    ["two on one spot", [circle(100, 100), circle(100, 100)]],
    ["two in a corner", [circle(13, 13), circle(14, 13)]],
    ["some on a line", [100, 104, 108, 112, 116].map((x) => circle(x, 100))],
    [
      "thirty in a heap",
      Array.from({ length: 30 }, (_, nth) => circle(180 + (nth % 6) * 5, 100 + nth * 2, 17)),
    ],
  ])("puts %s side by side, inside the map", (_, circles) => {
    const spread = spreadCircles(circles, size);
    expect(leastGap(spread)).toBeGreaterThan(0);
    for (const { x, y, radius } of spread) {
      expect(x).toBeGreaterThanOrEqual(radius);
      expect(x).toBeLessThanOrEqual(size.width - radius);
      expect(y).toBeGreaterThanOrEqual(radius);
      expect(y).toBeLessThanOrEqual(size.height - radius);
    }
  });
});
