/** The digits of a text, in the groups in which they are written, and which of those groups may form one number. */

export interface DigitGroup {
  digits: string;
  /** The position in the text, without the character at `end`. */
  start: number;
  end: number;
  /** The characters between this group and the one before it, or the start of the text. */
  gap: string;
  /** The gap consists of separators only, so both groups can belong to one number. */
  isLinked: boolean;
  /** A plus sign precedes the group, which makes it an international number. */
  hasPlus: boolean;
}

/**
 * Any characters except letters, digits and those that have a meaning between two numbers. A comma with a space behind
 * it separates the items of a list, and more than four characters in a row are too many for a separator.
 */
const separators = /^(?!.*, )[^\p{L}\p{N}:;%€$£¥§+=<>@#&"!?°×÷]{1,4}$/u;

/** Returns the groups of digits in a text without disguises. */
export function digitGroups(text: string): DigitGroup[] {
  let before = 0;
  return [...text.matchAll(/[0-9]+/g)].map(({ 0: digits, index: start }) => {
    const gap = text.slice(before, start);
    // A space is by far the commonest gap, and hardly a gap holds a plus sign.
    const isLinked = before > 0 && (gap === " " || (gap.length <= 4 && separators.test(gap)));
    const hasPlus = gap.includes("+") && /\+[ (]{0,3}$/.test(gap.slice(-4));
    const end = start + digits.length;
    before = end;
    return { digits, start, end, gap, isLinked, hasPlus };
  });
}

/** Yields each number that begins with group `first`: that group alone, then with one linked group more each time. */
export function* numbersFrom(
  groups: readonly DigitGroup[],
  first: number,
  maxDigits: number,
): Generator<{ digits: string; last: number }> {
  let digits = "";
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last];
    if (!group || (last > first && !group.isLinked)) return;
    if (digits.length + group.digits.length > maxDigits) return;
    digits += group.digits;
    yield { digits, last };
  }
}

/** Yields each number of so many digits that consists of whole, linked groups. */
export function* numbersOfLength(
  groups: readonly DigitGroup[],
  length: number,
): Generator<{ digits: string; first: number; last: number }> {
  const all = groups.map(({ digits }) => digits).join("");
  let [first, start, end] = [0, 0, 0];
  for (const [last, group] of groups.entries()) {
    if (!group.isLinked) [first, start] = [last, end];
    end += group.digits.length;
    while (end - start > length) start += groups[first++]?.digits.length ?? 0;
    if (end - start === length) yield { digits: all.slice(start, end), first, last };
  }
}
