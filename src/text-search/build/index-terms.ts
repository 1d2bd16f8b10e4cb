/** Collects the terms of all documents with their postings, in the build. */
import { by } from "../../domain/sorting.ts";
import { splitCompound } from "./compounds.ts";
import { packPostings, type Postings } from "../browser/postings.ts";
import { withBoundaries } from "../browser/compound-boundaries.ts";
import { isIndexed, termsOf } from "../browser/terms.ts";
import type { TextDocument } from "./text-documents.ts";
import type { TermShard } from "../browser/term-shards.ts";
import { writtenWords } from "../browser/written-words.ts";

/** Documents of which only the texts count. */
export type Texts = readonly Pick<TextDocument, "passages">[];

/** Returns every term with its postings, in the order of the terms. */
export function indexTerms(documents: Texts): TermShard {
  return packTerms(collectPostings(documents));
}

/** Packs the postings of terms, in the order of the terms. */
export function packTerms(postings: ReadonlyMap<string, Postings>): TermShard {
  return [...postings].sort(by(([term]) => term)).map(([term, found]) => [term, packPostings(found)]);
}

/** Collects the postings of every term. Documents are numbered in their order. */
export function collectPostings(documents: Texts): Map<string, Postings> {
  const postings = new Map<string, Map<number, number[]>>();
  const termsOfWord = memoize((word) => [...termsOf(withBoundaries(word, splitCompound))]);
  for (const [document, { passages }] of documents.entries()) {
    for (const [term, indexes] of passagesByTerm(passages, termsOfWord)) {
      const known = postings.get(term);
      if (known) known.set(document, indexes);
      else postings.set(term, new Map([[document, indexes]]));
    }
  }
  return postings;
}

/** Returns the words of the texts that have a term, as they are written in small letters, the most frequent first. */
export function knownWords(documents: Texts): string[] {
  const totals = new Map<string, number>();
  for (const { text } of documents.flatMap(({ passages }) => passages)) {
    for (const word of new Set(
      text
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu),
    )) {
      if (isIndexed(word)) totals.set(word, (totals.get(word) ?? 0) + 1);
    }
  }
  return [...totals].sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1)).map(([word]) => word);
}

function passagesByTerm(
  passages: TextDocument["passages"],
  termsOfWord: (word: string) => string[],
): Map<string, number[]> {
  const byTerm = new Map<string, number[]>();
  for (const [index, { text }] of passages.entries()) {
    for (const term of new Set(writtenWords(text).flatMap(termsOfWord))) {
      const indexes = byTerm.get(term);
      if (indexes) indexes.push(index);
      else byTerm.set(term, [index]);
    }
  }
  return byTerm;
}

/** Memoizes a function of a word, since the texts have few different words. */
export function memoize<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) known.set(word, (value = compute(word)));
    return value;
  };
}
