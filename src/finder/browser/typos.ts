/** Computes the edit distance of two words: insertions, deletions, substitutions, and swaps of two neighbours. */

const tooFar = 99;
const maxLength = 64;
/** Three rows of the table suffice, since a swap looks back two rows. They are reused, so that no search allocates. */
const rowBuffers = [
  new Uint8Array(maxLength + 1),
  new Uint8Array(maxLength + 1),
  new Uint8Array(maxLength + 1),
] as const;

/** Returns how many edits a word of this length may have. */
export function maxEditsFor(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Returns the edits from `typed` to `word`, or to its nearest prefix; more than `maxEdits` counts as 99. */
export function editsBetween(typed: string, word: string, maxEdits: number, toPrefix: boolean): number {
  const width = Math.min(word.length, typed.length + maxEdits);
  if (typed.length > maxLength || width > maxLength) return tooFar;
  let [before, previous, current] = rowBuffers;
  for (let column = 0; column <= width; column += 1) previous[column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    const least = fillRow(typed, word, row, width, before, previous, current);
    if (least > maxEdits) return tooFar;
    [before, previous, current] = [previous, current, before];
  }
  const edits = toPrefix ? leastOf(previous, width) : width < word.length ? tooFar : at(previous, width);
  return edits > maxEdits ? tooFar : edits;
}

function fillRow(
  typed: string,
  word: string,
  row: number,
  width: number,
  before: Uint8Array,
  previous: Uint8Array,
  current: Uint8Array,
): number {
  const letter = typed.charCodeAt(row - 1);
  current[0] = row;
  let least = row;
  for (let column = 1; column <= width; column += 1) {
    const other = word.charCodeAt(column - 1);
    let edits = at(previous, column - 1) + (letter === other ? 0 : 1);
    edits = Math.min(edits, at(previous, column) + 1, at(current, column - 1) + 1);
    const isSwap =
      row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other;
    if (isSwap) edits = Math.min(edits, at(before, column - 2) + 1);
    current[column] = edits;
    least = Math.min(least, edits);
  }
  return least;
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
