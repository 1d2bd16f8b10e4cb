/** How texts become words, for the index and for what is typed alike. */
import { searchable } from "../../domain/text.ts";

const separators = /[^a-z0-9]+/;
const maxLength = 200;

/**
 * The words of a text: no capitals, accents or signs; «St.» and «Sint» are one word, and so are the old and
 * new spellings of «Kortrijk» (Kortryk) and «Merksem» (Merxem).
 */
export function wordsOf(text: string): string[] {
  return searchable(text)
    .slice(0, maxLength)
    .split(separators)
    .filter((word) => word !== "")
    .map((word) => (word === "st" ? "sint" : word.replaceAll("y", "ij").replaceAll("x", "ks")));
}

/** As `wordsOf`, and a name of several words also as one: `sintniklaas`. */
export function wordsOfName(name: string): string[] {
  const words = wordsOf(name);
  return words.length > 1 ? [...words, words.join("")] : words;
}
