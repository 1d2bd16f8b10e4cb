/** Splits texts into words, in the same way for the index and for what is typed. */
import { searchable } from "../../domain/text.ts";

const separators = /[^a-z0-9]+/;
const maxLength = 200;

/** Abbreviations with a dot after each letter: «v.z.w.». */
const dotted = /\b[a-z](?:\.[a-z])+\b\.?/g;

/** Words that stand for others: an abbreviation, and the legal forms that were renamed in 2019. */
const sameWords: ReadonlyMap<string, string> = new Map([
  ["st", "sint"],
  ["bvba", "bv"],
  ["cvba", "cv"],
]);

/**
 * Returns the words of a text without capitals, accents and punctuation. «St.» and «Sint» become one word, and so do
 * «v.z.w.» and «vzw», «bvba» and «bv», and the old and new spellings of «Kortrijk» (Kortryk) and «Merksem» (Merxem).
 */
export function wordsOf(text: string): string[] {
  return searchable(text)
    .slice(0, maxLength)
    .replace(dotted, (letters) => letters.replaceAll(".", ""))
    .split(separators)
    .filter((word) => word !== "")
    .map((word) => sameWords.get(word) ?? word.replaceAll("y", "ij").replaceAll("x", "ks"));
}

/** Returns the words as `wordsOf` does, and for a name of several words also one word of all: `sintniklaas`. */
export function wordsOfName(name: string): string[] {
  const words = wordsOf(name);
  return words.length > 1 ? [...words, words.join("")] : words;
}
