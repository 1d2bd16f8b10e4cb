/** Small numbers as signs of text: columns of them are short in JSON, and compress well. */

const firstSign = 48;

/** The largest number that one sign can stand for: higher ones are no letters by themselves. */
export const mostOfSign = 0xd7ff - firstSign;

/** A number from 0 to `mostOfSign` as one UTF-16 unit. */
export function signOf(value: number): string {
  return String.fromCharCode(firstSign + value);
}

/** The number behind a sign. */
export function valueOf(signs: string, place: number): number {
  return signs.charCodeAt(place) - firstSign;
}
