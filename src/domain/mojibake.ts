/**
 * Mojibake is text that was decoded twice: UTF-8 was read as windows-1252 or Latin-1, so that `è` became `Ã¨`. A run of
 * characters counts as mojibake when its bytes in windows-1252 are UTF-8 again, and spell what Dutch and French texts
 * contain.
 */

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The characters of the bytes from 0x80 on in windows-1252; Latin-1 has control characters up to 0x9F instead. */
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

/** Matches sequences in the shape of UTF-8, in which the first byte determines how many bytes follow. */
const sequences = new RegExp(
  `(?:${first2}${following}|${first3}${following}{2}|${first4}${following}{3})+`,
  "g",
);

/** Matches the character that a sequence begins with. Most texts have none, and are done with this one quick look. */
const beginning = /[\u00C2-\u00F4]/;

/** Letters of Europe's languages, combining accents, punctuation, symbols, ligatures, a BOM and emoji. */
const usual =
  /^[\u0300-\u033F\u00A0-\u017F\u0218-\u021B\u1E00-\u1EFF\u2000-\u20CF\u2100-\u213F\u2190-\u223F\u2600-\u26BF\u2700-\u27BF\uFB00-\uFB06\uFEFF\uFFFD\u{1F000}-\u{1FAFF}]+$/u;

/** Greek, Cyrillic, Hebrew and Arabic letters. One such letter alone may be chance, as in `É™`. */
const otherLetters = /^[\u0370-\u06FF]{2,}$/;

/** The end of a word in capitals with the punctuation that closes a sentence or a quotation: `CAFÉ»`, `IRMÃ”`. */
const capitalAndPunctuation = /^[À-Þ][»«“”’‘–—…›°²³™]$/;

/** Finds the runs that were decoded twice, and the text that each run stands for. */
export function findMojibake(text: string): { found: string; meant: string }[] {
  if (!beginning.test(text)) return [];
  return [...text.matchAll(sequences)].flatMap(({ 0: found, index }) => {
    const meant = decode(found);
    return meant !== null && !isAsWritten(text, found, index, meant) ? [{ found, meant }] : [];
  });
}

/** Returns the text with every run that was decoded twice replaced by what it stands for. */
export function repairMojibake(text: string): string {
  return text.replace(sequences, (found, index: number) => {
    const meant = decode(found);
    return meant === null || isAsWritten(text, found, index, meant) ? found : meant;
  });
}

/** Returns true for characters that somebody may have typed on purpose. */
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
