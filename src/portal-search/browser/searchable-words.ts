import { searchable } from "../../domain/text.ts";

/** Returns the words of a text or a query: runs of letters and digits, in small letters and without accents. */
export function searchableWords(text: string): string[] {
  return searchable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
