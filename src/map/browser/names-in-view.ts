/** Chooses the names that fit on the map without touching each other, a mark or a control. It is pure. */
import type { BaseData, PackedPlaceName } from "./base-data.ts";

export interface PixelPoint {
  x: number;
  y: number;
}

/** A part of the map that no name may cover. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a name stands for, which decides how large it is: a municipality in one of three sizes, or a part of one. */
export type NameKind = "city" | "town" | "municipality" | "part" | "area";

export interface PlacedName {
  text: string;
  kind: NameKind;
  x: number;
  y: number;
}

/** What is in view. */
export interface NameView {
  zoom: number;
  size: PixelPoint;
  project: (latitude: number, longitude: number) => PixelPoint;
  /** Returns the width of a text in pixels. */
  widthOf: (text: string, kind: NameKind) => number;
  obstacles: readonly PixelBox[];
  /** Returns the name of the municipality in the middle of the view; null outside of all. */
  municipality: () => string | null;
}

const lineHeight = 20;
const maxNames = 80;

/** Room between a name and whatever is beside it. */
const gap = { x: 6, y: 1 };

/** How far a name may move to avoid a mark: down, up or to a side. */
const detour = 34;

/** From this zoom on, the postcode stands before the name. */
const postcodeZoom = 13;

interface Candidate {
  text: string;
  kind: NameKind;
  latitude: number;
  longitude: number;
}

/** Returns the names that show, the most important first. A name for which there is no room is left out. */
export function namesInView(data: Pick<BaseData, "places" | "areas">, view: NameView): PlacedName[] {
  const placed: PlacedName[] = [];
  const taken: PixelBox[] = [];
  for (const candidate of candidatesAt(data, view.zoom)) {
    if (placed.length === maxNames) break;
    if (candidate.kind === "area" && placed.some(({ text }) => text === candidate.text)) continue;
    const { x, y } = view.project(candidate.latitude / 1e4, candidate.longitude / 1e4);
    if (!isInside({ left: x, right: x, top: y, bottom: y }, view.size)) continue;
    const { text, kind } = candidate;
    // A name moves for a mark and never for a name: it would stand where its place is not.
    if (!isFree(boxOf({ text, kind, x, y }, view), taken, view.size)) continue;
    const name = spotsAround({ x, y }, view.widthOf(text, kind))
      .map((spot) => ({ text, kind, ...spot }))
      .find((one) => isFree(boxOf(one, view), [...taken, ...view.obstacles], view.size));
    if (!name) continue;
    placed.push(name);
    taken.push(boxOf(name, view));
  }
  const hasPlace = placed.some(({ kind }) => kind !== "area");
  if (hasPlace) return placed;
  const own = municipalityName(view, [...taken, ...view.obstacles]);
  const boxes = own.map((name) => boxOf(name, view));
  return [...placed, ...own, ...nearestName(data.places, view, [...taken, ...boxes, ...view.obstacles])];
}

/** Without a place in view, the municipality shows where there is room, the nearer to the middle the better. */
function municipalityName(view: NameView, taken: readonly PixelBox[]): PlacedName[] {
  const text = view.municipality();
  if (text === null) return [];
  const { x, y } = { x: view.size.x / 2, y: view.size.y / 2 };
  return alongEdge(y, view.size.y)
    .map((height): PlacedName => ({ text, kind: "municipality", x, y: height }))
    .filter((name) => isFree(boxOf(name, view), taken, view.size))
    .slice(0, 1);
}

/** Returns where the middle of a name may stand for a point, the best first. */
function spotsAround({ x, y }: PixelPoint, width: number): PixelPoint[] {
  const aside = width / 2 + detour - lineHeight / 2;
  return [
    { x, y },
    { x, y: y + detour },
    { x, y: y - detour },
    { x: x + aside, y },
    { x: x - aside, y },
  ];
}

/** Returns cities before countries and the sea, and these before smaller places. */
function* candidatesAt(
  { places, areas }: Pick<BaseData, "places" | "areas">,
  zoom: number,
): Iterable<Candidate> {
  const shown = places
    .filter(([, , , , fromZoom]) => zoom >= fromZoom)
    .map((place) => toCandidate(place, zoom));
  yield* shown.filter(({ kind }) => kind === "city");
  for (const [text, latitude, longitude, fromZoom, untilZoom] of areas) {
    if (zoom >= fromZoom && zoom <= untilZoom) yield { text, kind: "area", latitude, longitude };
  }
  yield* shown.filter(({ kind }) => kind !== "city");
}

function toCandidate(
  [name, postcode, latitude, longitude, fromZoom]: PackedPlaceName,
  zoom: number,
): Candidate {
  const text = zoom >= postcodeZoom ? `${postcode} ${name}` : name;
  return { text, kind: kindFrom(fromZoom), latitude, longitude };
}

/** The earlier a name shows, the larger its place. */
function kindFrom(fromZoom: number): NameKind {
  if (fromZoom <= 7) return "city";
  if (fromZoom <= 9) return "town";
  return fromZoom <= 10 ? "municipality" : "part";
}

/** Without a place in view, the nearest one shows at the edge with an arrow to it, so that no view is empty. */
function nearestName(
  places: readonly PackedPlaceName[],
  view: NameView,
  taken: readonly PixelBox[],
): PlacedName[] {
  const { size, zoom } = view;
  const middle = { x: size.x / 2, y: size.y / 2 };
  let nearest: { place: PackedPlaceName; point: PixelPoint; distance: number } | null = null;
  for (const place of places) {
    const point = view.project(place[2] / 1e4, place[3] / 1e4);
    const distance = Math.hypot(point.x - middle.x, point.y - middle.y);
    if (!nearest || distance < nearest.distance) nearest = { place, point, distance };
  }
  if (!nearest) return [];
  const { point } = nearest;
  const text = `${arrowTo(point, middle)} ${toCandidate(nearest.place, zoom).text}`;
  const half = view.widthOf(text, "part") / 2 + gap.x;
  const x = Math.max(half, Math.min(size.x - half, point.x));
  const y = Math.max(lineHeight, Math.min(size.y - lineHeight, point.y));
  const spots = alongEdge(y, size.y).map((height) => ({ text, kind: "part" as const, x, y: height }));
  return [spots.find((one) => isFree(boxOf(one, view), taken, size)) ?? { text, kind: "part", x, y }];
}

/** Returns heights from `y` on, farther and farther away, as long as they lie in the map. */
function alongEdge(y: number, height: number): number[] {
  const heights = Array.from(
    { length: Math.floor(height / lineHeight) },
    (_, step) => (step + 1) * lineHeight,
  );
  return [y, ...heights].sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
}

/** Telephones draw slanting arrows as coloured pictures unless a selector asks for text. */
const arrows = ["→", "↘\uFE0E", "↓", "↙\uFE0E", "←", "↖\uFE0E", "↑", "↗\uFE0E"];

function arrowTo(point: PixelPoint, middle: PixelPoint): string {
  const eighths = Math.round(Math.atan2(point.y - middle.y, point.x - middle.x) / (Math.PI / 4));
  return arrows[(eighths + 8) % 8] ?? "";
}

function boxOf({ text, kind, x, y }: PlacedName, { widthOf }: NameView): PixelBox {
  const half = widthOf(text, kind) / 2;
  return { left: x - half, right: x + half, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
}

function isFree(box: PixelBox, taken: readonly PixelBox[], size: PixelPoint): boolean {
  return isInside(box, size) && !taken.some((other) => doTouch(box, other));
}

function isInside({ left, top, right, bottom }: PixelBox, size: PixelPoint): boolean {
  return left >= 0 && top >= 0 && right <= size.x && bottom <= size.y;
}

function doTouch(one: PixelBox, other: PixelBox): boolean {
  return (
    one.left < other.right + gap.x &&
    other.left < one.right + gap.x &&
    one.top < other.bottom + gap.y &&
    other.top < one.bottom + gap.y
  );
}
