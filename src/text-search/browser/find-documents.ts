/** Finds the documents that contain all words and phrases of a query. */
import type { Postings } from "./postings.ts";
import type { PhraseWord } from "./phrase-words.ts";
import { queryParts, type Phrase } from "./query-parts.ts";
import type { QueryWord } from "./terms.ts";
import { searchable } from "../../domain/text.ts";

/** A document that contains the words. */
export interface DocumentHit {
  /** The number of the document: the higher, the newer. */
  document: number;
  /** The indexes of its passages that contain at least one of the words or phrases. */
  passages: number[];
  /** True when one passage contains all of them. */
  inOnePassage: boolean;
}

export interface DocumentSearchResult {
  /** Documents with all words in one passage come first, and then the newest. */
  hits: DocumentHit[];
  /** Words of the query that no text contains, but that are a prefix of words that were found instead. */
  prefixMatched: string[];
  /** Words of the query that no text contains, not even as a prefix. */
  missing: string[];
  /** The phrases of the query that no text contains. */
  missingPhrases: string[];
  /** What to mark in the texts. */
  sought: Sought;
}

/** What a query seeks in a text. */
export interface Sought {
  /** The terms of the words in the texts. */
  terms: ReadonlySet<string>;
  phrases: readonly (readonly PhraseWord[])[];
}

/** Looks up the terms of all texts. */
export interface TermIndex {
  /** Returns the postings of a term, which are empty when no text contains it. */
  lookUp: (term: string) => Promise<Postings>;
  /** Returns the terms with a prefix, and their postings. */
  lookUpPrefix: (prefix: string) => Promise<[term: string, postings: Postings][]>;
  /** Returns the postings of a phrase of at least one word. */
  findPhrase: (words: readonly PhraseWord[]) => Promise<Postings>;
}

interface WordMatches {
  word: string;
  terms: string[];
  postings: Postings;
  isPrefixMatched: boolean;
}

/** A shorter word is a prefix of too many others to be of help. */
const minPrefixLength = 4;

/** Finds the documents. A query of common words alone, without quotation marks, finds none. */
export async function findDocuments(index: TermIndex, query: string): Promise<DocumentSearchResult> {
  const parts = queryParts(query);
  const [words, phrases] = await Promise.all([
    Promise.all(parts.words.map((word) => matchWord(index, word))),
    Promise.all(parts.phrases.map((phrase) => matchPhrase(index, phrase))),
  ]);
  return {
    hits: hitsOfAll([...words, ...phrases].map(({ postings }) => postings)),
    prefixMatched: words.filter(({ isPrefixMatched }) => isPrefixMatched).map(({ word }) => word),
    missing: words.filter(({ postings }) => postings.size === 0).map(({ word }) => word),
    missingPhrases: phrases.filter(({ postings }) => postings.size === 0).map(({ text }) => text),
    sought: {
      terms: new Set(words.flatMap(({ terms }) => terms)),
      phrases: parts.phrases.map((phrase) => phrase.words),
    },
  };
}

async function matchPhrase(
  index: TermIndex,
  { text, words }: Phrase,
): Promise<{ text: string; postings: Postings }> {
  return { text, postings: await index.findPhrase(words) };
}

async function matchWord(index: TermIndex, { word, terms }: QueryWord): Promise<WordMatches> {
  const postings = union(await Promise.all(terms.map(index.lookUp)));
  if (postings.size > 0 || word.length < minPrefixLength)
    return { word, terms, postings, isPrefixMatched: false };
  const extended = await index.lookUpPrefix(searchable(word));
  return {
    word,
    terms: extended.map(([term]) => term),
    postings: union(extended.map(([, found]) => found)),
    isPrefixMatched: extended.length > 0,
  };
}

function union(all: readonly Postings[]): Postings {
  if (all.length === 1) return all[0] ?? new Map<number, number[]>();
  const documents = new Set(all.flatMap((postings) => [...postings.keys()]));
  return new Map([...documents].map((document) => [document, passagesIn(all, document)]));
}

function passagesIn(all: readonly Postings[], document: number): number[] {
  return [...new Set(all.flatMap((postings) => postings.get(document) ?? []))].sort((a, b) => a - b);
}

function hitsOfAll(words: readonly Postings[]): DocumentHit[] {
  const documents = [...(words[0]?.keys() ?? [])].filter((document) =>
    words.every((postings) => postings.has(document)),
  );
  return documents
    .map((document) => {
      const passages = passagesIn(words, document);
      const inOnePassage = passages.some((index) =>
        words.every((word) => word.get(document)?.includes(index)),
      );
      return { document, passages, inOnePassage };
    })
    .sort((a, b) => Number(b.inOnePassage) - Number(a.inOnePassage) || b.document - a.document);
}
