/**
 * Computes the edit distance of two words: insertions, deletions, substitutions, and swaps of two letters that are
 * neighbours or have one between them, as in «Nivone» for Ninove.
 */

const tooFar = 99;
const maxLength = 64;
/** Four rows of the table suffice, since a swap looks back three rows. They are reused, so that no search allocates. */
const rowBuffers: Rows = [newRow(), newRow(), newRow(), newRow()];

/** The row that is being filled, and those before it: one, two and three rows back. */
type Rows = readonly [current: Uint8Array, back1: Uint8Array, back2: Uint8Array, back3: Uint8Array];

function newRow(): Uint8Array {
  return new Uint8Array(maxLength + 1);
}

/** Returns how many edits a word of this length may have. */
export function maxEditsFor(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Returns the edits from `typed` to `word`, or to its nearest prefix; more than `maxEdits` counts as 99. */
export function editsBetween(typed: string, word: string, maxEdits: number, toPrefix: boolean): number {
  const width = Math.min(word.length, typed.length + maxEdits);
  if (typed.length > maxLength || width > maxLength) return tooFar;
  let rows = rowBuffers;
  for (let column = 0; column <= width; column += 1) rows[1][column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    const least = fillRow(typed, word, row, width, rows);
    if (least > maxEdits) return tooFar;
    rows = [rows[3], rows[0], rows[1], rows[2]];
  }
  const last = rows[1];
  const edits = toPrefix ? leastOf(last, width) : width < word.length ? tooFar : at(last, width);
  return edits > maxEdits ? tooFar : edits;
}

function fillRow(typed: string, word: string, row: number, width: number, rows: Rows): number {
  const [current, back1, back2, back3] = rows;
  const letter = typed.charCodeAt(row - 1);
  current[0] = row;
  let least = row;
  for (let column = 1; column <= width; column += 1) {
    const other = word.charCodeAt(column - 1);
    let edits = at(back1, column - 1) + (letter === other ? 0 : 1);
    edits = Math.min(edits, at(back1, column) + 1, at(current, column - 1) + 1);
    if (letter !== other && isSwap(typed, word, row, column, 1)) {
      edits = Math.min(edits, at(back2, column - 2) + 1);
    }
    const isAcross = letter !== other && isSwap(typed, word, row, column, 2);
    if (isAcross && typed.charCodeAt(row - 2) === word.charCodeAt(column - 2)) {
      edits = Math.min(edits, at(back3, column - 3) + 1);
    }
    current[column] = edits;
    least = Math.min(least, edits);
  }
  return least;
}

/** Checks whether the letters that end here stand the other way round, `distance` letters apart. */
function isSwap(typed: string, word: string, row: number, column: number, distance: number): boolean {
  return (
    row > distance &&
    column > distance &&
    typed.charCodeAt(row - 1) === word.charCodeAt(column - 1 - distance) &&
    typed.charCodeAt(row - 1 - distance) === word.charCodeAt(column - 1)
  );
}

function leastOf(row: Uint8Array, width: number): number {
  let least = tooFar;
  for (let column = 0; column <= width; column += 1) least = Math.min(least, at(row, column));
  return least;
}

function at(row: Uint8Array, column: number): number {
  return row[column] as number;
}

/** Returns a bit for each letter and digit of a word: words whose masks differ in many bits can't be near. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask;
}

/** Returns how many bits are set. */
export function bitCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
