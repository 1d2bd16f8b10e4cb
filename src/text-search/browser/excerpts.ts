/** Finds the passages of a document that contain words of the query, each as pieces of text with the words to mark. */
import { withoutBoundaries } from "./compound-boundaries.ts";
import { termsOf } from "./terms.ts";
import { bareWord, writtenWords } from "./written-words.ts";

export interface Piece {
  text: string;
  isMarked: boolean;
}

export interface FoundPassage<Passage> {
  passage: Passage;
  /** The words around the finds, in reading order. Joined, they are the excerpt. */
  pieces: Piece[];
  /** The forms of the found words, without punctuation, each once. */
  forms: string[];
}

const maxExcerptWords = 32;

/** Returns the passages that contain a word with one of the terms. Their texts must have the boundaries of compounds. */
export function foundPassages<Passage extends { text: string }>(
  passages: readonly Passage[],
  terms: ReadonlySet<string>,
): FoundPassage<Passage>[] {
  return passages.flatMap((passage) => {
    const wordsWithBoundaries = writtenWords(passage.text);
    const found = wordsWithBoundaries.flatMap((word, index) => (isOneOf(word, terms) ? [index] : []));
    if (found.length === 0) return [];
    const words = wordsWithBoundaries.map(withoutBoundaries);
    const forms = [...new Set(found.map((index) => bareWord(words[index] ?? "")))].filter(Boolean);
    return [{ passage, pieces: excerpt(words, new Set(found)), forms }];
  });
}

function isOneOf(word: string, terms: ReadonlySet<string>): boolean {
  return [...termsOf(word)].some((term) => terms.has(term));
}

function excerpt(words: readonly string[], marked: ReadonlySet<number>): Piece[] {
  const first = densestStart(
    words.length,
    [...marked].sort((a, b) => a - b),
  );
  const last = Math.min(first + maxExcerptWords, words.length);
  const pieces = words
    .slice(first, last)
    .flatMap((word, offset) => [
      ...plain(offset === 0 ? "" : " "),
      ...(marked.has(first + offset) ? markedWord(word) : plain(word)),
    ]);
  return joined([...plain(first > 0 ? "… " : ""), ...pieces, ...plain(last < words.length ? " …" : "")]);
}

function plain(text: string): Piece[] {
  return text === "" ? [] : [{ text, isMarked: false }];
}

/** Marks a word without the punctuation around it. */
function markedWord(word: string): Piece[] {
  const bare = bareWord(word);
  const start = word.indexOf(bare);
  return [
    ...plain(word.slice(0, start)),
    { text: bare, isMarked: true },
    ...plain(word.slice(start + bare.length)),
  ];
}

/** Joins adjacent pieces that look alike. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && before.isMarked === piece.isMarked) before.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** Returns where an excerpt with the most finds begins: some words before the find with most others close behind it. */
function densestStart(length: number, finds: readonly number[]): number {
  if (length <= maxExcerptWords) return 0;
  const lead = 6;
  const within = (from: number): number =>
    finds.filter((find) => find >= from && find < from + maxExcerptWords - lead).length;
  const best = finds.reduce((chosen, find) => (within(find) > within(chosen) ? find : chosen), finds[0] ?? 0);
  return Math.max(0, Math.min(best - lead, length - maxExcerptWords));
}
