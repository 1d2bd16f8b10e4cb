/** Returns the words of a text as they are written, with their punctuation. */
export function writtenWords(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Returns a word without the punctuation around it. */
export function bareWord(word: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? "";
}
