/** The marks on a map of many locations: one for each location, or for each cluster of them. */
import type { Position } from "../../domain/geo.ts";
import { isCluster, type MapCluster, type MapItem, type MapPoint } from "../../map/browser/clusters.ts";
import { markSvg, type MarkState } from "../../map/browser/marks.ts";
import { formatNumber } from "../../strings/format.ts";
import type { Mark } from "./mark-layer.ts";
import { clusterLabel } from "./wording.ts";

/** The part of a location that its mark needs. */
export interface MarkedLocation extends Position {
  label: string;
  state: MarkState;
  /** True where the point is approximate, so that a circle shows the neighbourhood once it is chosen. */
  isArea: boolean;
}

/** Looks up the location of a row, or its point alone for the thousands that are only clustered. */
export interface MarkSource {
  location: (row: number) => MarkedLocation;
  point: (row: number) => Position;
}

/** Returns the mark of a location. */
export function locationMark(
  row: number,
  source: MarkSource,
  shown: Pick<Mark, "isCurrent" | "activate">,
): Mark {
  const { latitude, longitude, label, state } = source.location(row);
  return {
    key: keyOfRow(row),
    latitude,
    longitude,
    label,
    className: "mark-location",
    content: { svg: markSvg(state) },
    ...shown,
  };
}

/** Returns the mark of several locations, of which `atCentre` are drawn at the middle of their postcode. */
export function clusterMark(item: MapCluster, atCentre: number | null, activate: () => void): Mark {
  const size = item.count < 10 ? "small" : item.count < 100 ? "medium" : "large";
  const number = formatNumber(item.count);
  return {
    key: keyOfCluster(item),
    latitude: item.latitude,
    longitude: item.longitude,
    label: clusterLabel(item.count, atCentre),
    className: `mark-cluster mark-cluster-${size}`,
    content: { text: number },
    isCurrent: false,
    activate,
  };
}

/** Returns the key of a location's mark. */
export function keyOfRow(row: number): string {
  return `row ${row}`;
}

/** Returns the key of a cluster's mark. */
export function keyOfCluster({ clusterId }: MapCluster): string {
  return `cluster ${clusterId}`;
}

/** Returns a row with its point, as it is clustered. */
export function pointOf(source: MarkSource, row: number): MapPoint {
  return { row, ...source.point(row) };
}

/** Adds the chosen location to the marks where it lies in a cluster: it always has a mark of its own. */
export function withCurrent(
  items: readonly MapItem[],
  current: number | null,
  source: MarkSource,
): MapItem[] {
  const isDrawn = items.some((item) => !isCluster(item) && item.row === current);
  return current === null || isDrawn ? [...items] : [...items, pointOf(source, current)];
}
