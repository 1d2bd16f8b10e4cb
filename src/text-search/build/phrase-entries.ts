/** Collects what the search for phrases needs of each volume: words in their contexts, and rows of common words. */
import { by } from "../../domain/sorting.ts";
import { BitEncoder, codeNumber } from "../../packing/bit-coder.ts";
import { contextModels, writeContext, type PhraseEntry } from "../browser/find-phrase.ts";
import { commonRows, phraseWords, phraseWordsIn, wordsInContext } from "../browser/phrase-words.ts";
import { packPostings, type Postings } from "../browser/postings.ts";
import { memoize, type Texts } from "./index-terms.ts";

/** Maps the number of a document and the index of a passage to what stands there. */
type ByPassage<T> = Map<number, Map<number, T>>;

/** Returns the entries of all words that have a term, and of all rows of common words, each in the order of its keys. */
export function phraseEntries(
  documents: Texts,
  postings: ReadonlyMap<string, Postings>,
): { words: PhraseEntry[]; rows: PhraseEntry[] } {
  const wordsIn = memoize(phraseWordsIn);
  const contexts = new Map<string, ByPassage<string>>();
  const rows = new Map<string, Map<number, number[]>>();
  for (const [document, { passages }] of documents.entries()) {
    for (const [passage, { text }] of passages.entries()) {
      const words = phraseWords(text, wordsIn);
      for (const [term, places] of Map.groupBy(wordsInContext(words), (word) => word.term)) {
        addTo(contexts, term, document, passage, writeContext(places));
      }
      for (const row of new Set(commonRows(words).flatMap(partsOf))) {
        const byDocument = getOrSet(rows, row, () => new Map<number, number[]>());
        getOrSet(byDocument, document, () => []).push(passage);
      }
    }
  }
  return {
    words: [...contexts].sort(by(([term]) => term)).map(([term, found]) => wordEntry(term, found, postings)),
    rows: [...rows].sort(by(([row]) => row)).map(([row, found]) => [row, packPostings(found), ""]),
  };
}

/** Numbers the contexts of a term, the most frequent first, and writes a number for each passage of its postings. */
function wordEntry(
  term: string,
  contexts: ByPassage<string>,
  postings: ReadonlyMap<string, Postings>,
): PhraseEntry {
  const totals = new Map<string, number>();
  for (const inDocument of contexts.values()) {
    for (const context of inDocument.values()) totals.set(context, (totals.get(context) ?? 0) + 1);
  }
  const ordered = [...totals]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .map(([one]) => one);
  const numbers = new Map(ordered.map((context, index) => [context, index + 1]));
  const encoder = new BitEncoder();
  const models = contextModels();
  for (const [document, passages] of postings.get(term) ?? []) {
    for (const passage of passages) {
      codeNumber(encoder, models(passage), numbers.get(contexts.get(document)?.get(passage) ?? "") ?? 0);
    }
  }
  return [term, encoder.finish(), ordered.join("\n")];
}

/** Returns every row within a row: of `van het een`, `van`, `van het`, `het een` and so on. */
function partsOf(row: readonly string[]): string[] {
  return row.flatMap((_, start) =>
    row.slice(start).map((_, length) => row.slice(start, start + length + 1).join(" ")),
  );
}

function addTo<T>(
  all: Map<string, ByPassage<T>>,
  key: string,
  document: number,
  passage: number,
  value: T,
): void {
  const byDocument = getOrSet(all, key, (): ByPassage<T> => new Map());
  getOrSet(byDocument, document, () => new Map<number, T>()).set(passage, value);
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
