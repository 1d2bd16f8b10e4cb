/**
 * Joins the borders of countries to those of municipalities. Natural Earth draws the border of Flanders up to a
 * kilometre from where municipalities have it: two lines side by side would be one too many.
 */
import type { BorderRing } from "../../domain/municipalities.ts";

type Point = BorderRing[number];

/** In degrees of latitude, about three kilometres: a border that is nearer to the outline follows it. */
const nearDegrees = 0.03;

/** A degree of longitude here, in degrees of latitude. */
const longitudeScale = 0.63;

/** Returns the stretches of borders away from an outline; where one was cut off, it leads to the outline. */
export function bordersAwayFrom(
  outline: readonly BorderRing[],
  borders: readonly BorderRing[],
): BorderRing[] {
  const corners = outline.flat();
  return borders.flatMap((border) => {
    const joints = border.map((point) => cornerNear(corners, point));
    const starts = [...joints.keys()].filter((at) => joints[at] === null && joints[at - 1] !== null);
    return starts.map((start) => {
      const end = joints.findIndex((joint, at) => at > start && joint !== null);
      const away = border.slice(start, end < 0 ? undefined : end);
      return [joints[start - 1], ...away, joints[end]].filter(
        (point) => point !== undefined && point !== null,
      );
    });
  });
}

/** Returns the corner that is nearest to a point; null where none is near. */
function cornerNear(corners: readonly Point[], point: Point): Point | null {
  let found: Point | null = null;
  let least = nearDegrees;
  for (const corner of corners) {
    const distance = Math.hypot((corner[0] - point[0]) * longitudeScale, corner[1] - point[1]);
    if (distance < least) [found, least] = [corner, distance];
  }
  return found;
}
