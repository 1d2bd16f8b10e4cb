/** What lies under the marks of the small map of a municipality: land and sea, borders, names and a scale. */
import type { Bounds, Position } from "../../domain/geo.ts";
import type { BorderRing, Municipality } from "../../domain/municipalities.ts";
import type { MapContext, Register } from "../../register/register.ts";
import { borderShapes } from "./border-shapes.ts";
import { boundsOf, openWindow, type MapWindow } from "./plane.ts";

/** As wide as a phone of 360 pixels has room for, so that letters are as large there as they are drawn. */
const size = { width: 320, height: 220, margin: 36, minKm: 14 };

/** Rough sizes of a letter of the map, since text can't be measured here. */
const letterWidth = 7.6;
const nameHeight = 18;
const maxNames = 6;

interface Dot {
  x: number;
  y: number;
}

export interface PlacedLabel extends Dot {
  name: string;
}

export interface MapGround {
  window: MapWindow;
  /** The paths of the land, of the sea over its coast, of the municipality itself and of all borders in view. */
  land: string;
  sea: string;
  area: string;
  borders: string;
  /** Names of municipalities around, which do not touch each other. */
  names: PlacedLabel[];
  scale: { units: number; km: number };
}

const grounds = new WeakMap<MapContext, Map<string, MapGround>>();

/** Returns the ground of a municipality's map, drawn once for all pages that show it. */
export function groundOf({ mapContext, municipalities }: Register, municipality: Municipality): MapGround {
  const known = grounds.get(mapContext) ?? new Map<string, MapGround>();
  grounds.set(mapContext, known);
  const ground = known.get(municipality.nis) ?? drawGround(mapContext, municipalities, municipality);
  known.set(municipality.nis, ground);
  return ground;
}

/** Tells whether a point falls within the map; a point that the source has wrong may not. */
export function isInView({ width, height }: MapWindow, { x, y }: Dot): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function drawGround(
  context: MapContext,
  all: readonly Municipality[],
  { nis, ...centre }: Municipality,
): MapGround {
  const { ringsByNis, lines, coastalSea } = borderShapes(context.borders);
  const rings = ringsByNis.get(nis) ?? [];
  const window = openWindow(boundsOf(rings) ?? around(centre), size);
  return {
    window,
    land: window.surface(context.landAround()),
    sea: window.surface([coastalSea]),
    area: window.surface(rings),
    borders: window.lines(lines),
    names: namesAround(
      window,
      all.filter((other) => other.nis !== nis),
      rings,
    ),
    scale: scaleOf(window),
  };
}

/** Without borders the map shows some kilometres around the centre. */
function around({ longitude, latitude }: Position): Bounds {
  const half = 0.04;
  return [longitude - half, latitude - half, longitude + half, latitude + half];
}

/** Names of municipalities whose centre is in view, the nearest first; none over the municipality or another name. */
function namesAround(
  window: MapWindow,
  others: readonly Municipality[],
  rings: readonly BorderRing[],
): PlacedLabel[] {
  const middle = { x: window.width / 2, y: window.height / 2 };
  const labels = others
    .map((municipality) => ({ name: municipality.name, ...window.place(municipality) }))
    .filter((label) => isWithin(window, label) && !doesCover(label, rings, window))
    .sort((a, b) => distance(a, middle) - distance(b, middle));
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    if (placed.length < maxNames && !placed.some((other) => doTouch(other, label))) placed.push(label);
  }
  return placed;
}

function isWithin({ width, height }: MapWindow, { name, x, y }: PlacedLabel): boolean {
  const half = (name.length * letterWidth) / 2;
  return x - half >= 0 && x + half <= width && y >= nameHeight && y <= height - 2 * nameHeight;
}

function doTouch(one: PlacedLabel, other: PlacedLabel): boolean {
  const room = ((one.name.length + other.name.length) * letterWidth) / 2 + 6;
  return Math.abs(one.x - other.x) < room && Math.abs(one.y - other.y) < nameHeight;
}

/** Tells whether a name would lie over the municipality itself, where the marks are. */
function doesCover({ name, x, y }: PlacedLabel, rings: readonly BorderRing[], window: MapWindow): boolean {
  const outlines = rings.map((ring) =>
    ring.map(([longitude, latitude]) => window.place({ longitude, latitude })),
  );
  const half = (name.length * letterWidth) / 2;
  return [-half, -half / 2, 0, half / 2, half].some((dx) => isInside(outlines, { x: x + dx, y }));
}

/** Tells whether a point lies inside, by the number of edges that a line to the right crosses. */
function isInside(outlines: readonly Dot[][], { x, y }: Dot): boolean {
  const crossed = outlines.flatMap((outline) =>
    outline.slice(1).filter((to, index) => {
      const from = outline[index] ?? to;
      return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    }),
  );
  return crossed.length % 2 === 1;
}

function distance(a: Dot, b: Dot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Chooses a round number of kilometres that takes at most a quarter of the map. */
function scaleOf({ kmPerUnit, width }: MapWindow): MapGround["scale"] {
  const km = [10, 5, 2, 1, 0.5].find((one) => one / kmPerUnit <= width / 4) ?? 0.5;
  return { km, units: Math.round(km / kmPerUnit) };
}
