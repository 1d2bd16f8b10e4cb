/**
 * Every map of the site starts as this Leaflet map, with our own place names and borders, and with image tiles where
 * the publisher has them. Only its content differs per map. Nothing in it moves by itself.
 */
import { control, DomUtil, Map as LeafletMap, polyline, svg } from "leaflet";
import { fetchBaseData, type BaseData } from "../../map/browser/base-data.ts";
import { lastZoom } from "../../map/browser/clusters.ts";
import { decodeLine } from "../../map/browser/encoded-lines.ts";
import { namesInView, type PixelPoint } from "../../map/browser/names-in-view.ts";
import { addImageTiles } from "./image-tiles.ts";

/** Flanders and Brussels with some room: no location lies outside. */
const outerBounds: [[number, number], [number, number]] = [
  [50.2, 1.8],
  [51.9, 6.6],
];

export interface BaseMapOptions {
  /** False for a map that the visitor scrolls past: there the wheel keeps scrolling the page. */
  zoomsByWheel: boolean;
}

/** Creates the map in an empty element; the caller still has to set its view. `remove()` undoes all of it. */
export function createBaseMap(container: HTMLElement, options: BaseMapOptions): LeafletMap {
  const map = new LeafletMap(container, {
    minZoom: 7,
    maxZoom: lastZoom,
    maxBounds: outerBounds,
    maxBoundsViscosity: 1,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    scrollWheelZoom: options.zoomsByWheel,
    // We handle keys ourselves: Leaflet's handler ignores them while a mark has the focus.
    keyboard: false,
    // We track the size ourselves: Leaflet would report a new size as a move of the visitor.
    trackResize: false,
    zoomControl: false,
    attributionControl: false,
  });
  // The buttons are at the bottom, since popups open upwards.
  control.zoom({ position: "bottomright", zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" }).addTo(map);
  addKeyboard(map);
  void fetchBaseData().then((data) => {
    if (isAlive(map)) addGround(map, data);
  });
  return map;
}

/** Lets arrows move the map and plus and minus zoom it, wherever in the map the focus is. */
function addKeyboard(map: LeafletMap): void {
  const container = map.getContainer();
  container.tabIndex = 0;
  container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(".leaflet-popup")) return;
    const step = map.getSize().divideBy(4);
    const moves: Record<string, () => void> = {
      ArrowUp: () => map.panBy([0, -step.y], { animate: false }),
      ArrowDown: () => map.panBy([0, step.y], { animate: false }),
      ArrowLeft: () => map.panBy([-step.x, 0], { animate: false }),
      ArrowRight: () => map.panBy([step.x, 0], { animate: false }),
      "+": () => map.zoomIn(),
      "=": () => map.zoomIn(),
      "-": () => map.zoomOut(),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  });
}

function isAlive(map: LeafletMap): boolean {
  return map.getContainer().isConnected && map.getPane("mapPane") !== undefined;
}

function addGround(map: LeafletMap, data: BaseData): void {
  const attribution = control.attribution({ prefix: false }).addTo(map);
  addBorders(map, data);
  addNames(map, data.places);
  const { tiles } = data;
  if (!tiles) return;
  addImageTiles(map, tiles, () => {
    attribution.setPrefix("De achtergrondkaart laadt niet. Plaatsnamen en locaties blijven staan.");
  });
}

/** Creates a pane below the image tiles, which cover it where they load. */
function groundPane(map: LeafletMap, name: string): HTMLElement {
  const pane = map.createPane(name);
  pane.classList.add(`map-${name}`);
  pane.setAttribute("aria-hidden", "true");
  return pane;
}

function addBorders(map: LeafletMap, { borders, borderSource }: BaseData): void {
  groundPane(map, "borders");
  const renderer = svg({ pane: "borders", padding: 0.3 });
  const options = { pane: "borders", renderer, interactive: false, className: "map-border", smoothFactor: 1 };
  polyline(borders.map(decodeLine), { ...options, attribution: borderSource }).addTo(map);
}

function addNames(map: LeafletMap, places: BaseData["places"]): void {
  const pane = groundPane(map, "names");
  const draw = (): void => {
    const names = namesInView(
      places,
      map.getZoom(),
      map.getSize(),
      (latitude, longitude) => map.latLngToContainerPoint([latitude, longitude]),
      marksOn(map),
    );
    pane.replaceChildren(
      ...names.map(({ name, postcode, x, y }) => {
        const label = document.createElement("span");
        label.textContent = map.getZoom() >= 13 && /^\p{L}/u.test(name) ? `${postcode} ${name}` : name;
        DomUtil.setPosition(label, map.containerPointToLayerPoint([x, y]));
        return label;
      }),
    );
  };
  map.on("moveend viewreset resize", draw);
  draw();
}

/** Returns where the marks are, which are drawn before the names at each move. */
function marksOn(map: LeafletMap): PixelPoint[] {
  const marks = [...(map.getPane("marks")?.children ?? [])] as HTMLElement[];
  return marks.map((mark) => map.layerPointToContainerPoint(DomUtil.getPosition(mark)));
}
