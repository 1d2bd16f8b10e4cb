/** The terms of all documents with their postings, as the build gathers them. */
import { by } from "../../domain/sorting.ts";
import { searchable } from "../../domain/text.ts";
import type { Splitter } from "../browser/seams.ts";
import { compoundSplitter } from "./compounds.ts";
import { PostingsWriter } from "../browser/postings.ts";
import { withSeams } from "../browser/seams.ts";
import { termsOf } from "../browser/terms.ts";
import type { TextDocument } from "./text-documents.ts";
import type { WordPiece } from "../browser/word-files.ts";
import { wordsOf } from "../browser/words.ts";

type Texts = readonly Pick<TextDocument, "passages">[];

/** A splitter that knows the words of these documents: they help to see where a compound falls apart. */
export function splitterFor(documents: Texts): Splitter {
  const words = new Set<string>();
  for (const { passages } of documents) {
    for (const { text } of passages) {
      for (const word of text.match(/\p{L}+/gu) ?? []) words.add(searchable(word));
    }
  }
  return compoundSplitter(words);
}

/** Every term with its postings, in the order of the terms; documents are numbered in their order. */
export function indexTerms(documents: Texts, split: Splitter): WordPiece {
  const writers = new Map<string, PostingsWriter>();
  const termsOfWord = remembered((word) => [...termsOf(withSeams(word, split))]);
  for (const [document, { passages }] of documents.entries()) {
    for (const [term, places] of placesOfTerms(passages, termsOfWord)) {
      const writer = writers.get(term) ?? new PostingsWriter();
      writers.set(term, writer);
      writer.add(document, places);
    }
  }
  return [...writers].sort(by(([term]) => term)).map(([term, writer]) => [term, ...writer.pack()]);
}

function placesOfTerms(
  passages: TextDocument["passages"],
  termsOfWord: (word: string) => string[],
): Map<string, number[]> {
  const placesOf = new Map<string, number[]>();
  for (const [place, { text }] of passages.entries()) {
    for (const term of new Set(wordsOf(text).flatMap(termsOfWord))) {
      const places = placesOf.get(term);
      if (places) places.push(place);
      else placesOf.set(term, [place]);
    }
  }
  return placesOf;
}

/** The texts have few different words, so each is worked out once. */
function remembered<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) known.set(word, (value = compute(word)));
    return value;
  };
}
