/** Collects what the search for phrases needs of each volume: words in their contexts, and rows of common words. */
import { by } from "../../domain/sorting.ts";
import { BitEncoder, codeNumber } from "../../packing/bit-coder.ts";
import { contextModels, writeContext, type PhraseEntry } from "../browser/find-phrase.ts";
import { commonRows, phraseWords, phraseWordsIn, wordsInContext } from "../browser/phrase-words.ts";
import { packPostings, type Postings } from "../browser/postings.ts";
import { memoize, type Texts } from "./index-terms.ts";

/** The contexts in which a term stands. They are few, so that each passage has the number of its context only. */
interface TermContexts {
  /** The contexts, with their numbers in the order in which they were met. */
  numbers: Map<string, number>;
  /** How many passages have the context of each number. */
  totals: number[];
  /** The number of the context in each passage that has the term; passages are counted through all documents. */
  byPassage: Map<number, number>;
}

/** Returns the entries of all words that have a term, and of all rows of common words, each in the order of its keys. */
export function phraseEntries(
  documents: Texts,
  postings: ReadonlyMap<string, Postings>,
): { words: PhraseEntry[]; rows: PhraseEntry[] } {
  const wordsIn = memoize(phraseWordsIn);
  const partsOf = memoize(partsOfRow);
  const contexts = new Map<string, TermContexts>();
  const rows = new Map<string, Map<number, number[]>>();
  const firstPassages = passagesBefore(documents);
  for (const [document, { passages }] of documents.entries()) {
    for (const [passage, { text }] of passages.entries()) {
      const words = phraseWords(text, wordsIn);
      for (const [term, places] of Map.groupBy(wordsInContext(words), (word) => word.term)) {
        const ofTerm = getOrSet(contexts, term, newContexts);
        addContext(ofTerm, (firstPassages[document] ?? 0) + passage, writeContext(places));
      }
      for (const row of new Set(commonRows(words).flatMap((row) => partsOf(row.join(" "))))) {
        const byDocument = getOrSet(rows, row, () => new Map<number, number[]>());
        getOrSet(byDocument, document, () => []).push(passage);
      }
    }
  }
  return {
    words: [...contexts]
      .sort(by(([term]) => term))
      .map(([term, found]) => wordEntry(term, found, firstPassages, postings.get(term))),
    rows: [...rows].sort(by(([row]) => row)).map(([row, found]) => [row, packPostings(found), ""]),
  };
}

/** Returns for each document how many passages come before it. */
function passagesBefore(documents: Texts): number[] {
  let before = 0;
  return documents.map(({ passages }) => (before += passages.length) - passages.length);
}

function newContexts(): TermContexts {
  return { numbers: new Map(), totals: [], byPassage: new Map() };
}

function addContext({ numbers, totals, byPassage }: TermContexts, passage: number, context: string): void {
  const number = getOrSet(numbers, context, () => numbers.size);
  totals[number] = (totals[number] ?? 0) + 1;
  byPassage.set(passage, number);
}

/** Ranks the contexts of a term, the most frequent first, and writes a rank for each passage of its postings. */
function wordEntry(
  term: string,
  { numbers, totals, byPassage }: TermContexts,
  firstPassages: readonly number[],
  postings: Postings = new Map(),
): PhraseEntry {
  const ordered = [...numbers].sort(
    ([a, one], [b, other]) => (totals[other] ?? 0) - (totals[one] ?? 0) || (a < b ? -1 : 1),
  );
  const ranks: number[] = [];
  for (const [index, [, number]] of ordered.entries()) ranks[number] = index + 1;
  const encoder = new BitEncoder();
  const models = contextModels();
  for (const [document, passages] of postings) {
    for (const passage of passages) {
      const number = byPassage.get((firstPassages[document] ?? 0) + passage) ?? -1;
      codeNumber(encoder, models(passage), ranks[number] ?? 0);
    }
  }
  return [term, encoder.finish(), ordered.map(([context]) => context).join("\n")];
}

/** Returns every row within a row: of `van het een`, `van`, `van het`, `het een` and so on. */
function partsOfRow(row: string): string[] {
  const words = row.split(" ");
  return words.flatMap((_, start) =>
    words.slice(start).map((_, length) => words.slice(start, start + length + 1).join(" ")),
  );
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
