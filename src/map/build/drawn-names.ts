/**
 * Places the names of municipalities around on a drawn map: none over the municipality itself, another name or a mark.
 * Text can't be measured when the site is built, so that the sizes of letters are rough and rather large.
 */
import type { MapWindow } from "./plane.ts";
import { distanceBetween, isInside, type DrawnCircle, type DrawnPoint, type Outlines } from "./outlines.ts";

export interface NameToPlace {
  name: string;
  /** Where the name may stand, the best place first. */
  spots: readonly DrawnPoint[];
}

export interface PlacedName extends DrawnPoint {
  name: string;
}

const letterWidth = 7.6;
const nameHeight = 18;
const maxNames = 6;

/** A name moves at most by its own height or two letters: it stays in the middle of what it names. */
const shifts = [0, -nameHeight / 2, nameHeight / 2, -nameHeight, nameHeight].flatMap((dy) =>
  [0, -2 * letterWidth, 2 * letterWidth].map((dx) => ({ dx, dy })),
);

/** Returns where a name may stand: within the map and the outlines of what it names, and not over the map's own area. */
export function spotsFor(
  { name, x, y }: PlacedName,
  own: Outlines,
  named: Outlines,
  window: MapWindow,
): DrawnPoint[] {
  return shifts
    .map(({ dx, dy }) => ({ x: x + dx, y: y + dy }))
    .filter((spot, index) => index === 0 || isInside(named, spot))
    .filter((spot) => isWithin(window, name, spot) && !doesCover(own, name, spot));
}

/** Places names one after the other, each at its first spot that is free of marks and of the names before it. */
export function placeNames(names: readonly NameToPlace[], marks: readonly DrawnCircle[]): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { name, spots } of names) {
    if (placed.length === maxNames) break;
    const free = spots
      .map((spot) => ({ name, ...spot }))
      .find(
        (one) =>
          !placed.some((other) => doTouch(one, other)) && !marks.some((mark) => isNameUnder(one, mark)),
      );
    if (free) placed.push(free);
  }
  return placed;
}

/** Tells whether a mark reaches over a name. */
export function isNameUnder({ name, x, y }: PlacedName, mark: DrawnCircle): boolean {
  const nearest = {
    x: clamp(mark.x, x - halfWidth(name), x + halfWidth(name)),
    y: clamp(mark.y, y - nameHeight / 2, y + nameHeight / 2),
  };
  return distanceBetween(mark, nearest) < mark.radius + 1;
}

function doTouch(one: PlacedName, other: PlacedName): boolean {
  const room = halfWidth(one.name) + halfWidth(other.name) + 6;
  return Math.abs(one.x - other.x) < room && Math.abs(one.y - other.y) < nameHeight;
}

/** Below the lowest names is the scale. */
function isWithin({ width, height }: MapWindow, name: string, { x, y }: DrawnPoint): boolean {
  const half = halfWidth(name);
  return x - half >= 0 && x + half <= width && y >= nameHeight && y <= height - 2 * nameHeight;
}

function doesCover(outlines: Outlines, name: string, { x, y }: DrawnPoint): boolean {
  const half = halfWidth(name);
  return [-half, -half / 2, 0, half / 2, half].some((dx) => isInside(outlines, { x: x + dx, y }));
}

function halfWidth(name: string): number {
  return (name.length * letterWidth) / 2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
