/** What lies under the marks of the small map of a municipality: land and sea, borders, names and a scale. */
import type { Bounds, Position } from "../../domain/geo.ts";
import type { BorderRing, Municipality } from "../../domain/municipalities.ts";
import type { MapContext, Register } from "../../register/register.ts";
import { borderShapes, type BorderShapes } from "./border-shapes.ts";
import { spotsFor, type NameToPlace } from "./drawn-names.ts";
import { distanceBetween, isInView, type DrawnPoint, type Outlines } from "./outlines.ts";
import { boundsOf, openWindow, type MapWindow } from "./plane.ts";

/** As wide as a phone of 360 pixels has room for, so that letters are as large there as they are drawn. */
const size = { width: 320, height: 220, margin: 36, minKm: 14 };

export interface MapGround {
  window: MapWindow;
  /** The paths of the land, of the sea over its coast, of the municipality itself and of all borders in view. */
  land: string;
  sea: string;
  area: string;
  borders: string;
  /** The outlines of the municipality and its centre, as they are drawn. */
  outlines: Outlines;
  centre: DrawnPoint;
  /** Names of municipalities around, the nearest first; `placeNames` chooses among them. */
  names: readonly NameToPlace[];
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

function drawGround(
  context: MapContext,
  all: readonly Municipality[],
  municipality: Municipality,
): MapGround {
  const shapes = borderShapes(context.borders);
  const rings = shapes.ringsByNis.get(municipality.nis) ?? [];
  const window = openWindow(boundsOf(rings) ?? around(municipality), size);
  return {
    window,
    land: window.surface(context.landAround()),
    sea: window.surface([shapes.coastalSea]),
    area: window.surface(rings),
    borders: window.lines(shapes.lines),
    outlines: outlinesIn(window, rings),
    centre: window.place(municipality),
    names: namesAround(window, municipality, all, shapes),
    scale: scaleOf(window),
  };
}

function namesAround(
  window: MapWindow,
  { nis }: Municipality,
  all: readonly Municipality[],
  { ringsByNis }: BorderShapes,
): NameToPlace[] {
  const middle = { x: window.width / 2, y: window.height / 2 };
  const outlinesOf = (other: string): Outlines => outlinesIn(window, ringsByNis.get(other) ?? []);
  const own = outlinesOf(nis);
  return all
    .filter((other) => other.nis !== nis)
    .map((other) => ({ nis: other.nis, name: other.name, ...window.place(other) }))
    .filter((name) => isInView(window, name))
    .sort((a, b) => distanceBetween(a, middle) - distanceBetween(b, middle))
    .map((name) => ({ name: name.name, spots: spotsFor(name, own, outlinesOf(name.nis), window) }))
    .filter(({ spots }) => spots.length > 0);
}

function outlinesIn(window: MapWindow, rings: readonly BorderRing[]): Outlines {
  return rings.map((ring) => ring.map(([longitude, latitude]) => window.place({ longitude, latitude })));
}

/** Without borders the map shows some kilometres around the centre. */
function around({ longitude, latitude }: Position): Bounds {
  const half = 0.04;
  return [longitude - half, latitude - half, longitude + half, latitude + half];
}

/** Chooses a round number of kilometres that takes at most a quarter of the map. */
function scaleOf({ kmPerUnit, width }: MapWindow): MapGround["scale"] {
  const km = [10, 5, 2, 1, 0.5].find((one) => one / kmPerUnit <= width / 4) ?? 0.5;
  return { km, units: Math.round(km / kmPerUnit) };
}
