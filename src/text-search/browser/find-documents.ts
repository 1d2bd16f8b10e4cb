/** Finds the documents that contain all words of a query. */
import type { Postings } from "./postings.ts";
import { queryTerms, type QueryWord } from "./terms.ts";
import { searchable } from "../../domain/text.ts";

/** A document that contains the words. */
export interface DocumentHit {
  /** The number of the document: the higher, the newer. */
  document: number;
  /** The indexes of its passages that contain at least one of the words. */
  passages: number[];
  /** True when one passage contains all words. */
  inOnePassage: boolean;
}

export interface DocumentSearchResult {
  /** Documents with all words in one passage come first, and then the newest. */
  hits: DocumentHit[];
  /** Words of the query that no text contains, but that are a prefix of words that were found instead. */
  prefixMatched: string[];
  /** Words of the query that no text contains, not even as a prefix. */
  missing: string[];
  /** The terms of the words in the texts. */
  terms: ReadonlySet<string>;
}

/** Looks up the terms of all texts. */
export interface TermIndex {
  /** Returns the postings of a term, which are empty when no text contains it. */
  lookUp: (term: string) => Promise<Postings>;
  /** Returns the terms with a prefix, and their postings. */
  lookUpPrefix: (prefix: string) => Promise<[term: string, postings: Postings][]>;
}

interface WordMatches {
  word: string;
  terms: string[];
  postings: Postings;
  isPrefixMatched: boolean;
}

/** A shorter word is a prefix of too many others to be of help. */
const minPrefixLength = 4;

/** Finds the documents. A query of common words alone finds none. */
export async function findDocuments(index: TermIndex, query: string): Promise<DocumentSearchResult> {
  const words = await Promise.all(queryTerms(query).map((word) => matchWord(index, word)));
  return {
    hits: hitsOfAll(words.map(({ postings }) => postings)),
    prefixMatched: words.filter(({ isPrefixMatched }) => isPrefixMatched).map(({ word }) => word),
    missing: words.filter(({ postings }) => postings.size === 0).map(({ word }) => word),
    terms: new Set(words.flatMap(({ terms }) => terms)),
  };
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
