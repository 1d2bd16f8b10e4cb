/**
 * Text that was decoded twice: UTF-8 read as windows-1252 or Latin-1, so that `è` came through as `Ã¨`. A run of
 * characters counts when its bytes in windows-1252 are UTF-8 again, and spell what Dutch and French texts hold.
 */

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What each byte from 0x80 on reads as in windows-1252; Latin-1 has control characters up to 0x9F. */
const upperHalf = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i));
const byteOf = new Map([
  ...Array.from({ length: 32 }, (_, i) => [String.fromCharCode(128 + i), 128 + i] as const),
  ...Array.from(upperHalf, (character, i) => [character, 128 + i] as const),
]);

const [following, first2, first3, first4] = [
  [0x80, 0xbf],
  [0xc2, 0xdf],
  [0xe0, 0xef],
  [0xf0, 0xf4],
].map(([from = 0, to = 0]) => {
  const characters = [...byteOf].filter(([, byte]) => byte >= from && byte <= to).map(([key]) => key);
  return `[${characters.join("")}]`;
});

/** The shape of UTF-8: a first byte that tells how many follow. */
const sequences = new RegExp(
  `(?:${first2}${following}|${first3}${following}{2}|${first4}${following}{3})+`,
  "g",
);

/** Letters of Europe's languages, accents by themselves, punctuation, signs, ligatures, a BOM, emoji. */
const usual =
  /^[\u0300-\u033F\u00A0-\u017F\u0218-\u021B\u1E00-\u1EFF\u2000-\u20CF\u2100-\u213F\u2190-\u223F\u2600-\u26BF\u2700-\u27BF\uFB00-\uFB06\uFEFF\uFFFD\u{1F000}-\u{1FAFF}]+$/u;

/** Greek, Cyrillic, Hebrew, Arabic: one letter alone may be chance, such as `É™`. */
const otherLetters = /^[\u0370-\u06FF]{2,}$/;

/** A word in capitals, then what closes a sentence or a quotation: `CAFÉ»`, `IRMÃ”`. */
const capitalAndPunctuation = /^[À-Þ][»«“”’‘–—…›°²³™]$/;

/** The runs that were decoded twice, and what each should read. */
export function findMojibake(text: string): { found: string; meant: string }[] {
  return [...text.matchAll(sequences)].flatMap(({ 0: found, index }) => {
    const meant = decode(found);
    return meant !== null && !isAsWritten(text, found, index, meant) ? [{ found, meant }] : [];
  });
}

/** The text as it should read. */
export function repairMojibake(text: string): string {
  return text.replace(sequences, (found, index: number) => {
    const meant = decode(found);
    return meant === null || isAsWritten(text, found, index, meant) ? found : meant;
  });
}

/** True for characters that somebody may have written so. */
function isAsWritten(text: string, found: string, index: number, meant: string): boolean {
  if (!usual.test(meant)) return !otherLetters.test(meant);
  if (!capitalAndPunctuation.test(found)) return false;
  const isInWord = /\p{L}/u.test(text.charAt(index + found.length));
  return !isInWord && /[\p{Lu}«“‘"'(]/u.test(text.charAt(index - 1));
}

function decode(found: string): string | null {
  try {
    return decoder.decode(Uint8Array.from(found, (character) => byteOf.get(character) ?? 0));
  } catch {
    return null;
  }
}
