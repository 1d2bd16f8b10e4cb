/**
 * Makes the lines of the map file as small as the map needs them, each once and on a grid: land and sea, the outline of
 * all municipalities, the borders between them and those of countries. The same borders give the same lines.
 */
import { gzipSync } from "node:zlib";
import type { BorderRing } from "../../domain/municipalities.ts";
import type { MapContext } from "../../register/register.ts";
import type { BaseLayers } from "../browser/base-data.ts";
import { encodeLine } from "../browser/encoded-lines.ts";
import { minArea, simplifiedShapes } from "./border-shapes.ts";
import { bordersAwayFrom } from "./country-borders.ts";

/** The maximum size of the outline and the borders of municipalities together, compressed. */
const maxBytes = 36_000;

/** Returns the lines of the map file. Borders of a very detailed source are simplified further, until they fit. */
export function baseLayers(context: MapContext): BaseLayers {
  const { coastalSea, outline, inner } = lightShapes(context);
  return {
    land: encodeLines(context.landAround()),
    sea: encodeLines([coastalSea]),
    outline: encodeLines(outline),
    borders: encodeLines(inner),
    countries: encodeLines(bordersAwayFrom(outline, context.countryBordersAround())),
  };
}

function lightShapes({ borders }: MapContext): ReturnType<typeof simplifiedShapes> {
  for (let area = minArea; ; area *= 2) {
    const shapes = simplifiedShapes(borders, area);
    const lines = encodeLines([...shapes.outline, ...shapes.inner]);
    if (gzipSync(JSON.stringify(lines)).length <= maxBytes) return shapes;
  }
}

/** Without the lines that the grid makes a point. */
function encodeLines(lines: readonly BorderRing[]): BaseLayers["land"] {
  return lines.map(encodeLine).filter((line) => line.length >= 4);
}
