/**
 * Marks the boundaries between the parts of compounds in a text. From these the browser knows the parts, so that it
 * needs neither the splitter nor its lists of words; therefore this module must not import them.
 */
import { withoutLigatures } from "../../domain/text.ts";

/** Splits a word into its parts, with linking letters as parts of their own. A word that is no compound is one part. */
export type Splitter = (word: string) => readonly string[];

/** The character between the parts of a word: a soft hyphen, which no reader sees. */
export const compoundBoundary = "\u00AD";

/** The endings of diminutives, each of which is a part of its own. */
export const diminutiveEndings: readonly string[] = [
  "je",
  "jes",
  "tje",
  "tjes",
  "pje",
  "pjes",
  "etje",
  "etjes",
];

/** Marks the boundaries in a text. Ligatures are taken apart, because a boundary may lie inside one (`stoﬀabriek`). */
export function withBoundaries(text: string, split: Splitter): string {
  return withoutLigatures(withoutBoundaries(text))
    .normalize("NFC")
    .replace(/\p{L}+/gu, (word) => split(word).join(compoundBoundary));
}

/** Returns a text without boundaries, as readers see it. */
export function withoutBoundaries(text: string): string {
  return text.replaceAll(compoundBoundary, "");
}
