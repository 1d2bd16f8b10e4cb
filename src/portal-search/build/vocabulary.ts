/**
 * Makes the list of words that the index knows. The browser drops or corrects the words of a query that are not in it
 * before Pagefind searches: Pagefind itself would take the nearest beginning, and find `wieg` for `wiegendood`.
 */
import { stemOf } from "../../text-search/browser/terms.ts";
import { searchableWords } from "../browser/searchable-words.ts";

/** Returns one word for each stem, the most frequent stems first; the shortest form stands for all. */
export function makeVocabulary(texts: Iterable<string>): string[] {
  const byStem = new Map<string, { word: string; count: number }>();
  for (const text of texts) {
    for (const word of searchableWords(text)) {
      const stem = stemOf(word);
      const known = byStem.get(stem);
      if (!known) byStem.set(stem, { word, count: 1 });
      else {
        known.count += 1;
        if (word.length < known.word.length) known.word = word;
      }
    }
  }
  return [...byStem.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}
