/** How a text falls into words, and a word as it is compared. */

/** White space as any of the tools sees it, and signs without width that would glue or part words. */
const betweenWords = /[\s\u0085\u200B\u2060\uFEFF]+/u;

/** The words of a text, punctuation still on them. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(betweenWords)
    .filter((word) => word !== "");
}

/** A word without the punctuation around it. */
export function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Lower case and without accents, of the same length for all letters that Dutch has. */
export function withoutAccents(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
