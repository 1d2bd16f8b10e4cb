/** The words of a visitor, put so that the library finds what is meant. */

import { commonWords } from "./common-words.ts";
import { bareWord } from "./words.ts";

/** Plurals that the library's stemming does not lead back to the singular. */
const singulars: Record<string, string> = {
  kinderen: "kind",
  kindjes: "kind",
  "baby's": "baby",
  eieren: "ei",
  "foto's": "foto",
  "auto's": "auto",
  "risico's": "risico",
  ouders: "ouder",
};

/** The words to look for: common ones left out, quotation marks too, since the index has no phrases. */
export function queryWords(query: string): string[] {
  return query
    .normalize("NFC")
    .replace(/’/g, "'")
    .replace(/["“”«»]/g, " ")
    .split(/\s+/)
    .map((word) => word.toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !commonWords.has(bareWord(word)))
    .map((word) => singulars[word] ?? word);
}
