/** The areas that a map shows, and those in which rows lie. */
import { LatLngBounds, type Map as LeafletMap } from "leaflet";
import type { Bounds, Position } from "../../domain/geo.ts";

/** Returns the point of a row. */
type PointOf = (row: number) => Position;

/** Returns the area in view, with a share of its size added on each side. */
export function viewBoundsOf(map: LeafletMap, share: number): Bounds {
  const bounds = map.getBounds().pad(share);
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Returns the smallest area with all rows; null without any. */
export function boundsOfRows(pointOf: PointOf, rows: Iterable<number>): LatLngBounds | null {
  const bounds = new LatLngBounds([]);
  for (const row of rows) {
    const { latitude, longitude } = pointOf(row);
    bounds.extend([latitude, longitude]);
  }
  return bounds.isValid() ? bounds : null;
}

/** Tells whether any row lies in an area. */
export function hasRowIn(pointOf: PointOf, rows: Iterable<number>, bounds: LatLngBounds): boolean {
  for (const row of rows) {
    const { latitude, longitude } = pointOf(row);
    if (bounds.contains([latitude, longitude])) return true;
  }
  return false;
}
