/** Measures the clusters of the map: how long each zoom takes, and how long it takes to make them all. */
import { clusterPoints, lastZoom } from "../src/map/browser/clusters.ts";
import { defaultState } from "../src/finder/browser/finder-state.ts";
import type { Bounds } from "../src/domain/geo.ts";
import type { Finder } from "../src/finder/browser/finder-types.ts";
import type { Metrics } from "./metrics.ts";
import { timed } from "./timing.ts";

const flanders: Bounds = [2.5, 50.6, 6, 51.6];
const firstZoom = 7;

/** Measures with the points of all running locations of a finder. */
export function measureClustering(name: string, finder: Finder, goal: number): Metrics {
  const { rows } = finder.find(defaultState, null);
  const points = Array.from(rows, (row) => {
    const { latitude, longitude } = finder.location(row);
    return { row, latitude, longitude };
  });
  const building = timed(() => clusterPoints(points));
  const clusters = clusterPoints(points);
  const zooms = Array.from({ length: lastZoom - firstZoom + 1 }, (_, i) => firstZoom + i);
  // The view is all of Flanders at every zoom, which is more than any screen shows.
  const times = zooms.map((zoom) => timed(() => clusters.within(flanders, zoom)));
  return {
    [`clusters of a zoom, slowest at ${name}`]: { value: Math.max(...times), unit: "ms", goal: `≤ ${goal}` },
    [`clustering all zooms, once, at ${name}`]: { value: building, unit: "ms", goal: null },
  };
}
