/** Places on the globe, in degrees of WGS84. */

/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/** A point. Where it is the visitor's own, it stays in memory: never stored, sent or put in the URL. */
export interface Position {
  latitude: number;
  longitude: number;
}
