/** Encodes small numbers as characters of a text: columns of them are short in JSON, and compress well. */

const firstCharCode = 48;

/** The largest number that one character can hold: the code units above it are halves of surrogate pairs. */
export const maxCharCode = 0xd7ff - firstCharCode;

/** Encodes a number from 0 to `maxCharCode` as one UTF-16 unit. */
export function encodeChar(value: number): string {
  return String.fromCharCode(firstCharCode + value);
}

/** Decodes the character at an index. */
export function decodeChar(chars: string, index: number): number {
  return chars.charCodeAt(index) - firstCharCode;
}
