/**
 * Removes the disguises that hide a number or an address from a program: other widths and other digits, marks and
 * invisible characters, spaces, dashes and line breaks of every kind, and codes for the at sign.
 */
import { repairMojibake } from "../../domain/mojibake.ts";
import { tidyLine } from "../../domain/text.ts";

const isAscii = /^[\n -~]*$/;

/** Returns the text on one line, with the digits, letters, spaces and dashes of a Belgian keyboard. */
export function undisguise(text: string): string {
  const plain = isAscii.test(text) ? text : withPlainCharacters(text);
  return plain.replace(/&#0*64;|&#x0*40;|&commat;|%40/gi, "@").replace(/\s+/g, " ");
}

function withPlainCharacters(text: string): string {
  // The marks are removed before NFKC, which takes quadratic time to order many of them.
  return (
    tidyLine(repairMojibake(text))
      .replace(/[\p{M}\p{Cf}]+/gu, "")
      .normalize("NFKC")
      .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
      .replace(/[\p{Pd}\u2043\u2212]/gu, "-")
      // These letters remain of a dash or space that was decoded twice and whose other bytes were lost above.
      .replace(/(?<=[0-9] ?)[âÂ](?= ?[0-9])/g, "-")
  );
}

/** Returns the ASCII digit of a digit in another script, whose digits follow each other from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
