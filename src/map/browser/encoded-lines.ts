/** Encodes lines for the map file: whole numbers on a fine grid, each the difference with the one before. */

/** A longitude and a latitude in degrees. */
export type LngLat = readonly [longitude: number, latitude: number];

/** Differences of longitude and latitude, alternately. The first pair counts from the origin of the grid. */
export type EncodedLine = number[];

/** A ten-thousandth of a degree: 7 by 11 metres in Flanders, less than a pixel up to zoom 13. */
const unitsPerDegree = 1e4;

/** The corner from which the grid is counted, so that numbers stay small. */
const origin: LngLat = [2.5, 49.4];

/** Puts a line on the grid. Points that coincide there become one. */
export function encodeLine(line: readonly LngLat[]): EncodedLine {
  const encoded: EncodedLine = [];
  let last = [0, 0] as [number, number];
  for (const [longitude, latitude] of line) {
    const next: [number, number] = [onGrid(longitude - origin[0]), onGrid(latitude - origin[1])];
    const delta: [number, number] = [next[0] - last[0], next[1] - last[1]];
    if (encoded.length > 0 && delta[0] === 0 && delta[1] === 0) continue;
    encoded.push(...delta);
    last = next;
  }
  return encoded;
}

/** Returns the line in degrees, as latitude and longitude. */
export function decodeLine(encoded: EncodedLine): [latitude: number, longitude: number][] {
  const line: [number, number][] = [];
  let longitude = 0;
  let latitude = 0;
  for (let at = 0; at + 1 < encoded.length; at += 2) {
    longitude += encoded[at] ?? 0;
    latitude += encoded[at + 1] ?? 0;
    line.push([origin[1] + latitude / unitsPerDegree, origin[0] + longitude / unitsPerDegree]);
  }
  return line;
}

function onGrid(degrees: number): number {
  return Math.round(degrees * unitsPerDegree);
}
