/** How a text falls into words, and a word as it is compared. */

/** The words of a text, punctuation still on them. */
export function writtenWords(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** A word without the punctuation around it. */
export function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
