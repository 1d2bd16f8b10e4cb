/** Small numbers as signs of text: columns of them are short in JSON, and compress well. */

const firstCharCode = 48;

/** The largest number that one sign can stand for: higher ones are no letters by themselves. */
export const maxCharCode = 0xd7ff - firstCharCode;

/** A number from 0 to `mostOfSign` as one UTF-16 unit. */
export function encodeChar(value: number): string {
  return String.fromCharCode(firstCharCode + value);
}

/** The number behind a sign. */
export function decodeChar(chars: string, index: number): number {
  return chars.charCodeAt(index) - firstCharCode;
}
