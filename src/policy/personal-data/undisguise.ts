/**
 * Takes off what hides a number or an address from a reader that goes by its letters: other widths and other digits,
 * marks and invisible characters, spaces, dashes and line breaks of every kind, codes for the at sign.
 */
import { repairMojibake } from "../../domain/mojibake.ts";
import { tidyLine } from "../../domain/text.ts";

const isAscii = /^[\n -~]*$/;

/** The text on one line, with the signs that a Belgian keyboard has for digits, letters, spaces and dashes. */
export function undisguise(text: string): string {
  const plain = isAscii.test(text) ? text : withPlainSigns(text);
  return plain.replace(/&#0*64;|&#x0*40;|&commat;|%40/gi, "@").replace(/\s+/g, " ");
}

function withPlainSigns(text: string): string {
  // Marks go before NFKC, which takes quadratic time to order many of them.
  return (
    tidyLine(repairMojibake(text))
      .replace(/[\p{M}\p{Cf}]+/gu, "")
      .normalize("NFKC")
      .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
      .replace(/[\p{Pd}\u2043\u2212]/gu, "-")
      // What is left of a dash or space that was decoded twice, where its other bytes became control characters or spaces.
      .replace(/(?<=[0-9] ?)[âÂ](?= ?[0-9])/g, "-")
  );
}

/** The digits of a script follow each other from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
