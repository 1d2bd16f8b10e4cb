/** Reads what a visitor typed: words, and phrases between quotation marks. */
import { phraseWords, type PhraseWord } from "./phrase-words.ts";
import { queryTerms, type QueryWord } from "./terms.ts";

export interface QueryParts {
  words: QueryWord[];
  phrases: Phrase[];
}

/** Words that have to stand one after the other. */
export interface Phrase {
  /** The phrase as it was typed, without quotation marks. */
  text: string;
  words: PhraseWord[];
}

/** Quotation marks of every kind, since a phone or a word processor chooses for whoever types. */
const quotationMark = /["“”„‟«»″〝〞〟＂]/u;

/** Splits a query. A phrase that nobody closes ends with the query, and one without words is nothing. */
export function queryParts(query: string): QueryParts {
  const parts = query.split(quotationMark);
  const texts = parts.filter((_, index) => index % 2 === 1).map((text) => text.trim().replace(/\s+/g, " "));
  return {
    words: queryTerms(parts.filter((_, index) => index % 2 === 0).join(" ")),
    phrases: [...new Set(texts)]
      .map((text) => ({ text, words: phraseWords(text) }))
      .filter(({ words }) => words.length > 0),
  };
}
