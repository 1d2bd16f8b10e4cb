/**
 * A map of many locations, without React: their marks and clusters, and a popup. It reports what the visitor does and
 * is given what to show; its own moves never count as moves of the visitor.
 */
import { Circle, CircleMarker, type Map as LeafletMap, Popup, type LatLngTuple } from "leaflet";
import {
  clusterPoints,
  isCluster,
  lastZoom,
  type Clusters,
  type MapCluster,
  type MapItem,
} from "../../map/browser/clusters.ts";
import { areaRadiusMetres } from "../../map/browser/marks.ts";
import type { Bounds, Position } from "../../domain/geo.ts";
import { createBaseMap, flanders, type BaseMapOptions } from "./base-map.ts";
import {
  clusterMark,
  keyOfCluster,
  keyOfRow,
  locationMark,
  pointOf,
  withCurrent,
  type MarkSource,
} from "./cluster-marks.ts";
import { insetsOf } from "./map-cover.ts";
import { addMarkLayer, type Mark, type MarkLayer } from "./mark-layer.ts";
import { viewBoundsOf, boundsOfRows, hasRowIn } from "./row-bounds.ts";

/** Highest zoom at which the map fits what was found by itself. */
const maxFitZoom = 14;

/** Room at the edges for half a mark, in pixels. */
const markRoom = 28;

/** Most names in one popup: nobody reads more. */
const maxOnOneSpot = 50;

/** Several locations on one spot. */
export interface MapSpot {
  /** The first of them. */
  rows: number[];
  total: number;
  /** How many are drawn at the middle of their postcode. */
  atCentre: number;
  at: Position;
}

export interface MapEvents {
  /** The visitor chose a mark. */
  onLocation(row: number): void;
  /** The visitor chose a mark that represents several locations on one spot. */
  onSpot(spot: MapSpot): void;
  /** The popup closed because the visitor clicked beside it. */
  onPopupGone(): void;
  /** The visitor moved the map. */
  onMoved(): void;
}

export interface ClusterMap {
  showRows(rows: ArrayLike<number> & Iterable<number>): void;
  showCurrent(row: number | null): void;
  showPosition(position: Position | null): void;
  openPopup(content: HTMLElement, at: Position): void;
  closePopup(): void;
  /** Returns the area in view. */
  bounds(): Bounds;
  focusMark(row: number): void;
  focusMap(): void;
  remove(): void;
}

/** Creates the map in an empty element. */
export function createClusterMap(
  container: HTMLElement,
  source: MarkSource,
  events: MapEvents,
  options: BaseMapOptions,
): ClusterMap {
  const map = createBaseMap(container, options);
  const marks = addMarkLayer(map);
  const popup = new Popup({
    offset: [0, -8],
    closeButton: false,
    autoPan: false,
    // The frame of the popup takes some 30 pixels more.
    maxWidth: Math.min(300, container.clientWidth - 50),
    minWidth: 200,
    maxHeight: Math.min(320, container.clientHeight - 90),
  });
  const visitor = new CircleMarker([0, 0], { radius: 8, interactive: false, className: "map-visitor" });
  const area = new Circle([0, 0], { radius: areaRadiusMetres, interactive: false, className: "map-area" });
  let clusters: Clusters = clusterPoints([]);
  let current: number | null = null;
  let isOwnMove = false;
  let isMovedByVisitor = false;

  const quietly = (action: () => void): void => {
    isOwnMove = true;
    action();
    isOwnMove = false;
  };

  const draw = (): void => {
    const items = clusters.within(viewBoundsOf(map, 0.1), map.getZoom());
    marks.draw(withCurrent(items, current, source).map((item) => toMark(item)));
  };

  const toMark = (item: MapItem): Mark => {
    if (isCluster(item)) return clusterMark(item, centreCount(item), () => chooseCluster(item));
    const { row } = item;
    return locationMark(row, source, { isCurrent: row === current, activate: () => events.onLocation(row) });
  };

  /** Counts the locations of one spot that are drawn at the middle of their postcode; null where it falls apart. */
  const centreCount = ({ clusterId, count }: MapCluster): number | null => {
    if (clusters.expansionZoom(clusterId) !== null) return null;
    return clusters.rowsIn(clusterId, count).filter((row) => source.location(row).isArea).length;
  };

  const chooseCluster = (item: MapCluster): void => {
    const zoom = clusters.expansionZoom(item.clusterId);
    if (zoom === null) {
      const { latitude, longitude, count: total } = item;
      const rows = clusters.rowsIn(item.clusterId, maxOnOneSpot);
      events.onSpot({ rows, total, atCentre: centreCount(item) ?? 0, at: { latitude, longitude } });
      return;
    }
    const [firstRow = 0] = clusters.rowsIn(item.clusterId, 1);
    map.setView([item.latitude, item.longitude], Math.min(zoom, lastZoom), { animate: false });
    focusNearest(map, marks, clusters, firstRow);
  };

  map.on("moveend", () => {
    draw();
    if (isOwnMove) return;
    isMovedByVisitor = true;
    events.onMoved();
  });
  popup.on("remove", () => {
    if (!isOwnMove) events.onPopupGone();
  });
  marks.onKeyboardFocus((at) => {
    const insets = insetsOf(container, { side: markRoom, top: markRoom, bottom: markRoom });
    quietly(() => map.panInside(at, { ...insets, animate: false }));
  });
  const resized = new ResizeObserver(() => quietly(() => map.invalidateSize({ animate: false })));
  resized.observe(container);
  quietly(() => map.fitBounds(flanders, { animate: false }));

  return {
    showRows(rows) {
      clusters = clusterPoints(Array.from(rows, (row) => pointOf(source, row)));
      const found = boundsOfRows(source.point, rows);
      const staysPut = isMovedByVisitor && hasRowIn(source.point, rows, map.getBounds());
      if (found && !staysPut) {
        isMovedByVisitor = false;
        const insets = insetsOf(container, { side: markRoom, top: markRoom, bottom: markRoom });
        quietly(() => map.fitBounds(found, { ...insets, maxZoom: maxFitZoom, animate: false }));
      }
      draw();
    },
    showCurrent(row) {
      current = row;
      area.remove();
      const chosen = row === null ? null : source.location(row);
      if (chosen?.isArea) area.setLatLng([chosen.latitude, chosen.longitude]).addTo(map);
      draw();
    },
    showPosition(position) {
      visitor.remove();
      if (position) visitor.setLatLng([position.latitude, position.longitude]).addTo(map);
    },
    openPopup(content, at) {
      const place: LatLngTuple = [at.latitude, at.longitude];
      popup.setContent(content).setLatLng(place).openOn(map);
      popup.update();
      const { offsetHeight = 0, offsetWidth = 0 } = popup.getElement() ?? {};
      // The popup needs half its width on each side, as far as a narrow map has room for it.
      const side = Math.min(offsetWidth / 2, map.getSize().x / 2 - 1);
      const insets = insetsOf(container, { side, top: offsetHeight + 24, bottom: 24 });
      quietly(() => map.panInside(place, { ...insets, animate: false }));
    },
    closePopup: () => quietly(() => popup.remove()),
    bounds: () => viewBoundsOf(map, 0),
    focusMark(row) {
      (marks.button(keyOfRow(row)) ?? container).focus({ preventScroll: true });
    },
    focusMap: () => container.focus({ preventScroll: true }),
    remove() {
      resized.disconnect();
      popup.off("remove");
      map.remove();
    },
  };
}

/** Moves the focus to a mark that came out of a cluster, so that the keyboard goes on there. */
function focusNearest(map: LeafletMap, marks: MarkLayer, clusters: Clusters, row: number): void {
  const own = marks.button(keyOfRow(row));
  const items = clusters.within(viewBoundsOf(map, 0), map.getZoom());
  const holder = items.find(
    (item) => isCluster(item) && clusters.rowsIn(item.clusterId, item.count).includes(row),
  );
  const button = own ?? (holder && isCluster(holder) ? marks.button(keyOfCluster(holder)) : null);
  (button ?? map.getContainer()).focus({ preventScroll: true });
}
