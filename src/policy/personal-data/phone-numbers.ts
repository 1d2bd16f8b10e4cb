/**
 * Phone numbers: Belgian landlines (9 digits), mobiles (10 digits, 045 to 049), and any number in international form.
 */
import { isCompanyNumber } from "../../domain/check-digits.ts";
import type { NumberMap } from "./dates-and-hours.ts";
import { numbersFrom, type DigitGroup } from "./digit-groups.ts";

const minDigits = 8;
const maxDigits = 17;

/** The zero that is not dialled from abroad: `+32 (0)470`. */
const zeroInBrackets = /((?:\+|00)[ (]{0,3}\d{1,3}\)?)[ ./-]?\( ?0 ?\)/g;

/** Returns the text with international numbers as they are dialled. */
export function withoutBracketedZeros(text: string): string {
  return text.replace(zeroInBrackets, "$1 ");
}

/** Returns true when groups of digits form a phone number other than those allowed. */
export function containsPhoneNumber(
  groups: readonly DigitGroup[],
  dates: NumberMap,
  allowedNumbers: readonly string[],
): boolean {
  const allowed = new Set(allowedNumbers.map(dialledFromAbroad));
  let free = 0;
  for (let first = 0; first < groups.length; first += 1) {
    if (first < free) continue;
    const found = numberAt(groups, first, first === free, dates, allowed);
    if (found === "personal") return true;
    if (found !== null) free = found + 1;
  }
  return false;
}

/** Finds the number that begins with a group: "personal", the last group of an allowed number, or null for none. */
function numberAt(
  groups: readonly DigitGroup[],
  first: number,
  isBehindAllowed: boolean,
  dates: NumberMap,
  allowed: ReadonlySet<string>,
): "personal" | number | null {
  if (!mayBeginPhoneNumber(groups[first])) return null;
  let isPersonal = false;
  for (const { digits, last } of numbersFrom(groups, first, maxDigits)) {
    if (!isPhoneNumber(digits, groups[first], groups[first + 1])) continue;
    if (!isBehindAllowed && isTail(groups, first, last)) continue;
    // The first digits of an allowed number may look like a shorter number, so an allowed one ends the search.
    if (allowed.has(fromAbroad(digits, groups[first]?.hasPlus))) return last;
    if (dates.isCut(groups, first, last)) continue;
    isPersonal ||= !(isCompanyNumber(digits) && isWrittenAsCompanyNumber(groups.slice(first, last + 1)));
  }
  return isPersonal ? "personal" : null;
}

/**
 * The tail of a longer number is no phone number (`1.050.123.456`). But a long group begins one (`1/0470…`), and so
 * does a zone that is separated from its number in another way than from the digits before it (`1/050 12 34 56`), or
 * whose number is in one piece (`1/050/123456`), unless a year stands before it, as in the numbers of files.
 */
function isTail(groups: readonly DigitGroup[], first: number, last: number): boolean {
  const [group, ...others] = groups.slice(first, last + 1);
  if (!group?.isLinked || group.gap.includes(" ") || group.hasPlus || group.digits.length >= 4) return false;
  const isZone = group.digits.length > 1 && !group.digits.startsWith("00") && !/[.,]/.test(group.gap);
  if (!isZone) return true;
  if (others.length === 1) return /^(?:19|20)\d\d$/.test(groups[first - 1]?.digits ?? "");
  return others.every(({ gap }) => gap === group.gap);
}

/** Every form below begins with a plus sign, a zero or the country code 32; most groups of digits do not. */
function mayBeginPhoneNumber(first?: DigitGroup): boolean {
  return (
    first !== undefined && (first.hasPlus || first.digits.startsWith("0") || first.digits.startsWith("3"))
  );
}

function isPhoneNumber(digits: string, first?: DigitGroup, second?: DigitGroup): boolean {
  if (!first || digits.length < minDigits) return false;
  if (first.hasPlus && /^[1-9]\d{7,14}$/.test(digits)) return isCountryCode(first);
  if (/^00[1-9]\d{7,14}$/.test(digits)) return true;
  // Without a plus sign, `32` is the country code only when a mobile number follows, in groups or in one piece.
  const isGrouped = first.digits === "32" && (second?.digits.replace(/^0/, "").length ?? 0) >= 3;
  if ((isGrouped || first.digits === digits) && /^320?4[5-9]\d{7}$/.test(digits)) return true;
  return /^0[1-9]\d{7}$/.test(digits) || /^04[5-9]\d{7}$/.test(digits);
}

/** The plus sign in `7 + 2026-2027` means addition. */
function isCountryCode({ gap, digits }: DigitGroup): boolean {
  return !gap.endsWith("+ ") || digits.length <= 3 || digits.length >= 8;
}

/** A company number is written `0412345614`, `0412.345.614` or `0412 345 614`; a phone number is grouped otherwise. */
function isWrittenAsCompanyNumber(groups: readonly DigitGroup[]): boolean {
  const lengths = groups.map(({ digits }) => digits.length).join(" ");
  const gaps = groups.slice(1).map(({ gap }) => gap);
  return lengths === "10" || (lengths === "4 3 3" && gaps.every((gap) => gap === "." || gap === " "));
}

/** Returns an allowed number, however it is written, with its country code: `078 17 00 00` becomes `3278170000`. */
function dialledFromAbroad(number: string): string {
  const digits = withoutBracketedZeros(number).replace(/\D/g, "");
  return fromAbroad(digits, number.trim().startsWith("+"));
}

function fromAbroad(digits: string, hasPlus = false): string {
  if (hasPlus) return digits.replace(/^320/, "32");
  if (digits.startsWith("00")) return digits.slice(2).replace(/^320/, "32");
  return digits.replace(/^0(?=[1-9])/, "32").replace(/^320(?=4)/, "32");
}
