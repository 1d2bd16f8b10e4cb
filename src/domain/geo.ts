/** Points and rectangles on the globe, in degrees of WGS84. */

/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/** A point. The visitor's own position stays in memory: it is never stored, sent or put in the URL. */
export interface Position {
  latitude: number;
  longitude: number;
}
