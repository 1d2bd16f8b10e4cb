/**
 * Every map of the site starts as this Leaflet map, with our own land, borders and place names, and with image tiles
 * where the publisher has them. Only its content differs per map. Nothing in it moves by itself.
 */
import { control, type Control, Map as LeafletMap, polygon, polyline, svg } from "leaflet";
import { fetchBaseData, type BaseData } from "../../map/browser/base-data.ts";
import { lastZoom } from "../../map/browser/clusters.ts";
import { decodeLine } from "../../map/browser/encoded-lines.ts";
import { addImageTiles } from "./image-tiles.ts";
import { liftControls } from "./map-cover.ts";
import { addNames } from "./name-layer.ts";

/** Flanders and Brussels with some room: no location lies outside. */
const outerBounds: [[number, number], [number, number]] = [
  [50.2, 1.8],
  [51.9, 6.6],
];

/** What a map shows before there is anything to fit it to, and all that it shows when zoomed out. */
export const flanders: [[number, number], [number, number]] = [
  [50.69, 2.55],
  [51.5, 5.9],
];

/** The zoom at which Flanders fits on a phone. */
const firstZoom = 7;

/** The zoom from which somebody would look for streets. */
const streetZoom = 13;

export interface BaseMapOptions {
  /** False for a map that the visitor scrolls past: there the wheel keeps scrolling the page. */
  zoomsByWheel: boolean;
  /** Where the sources are named; by default below the map. */
  sourcesIn?: HTMLElement;
}

/** Creates the map in an empty element; the caller still has to set its view. `remove()` undoes all of it. */
export function createBaseMap(container: HTMLElement, options: BaseMapOptions): LeafletMap {
  const map = new LeafletMap(container, {
    minZoom: firstZoom,
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
  control.scale({ position: "bottomleft", imperial: false, updateWhenIdle: true }).addTo(map);
  const leaveControls = liftControls(container);
  map.on("unload", leaveControls);
  stopAtFlanders(map);
  addKeyboard(map);
  leaveOneFingerToThePage(map);
  void fetchBaseData().then((data) => {
    if (data && isAlive(map)) addGround(map, data, options);
  });
  return map;
}

/** Zooms out no farther than to all of Flanders: a wide map would show more land than its file has. */
function stopAtFlanders(map: LeafletMap): void {
  const setMinZoom = (): void => {
    map.options.minZoom = firstZoom;
    map.setMinZoom(map.getBoundsZoom(flanders));
  };
  map.on("resize", setMinZoom);
  setMinZoom();
}

/** One finger scrolls the page, also when it starts on the map; two fingers move and zoom the map. */
function leaveOneFingerToThePage(map: LeafletMap): void {
  const decide = ({ pointerType }: PointerEvent): void => {
    if (pointerType === "touch") map.dragging.disable();
    else map.dragging.enable();
  };
  // Before Leaflet hears of the press.
  map.getContainer().addEventListener("pointerdown", decide, { capture: true });
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

function addGround(map: LeafletMap, data: BaseData, { sourcesIn }: BaseMapOptions): void {
  const attribution = addAttribution(map, sourcesIn);
  addLayers(map, data);
  addNames(map, groundPane(map, "names"), data);
  let hasStreets = data.tiles !== null;
  const markCloseUp = (): void => {
    map.getContainer().classList.toggle("map-without-streets", !hasStreets && map.getZoom() >= streetZoom);
  };
  map.on("zoomend", markCloseUp);
  markCloseUp();
  if (!data.tiles) return;
  addImageTiles(map, data.tiles, () => {
    hasStreets = false;
    markCloseUp();
    attribution.setPrefix("De achtergrondkaart laadt niet. Plaatsnamen en locaties blijven staan.");
  });
}

/** Names the sources outside the map, where they cover nothing. */
function addAttribution(map: LeafletMap, place?: HTMLElement): Control.Attribution {
  const attribution = control.attribution({ prefix: false }).addTo(map);
  const line = attribution.getContainer();
  if (line && place) place.prepend(line);
  else if (line) map.getContainer().after(line);
  map.on("unload", () => line?.remove());
  return attribution;
}

/** Creates a pane below the image tiles, which cover it where they load. */
function groundPane(map: LeafletMap, name: string): HTMLElement {
  const pane = map.createPane(name);
  pane.classList.add(`map-${name}`);
  pane.setAttribute("aria-hidden", "true");
  return pane;
}

/** Draws the land on the sea, which is the background of the map. */
function addLayers(map: LeafletMap, { layers, source }: BaseData): void {
  groundPane(map, "ground");
  map.getContainer().classList.add("map-with-sea");
  // As wide again on each side, so that no edge comes into view while somebody drags the map.
  const renderer = svg({ pane: "ground", padding: 1 });
  const style = (className: string) => ({ pane: "ground", renderer, interactive: false, className });
  polygon(layers.land.map(decodeLine), { ...style("map-land"), attribution: source }).addTo(map);
  polygon(layers.sea.map(decodeLine), style("map-sea")).addTo(map);
  polyline(layers.countries.map(decodeLine), style("map-country")).addTo(map);
  polygon(layers.outline.map(decodeLine), style("map-outline")).addTo(map);
  polyline(layers.borders.map(decodeLine), style("map-border")).addTo(map);
}
