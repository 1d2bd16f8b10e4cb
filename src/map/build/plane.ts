/**
 * The plane on which maps are drawn: degrees, with longitude made as short as it is in Flanders. A window on it is a
 * rectangle of whole numbers, and a shape in the window is the path of an SVG.
 */
import { geoIdentity, geoPath, type GeoContext } from "d3-geo";
import type { MultiLineString, Polygon } from "geojson";
import type { Bounds, Position } from "../../domain/geo.ts";
import type { BorderRing } from "../../domain/municipalities.ts";

type PlanePoint = [x: number, y: number];

const longitudeScale = Math.cos((51 * Math.PI) / 180);

/** A degree on the plane. */
const kmPerDegree = 111.2;

/** How far outside of a window shapes go on, so that their cut edges are not seen. */
const bleed = 4;

export interface MapWindow {
  width: number;
  height: number;
  kmPerUnit: number;
  /** Returns the point of a position in the window, with one decimal. */
  place(position: Position): { x: number; y: number };
  /** Returns closed rings as the path of one surface, cut off at the edges. */
  surface(rings: readonly BorderRing[]): string;
  /** Returns lines as a path, cut off at the edges. */
  lines(lines: readonly BorderRing[]): string;
}

/** Returns the bounds of rings; null without any. */
export function boundsOf(rings: readonly BorderRing[]): Bounds | null {
  const points = rings.flat();
  if (points.length === 0) return null;
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  // Borders of an export may have more points than a call can have arguments.
  for (const [x, y] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** Opens a window that shows the bounds in its middle, with a margin around, and at least `minKm` from side to side. */
export function openWindow(
  [west, south, east, north]: Bounds,
  { width, height, margin, minKm }: { width: number; height: number; margin: number; minKm: number },
): MapWindow {
  const scale = Math.min(
    (width - 2 * margin) / ((east - west) * longitudeScale),
    (height - 2 * margin) / (north - south),
    (width * kmPerDegree) / minKm,
  );
  const projection = geoIdentity()
    .reflectY(true)
    .scale(scale)
    .translate([
      width / 2 - ((west + east) / 2) * longitudeScale * scale,
      height / 2 + ((south + north) / 2) * scale,
    ])
    .clipExtent([
      [-bleed, -bleed],
      [width + bleed, height + bleed],
    ]);
  const pathOf = (shape: Polygon | MultiLineString): string => {
    const path = new ShortPath();
    geoPath(projection, path)(shape);
    return path.text;
  };
  const onPlane = (lines: readonly BorderRing[]): PlanePoint[][] =>
    lines.map((line) => line.map(([longitude, latitude]) => [longitude * longitudeScale, latitude]));
  return {
    width,
    height,
    kmPerUnit: kmPerDegree / scale,
    place({ longitude, latitude }) {
      const x = width / 2 + (longitude - (west + east) / 2) * longitudeScale * scale;
      const y = height / 2 - (latitude - (south + north) / 2) * scale;
      return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    },
    surface: (rings) => pathOf({ type: "Polygon", coordinates: onPlane(rings) }),
    lines: (lines) => pathOf({ type: "MultiLineString", coordinates: onPlane(lines) }),
  };
}

/** Writes a path as differences of whole numbers, the shortest form; points that coincide become one. */
class ShortPath implements GeoContext {
  text = "";
  #at: PlanePoint = [0, 0];
  #start: PlanePoint = [0, 0];
  #isDrawing = false;

  beginPath(): void {
    this.text = "";
  }

  moveTo(x: number, y: number): void {
    this.#start = [Math.round(x), Math.round(y)];
    this.#isDrawing = false;
  }

  lineTo(x: number, y: number): void {
    const to: PlanePoint = [Math.round(x), Math.round(y)];
    const from = this.#isDrawing ? this.#at : this.#start;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    if (dx === 0 && dy === 0) return;
    this.text += this.#isDrawing ? "" : `M${this.#start[0]} ${this.#start[1]}l`;
    this.text += `${this.#isDrawing && dx >= 0 ? " " : ""}${dx}${dy < 0 ? "" : " "}${dy}`;
    this.#isDrawing = true;
    this.#at = to;
  }

  closePath(): void {
    if (this.#isDrawing) this.text += "z";
    this.#isDrawing = false;
  }

  /** Paths of surfaces and lines have no arcs. */
  arc(): void {
    throw new Error("A border has no points of its own.");
  }
}
