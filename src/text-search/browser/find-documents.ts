/** The documents that hold all words of a query. */
import type { Postings } from "./postings.ts";
import { queryTerms, type QueryWord } from "./terms.ts";
import { searchable } from "../../domain/text.ts";

/** A document that holds the words, and the places of its passages that hold at least one. */
export interface DocumentHit {
  /** The number of the document: the higher, the newer. */
  document: number;
  passages: number[];
  /** True where one passage holds all words. */
  inOnePassage: boolean;
}

export interface DocumentSearchResult {
  /** Those that have the words together first, and among them the newest. */
  hits: DocumentHit[];
  /** Words of the query that no text holds, though texts hold words that begin so: these are found instead. */
  prefixMatched: string[];
  /** Words of the query that no text holds, not as a beginning either. */
  missing: string[];
  /** The terms by which the words stand in the texts. */
  terms: ReadonlySet<string>;
}

/** The words of all texts, as the library of pieces gives them. */
export interface TermIndex {
  /** Where a term stands; no postings where no text holds it. */
  lookUp: (term: string) => Promise<Postings>;
  /** The terms that begin so, and where they stand. */
  lookUpPrefix: (prefix: string) => Promise<[term: string, postings: Postings][]>;
}

interface WordMatches {
  word: string;
  terms: string[];
  postings: Postings;
  isPrefixMatched: boolean;
}

/** A shorter word begins too many others to be of help. */
const minPrefixLength = 4;

/** Finds the documents; none for a query of common words alone. */
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
