/** Collects the terms of all documents with their postings, in the build. */
import { by } from "../../domain/sorting.ts";
import { searchable } from "../../domain/text.ts";
import type { Splitter } from "../browser/compound-boundaries.ts";
import { compoundSplitter } from "./compounds.ts";
import { PostingsWriter } from "../browser/postings.ts";
import { withBoundaries } from "../browser/compound-boundaries.ts";
import { termsOf } from "../browser/terms.ts";
import type { TextDocument } from "./text-documents.ts";
import type { TermShard } from "../browser/term-shards.ts";
import { writtenWords } from "../browser/written-words.ts";

type Texts = readonly Pick<TextDocument, "passages">[];

/** Returns a splitter that knows the words of these documents, which help to split compounds. */
export function splitterFor(documents: Texts): Splitter {
  const words = new Set<string>();
  for (const { passages } of documents) {
    for (const { text } of passages) {
      for (const word of text.match(/\p{L}+/gu) ?? []) words.add(searchable(word));
    }
  }
  return compoundSplitter(words);
}

/** Returns every term with its postings, in the order of the terms. Documents are numbered in their order. */
export function indexTerms(documents: Texts, split: Splitter): TermShard {
  const writers = new Map<string, PostingsWriter>();
  const termsOfWord = memoize((word) => [...termsOf(withBoundaries(word, split))]);
  for (const [document, { passages }] of documents.entries()) {
    for (const [term, indexes] of passagesByTerm(passages, termsOfWord)) {
      const writer = writers.get(term) ?? new PostingsWriter();
      writers.set(term, writer);
      writer.add(document, indexes);
    }
  }
  return [...writers].sort(by(([term]) => term)).map(([term, writer]) => [term, ...writer.pack()]);
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
function memoize<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) known.set(word, (value = compute(word)));
    return value;
  };
}
