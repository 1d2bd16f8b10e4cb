/** Splits texts into words, in the same way for the index and for what is typed. */
import { searchable } from "../../domain/text.ts";

const separators = /[^a-z0-9]+/;
const maxLength = 200;

/**
 * Returns the words of a text without capitals, accents and punctuation. «St.» and «Sint» become one word, and so do
 * the old and new spellings of «Kortrijk» (Kortryk) and «Merksem» (Merxem).
 */
export function wordsOf(text: string): string[] {
  return searchable(text)
    .slice(0, maxLength)
    .split(separators)
    .filter((word) => word !== "")
    .map((word) => (word === "st" ? "sint" : word.replaceAll("y", "ij").replaceAll("x", "ks")));
}

/** Returns the words as `wordsOf` does, and for a name of several words also one word of all: `sintniklaas`. */
export function wordsOfName(name: string): string[] {
  const words = wordsOf(name);
  return words.length > 1 ? [...words, words.join("")] : words;
}
