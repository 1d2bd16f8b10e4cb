/** The documents that hold all words of a query. */
import type { Postings } from "./postings.ts";
import { queryTerms, type QueryWord } from "./terms.ts";
import { searchable } from "../../domain/text.ts";

/** A document that holds the words, and the places of its passages that hold at least one. */
export interface Find {
  /** The number of the document: the higher, the newer. */
  document: number;
  passages: number[];
  /** True where one passage holds all words. */
  isTogether: boolean;
}

export interface Found {
  /** Those that have the words together first, and among them the newest. */
  finds: Find[];
  /** Words of the query that no text holds, though texts hold words that begin so: these are found instead. */
  begun: string[];
  /** Words of the query that no text holds, not as a beginning either. */
  missing: string[];
  /** The terms by which the words stand in the texts. */
  terms: ReadonlySet<string>;
}

/** The words of all texts, as the library of pieces gives them. */
export interface WordIndex {
  /** Where a term stands; no postings where no text holds it. */
  lookUp: (term: string) => Promise<Postings>;
  /** The terms that begin so, and where they stand. */
  lookUpBeginning: (beginning: string) => Promise<[term: string, postings: Postings][]>;
}

interface SoughtWord {
  word: string;
  terms: string[];
  postings: Postings;
  isBegun: boolean;
}

/** A shorter word begins too many others to be of help. */
const shortestBeginning = 4;

/** Finds the documents; none for a query of common words alone. */
export async function findDocuments(index: WordIndex, query: string): Promise<Found> {
  const words = await Promise.all(queryTerms(query).map((word) => seek(index, word)));
  return {
    finds: documentsWithAll(words.map(({ postings }) => postings)),
    begun: words.filter(({ isBegun }) => isBegun).map(({ word }) => word),
    missing: words.filter(({ postings }) => postings.size === 0).map(({ word }) => word),
    terms: new Set(words.flatMap(({ terms }) => terms)),
  };
}

async function seek(index: WordIndex, { word, terms }: QueryWord): Promise<SoughtWord> {
  const postings = union(await Promise.all(terms.map(index.lookUp)));
  if (postings.size > 0 || word.length < shortestBeginning) return { word, terms, postings, isBegun: false };
  const begun = await index.lookUpBeginning(searchable(word));
  return {
    word,
    terms: begun.map(([term]) => term),
    postings: union(begun.map(([, found]) => found)),
    isBegun: begun.length > 0,
  };
}

function union(all: readonly Postings[]): Postings {
  const documents = new Set(all.flatMap((postings) => [...postings.keys()]));
  return new Map([...documents].map((document) => [document, placesIn(all, document)]));
}

function placesIn(all: readonly Postings[], document: number): number[] {
  return [...new Set(all.flatMap((postings) => postings.get(document) ?? []))].sort((a, b) => a - b);
}

function documentsWithAll(words: readonly Postings[]): Find[] {
  const documents = [...(words[0]?.keys() ?? [])].filter((document) =>
    words.every((postings) => postings.has(document)),
  );
  return documents
    .map((document) => {
      const passages = placesIn(words, document);
      const isTogether = passages.some((place) => words.every((word) => word.get(document)?.includes(place)));
      return { document, passages, isTogether };
    })
    .sort((a, b) => Number(b.isTogether) - Number(a.isTogether) || b.document - a.document);
}
