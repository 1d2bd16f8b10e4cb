/** Where things lie on a drawn map, against outlines, circles and the edges. */
export interface DrawnPoint {
  x: number;
  y: number;
}

export interface DrawnCircle extends DrawnPoint {
  radius: number;
}

/** The closed lines around an area, holes too. */
export type Outlines = readonly (readonly DrawnPoint[])[];

/** Tells whether a point falls within a map; a point that the source has wrong may not. */
export function isInView(
  { width, height }: { width: number; height: number },
  { x, y }: DrawnPoint,
): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Tells whether a point lies inside outlines, by the number of edges that a line to the right crosses. */
export function isInside(outlines: Outlines, { x, y }: DrawnPoint): boolean {
  const crossed = outlines.flatMap((outline) =>
    outline.slice(1).filter((to, index) => {
      const from = outline[index] ?? to;
      return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    }),
  );
  return crossed.length % 2 === 1;
}

/** Returns how far two points are from each other. */
export function distanceBetween(one: DrawnPoint, other: DrawnPoint): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
