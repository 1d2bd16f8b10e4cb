import { describe, expect, it } from "vitest";
import type { Bounds } from "../../domain/geo.ts";
import { clusterPoints, isCluster, lastZoom, type MapPoint } from "./clusters.ts";

const flanders: Bounds = [2.5, 50.6, 6, 51.6];

/** Spreads points evenly over Flanders, the same each time. */
function spread(count: number): MapPoint[] {
  return Array.from({ length: count }, (_, row) => ({
    row,
    latitude: 50.75 + ((row * 7919) % 10_007) / 16_000,
    longitude: 2.6 + ((row * 6271) % 10_009) / 3_200,
  }));
}

describe("clusters", () => {
  it("count every location once, at each zoom", () => {
    const clusters = clusterPoints(spread(500));
    for (const zoom of [6, 9, 12, 16, lastZoom]) {
      const items = clusters.within(flanders, zoom);
      const counted = items.reduce((sum, item) => sum + (isCluster(item) ? item.count : 1), 0);
      expect(counted, `zoom ${zoom}`).toBe(500);
    }
  });

  it("hold only the points in the view", () => {
    const clusters = clusterPoints([
      { row: 4, latitude: 51.05, longitude: 3.72 },
      { row: 9, latitude: 51.22, longitude: 4.4 },
    ]);
    expect(clusters.within([3.6, 51, 3.8, 51.1], 12)).toMatchObject([{ row: 4 }]);
  });

  it("fall apart at their expansion zoom", () => {
    const clusters = clusterPoints([
      { row: 0, latitude: 51.05, longitude: 3.72 },
      { row: 1, latitude: 51.06, longitude: 3.73 },
    ]);
    const [item] = clusters.within(flanders, 7);
    if (!item || !isCluster(item)) throw new Error("two close points are one cluster");
    const zoom = clusters.expansionZoom(item.clusterId) ?? 0;
    expect(clusters.within(flanders, zoom - 1)).toHaveLength(1);
    expect(clusters.within(flanders, zoom)).toHaveLength(2);
    expect(clusters.rowsIn(item.clusterId, 10).sort()).toEqual([0, 1]);
    expect(clusters.rowsIn(item.clusterId, 1)).toHaveLength(1);
  });

  it("stay together for locations on one spot, such as private homes on the centre of a postcode", () => {
    const spot = { latitude: 51.05, longitude: 3.72 };
    const clusters = clusterPoints([0, 1, 2].map((row) => ({ row, ...spot })));
    const [together] = clusters.within(flanders, lastZoom);
    if (!together || !isCluster(together)) throw new Error("one spot is one cluster");
    expect(clusters.expansionZoom(together.clusterId)).toBeNull();
  });

  it.each([
    [7_014, 20],
    [70_140, 100],
  ])("of %i points take at most %i ms for a zoom", (count, goalMs) => {
    const clusters = clusterPoints(spread(count));
    const times = Array.from({ length: 9 }, (_, turn) => {
      const started = performance.now();
      clusters.within(flanders, 6 + turn);
      return performance.now() - started;
    });
    expect(times.sort((a, b) => a - b)[4]).toBeLessThan(goalMs);
  });

  it("are none without locations", () => {
    expect(clusterPoints([]).within(flanders, 8)).toEqual([]);
  });
});
