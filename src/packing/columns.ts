/**
 * Encodes whole numbers as text that JSON carries without escapes and gzip packs well: each value in base 93, with
 * the digits of one place together in one string of printable ASCII. Base64 over bytes would blur the few frequent
 * values that the compressor lives by.
 */

/** One string per digit, the lowest first. The character at an index belongs to the row with that index. */
export type PackedColumn = string[];

const base = 93;
const firstCharacter = 32;
const quote = 34;
const backslash = 92;

/** Encodes whole numbers ≥ 0 as a column. */
export function encodeColumn(values: readonly number[]): PackedColumn {
  const invalid = values.find((value) => !Number.isSafeInteger(value) || value < 0);
  if (invalid !== undefined) throw new Error(`A packed column can't hold ${invalid}.`);
  const column: PackedColumn = [];
  let rest = [...values];
  while (column.length === 0 || rest.some((value) => value > 0)) {
    column.push(rest.map((value) => digitCharacter(value % base)).join(""));
    rest = rest.map((value) => Math.floor(value / base));
  }
  return column;
}

/** Decodes a column. Throws when its length is not the expected one. */
export function decodeColumn(column: PackedColumn, length: number): Float64Array {
  const values = new Float64Array(length);
  let weight = 1;
  for (const digits of column) {
    if (digits.length !== length) throw new Error("A packed column has another length.");
    for (let row = 0; row < length; row += 1) {
      values[row] = (values[row] as number) + digitOf(digits.charCodeAt(row)) * weight;
    }
    weight *= base;
  }
  return values;
}

/** Encodes small values of either sign as whole numbers ≥ 0, in the order 0, −1, 1, −2, 2 … */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Decodes what `zigzag` encoded. */
export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

function digitCharacter(digit: number): string {
  let code = firstCharacter + digit;
  if (code >= quote) code += 1;
  if (code >= backslash) code += 1;
  return String.fromCharCode(code);
}

function digitOf(code: number): number {
  return code - firstCharacter - (code > quote ? 1 : 0) - (code > backslash ? 1 : 0);
}
