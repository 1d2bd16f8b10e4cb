/**
 * The text of a document as the search library gets it. It is never shown: what a visitor reads comes from the
 * document's own file. Word `n` here is word `n` there, so that a find tells which word to mark.
 *
 * - A hyphen stands at each seam of a compound: the library then finds the whole word and each part, at one place.
 * - Each passage begins at a multiple of `passageStride`, so that the filters need to know its length roughly only.
 */
import { commonWords } from "./common-words.ts";
import { withoutAccents, type Splitter } from "./compounds.ts";
import type { TextDocument } from "./text-documents.ts";
import { bareWord, passageStride, wordsOf } from "./words.ts";

/** The words that all texts hold, plain: they help to see where a compound falls apart. */
export function corpusWordsOf(documents: readonly TextDocument[]): Set<string> {
  const words = new Set<string>();
  for (const { passages } of documents) {
    for (const { text } of passages) {
      for (const word of text.match(/\p{L}+/gu) ?? []) words.add(withoutAccents(word));
    }
  }
  return words;
}

/** What the library gets for one word of a text. The texts have few different words, so each is worked out once. */
export type IndexWord = (word: string) => string;

/** Makes the words for the library: compounds with their seams, common words as fillers. */
export function indexWords(split: Splitter): IndexWord {
  const known = new Map<string, string>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const made = commonWords.has(bareWord(word).toLowerCase()) ? filler : withSeams(word, split);
    known.set(word, made);
    return made;
  };
}

/** The words of all passages, and filling up to where the next passage begins. */
export function indexText({ passages }: TextDocument, indexWord: IndexWord): string {
  const words = passages.flatMap(({ text }) => {
    const tokens = wordsOf(text).map(indexWord);
    const filling = (passageStride - (tokens.length % passageStride)) % passageStride;
    return [...tokens, ...Array<string>(filling).fill(filler)];
  });
  return words.join(" ");
}

/** A word without a letter or digit: it takes a place, and nothing finds it. */
const filler = ".";

/** Other signs are seams as well: on the edge of a part they would keep the library from its stem. */
function withSeams(word: string, split: Splitter): string {
  const parts = (word.match(/\p{L}+|\p{N}+/gu) ?? []).flatMap(split);
  return parts.length === 0 ? filler : parts.join("-");
}
