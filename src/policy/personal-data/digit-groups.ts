/** Digits in a text, in the groups in which they are written, and which of those groups hang together. */

export interface DigitGroup {
  digits: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** What stands between this group and the one before it, or the start of the text. */
  gap: string;
  /** Only separators stand there, so both groups can be of one number. */
  isLinked: boolean;
  /** A plus sign stands before it: an international number. */
  hasPlus: boolean;
}

/**
 * Any signs but those that mean something between two numbers. A comma with a space behind it parts the items of a
 * list. More than four signs in a row are a gap of their own.
 */
const separators = /^(?!.*, )[^\p{L}\p{N}:;%€$£¥§+=<>@#&"!?°×÷]{1,4}$/u;

/** The groups of digits in a text without disguises. */
export function digitGroups(text: string): DigitGroup[] {
  let before = 0;
  return [...text.matchAll(/[0-9]+/g)].map(({ 0: digits, index: start }) => {
    const gap = text.slice(before, start);
    const isLinked = before > 0 && gap.length <= 4 && separators.test(gap);
    const end = start + digits.length;
    before = end;
    return { digits, start, end, gap, isLinked, hasPlus: /\+[ (]{0,3}$/.test(gap.slice(-4)) };
  });
}

/** Each number that begins with group `first`: that group alone, then with the groups linked to it, as long as may be. */
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
