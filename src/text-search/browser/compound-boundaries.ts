/**
 * Seams show the browser where a compound falls apart, so that it needs neither the splitter nor its lists of words:
 * this module has none of them.
 */
import { withoutLigatures } from "../../domain/text.ts";

/** Splits a word into its parts, linking letters as parts of their own; a word that is no compound gives itself. */
export type Splitter = (word: string) => readonly string[];

/** Stands between the parts of a word: a soft hyphen, which no reader sees. */
export const compoundBoundary = "\u00AD";

/** What makes a word small; such an ending is a part of its own. */
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

/** A text with a seam between the parts of its words. Ligatures come apart: a seam may lie inside one (`stoﬀabriek`). */
export function withBoundaries(text: string, split: Splitter): string {
  return withoutLigatures(withoutBoundaries(text))
    .normalize("NFC")
    .replace(/\p{L}+/gu, (word) => split(word).join(compoundBoundary));
}

/** A text as readers see it. */
export function withoutBoundaries(text: string): string {
  return text.replaceAll(compoundBoundary, "");
}
