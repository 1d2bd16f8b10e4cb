/** National register numbers and bis numbers, which consist of a date of birth, a serial number and check digits. */
import { numbersOfLength, type DigitGroup } from "./digit-groups.ts";
import type { NumberMap } from "./dates-and-hours.ts";

const length = 11;

/** Returns true when a number of eleven digits, grouped in any way, has valid check digits. */
export function containsRegisterNumber(groups: readonly DigitGroup[], dates: NumberMap): boolean {
  for (const { digits, first, last } of numbersOfLength(groups, length)) {
    if (isRegisterNumber(digits) && !dates.isCut(groups, first, last)) return true;
  }
  return false;
}

/**
 * The check digits are 97 − (the first nine digits mod 97); those nine get a 2 in front for somebody born since 2000.
 */
function isRegisterNumber(digits: string): boolean {
  const day = Number(digits.slice(4, 6));
  if (!isBirthMonth(Number(digits.slice(2, 4))) || day > 31) return false;
  const check = Number(digits.slice(9));
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some(
    (number) => check === 97 - (Number(number) % 97),
  );
}

/** A bis number has 20 or 40 more for a month, and an unknown month is 0. */
function isBirthMonth(month: number): boolean {
  return month <= 52 && month % 20 <= 12;
}
