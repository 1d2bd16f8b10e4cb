/** Finds the passages of a document that contain what the query seeks, each as pieces of text with what to mark. */
import type { Sought } from "./find-documents.ts";
import { phraseWordsIn, type PhraseWord } from "./phrase-words.ts";
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
  /** The forms of the found words and phrases, without punctuation around them, each once. */
  forms: string[];
}

const maxExcerptWords = 32;

/** Written words that are marked together: a word, or a phrase. */
interface Find {
  first: number;
  last: number;
}

/** Returns the passages that contain a word or a phrase. Their texts must have the boundaries of compounds. */
export function foundPassages<Passage extends { text: string }>(
  passages: readonly Passage[],
  { terms, phrases }: Sought,
): FoundPassage<Passage>[] {
  return passages.flatMap((passage) => {
    const wordsWithBoundaries = writtenWords(passage.text);
    const finds = joinOverlaps([
      ...wordsWithBoundaries.flatMap((word, index) =>
        isOneOf(word, terms) ? [{ first: index, last: index }] : [],
      ),
      ...phraseFinds(wordsWithBoundaries, phrases),
    ]);
    if (finds.length === 0) return [];
    const words = wordsWithBoundaries.map(withoutBoundaries);
    const forms = finds.map(({ first, last }) => bareWord(words.slice(first, last + 1).join(" ")));
    return [{ passage, pieces: excerpt(words, finds), forms: [...new Set(forms)].filter(Boolean) }];
  });
}

function isOneOf(word: string, terms: ReadonlySet<string>): boolean {
  return [...termsOf(word)].some((term) => terms.has(term));
}

/** Returns every place of the phrases, as the written words that hold them. */
function phraseFinds(written: readonly string[], phrases: readonly (readonly PhraseWord[])[]): Find[] {
  if (phrases.length === 0) return [];
  const words = written.flatMap((one, index) => phraseWordsIn(one).map(({ word }) => ({ word, index })));
  return phrases.flatMap((phrase) =>
    words.flatMap(({ index }, start) =>
      phrase.every(({ word }, offset) => words[start + offset]?.word === word)
        ? [{ first: index, last: words[start + phrase.length - 1]?.index ?? index }]
        : [],
    ),
  );
}

function joinOverlaps(finds: readonly Find[]): Find[] {
  const joined: Find[] = [];
  for (const find of finds.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && find.first <= before.last) before.last = Math.max(before.last, find.last);
    else joined.push({ ...find });
  }
  return joined;
}

function excerpt(words: readonly string[], finds: readonly Find[]): Piece[] {
  const marked = finds.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  );
  const first = densestStart(words.length, marked);
  const last = Math.min(first + maxExcerptWords, words.length);
  const pieces: Piece[] = [];
  for (let index = first; index < last; index += 1) {
    if (index > first) pieces.push(...plain(" "));
    const find = finds.find((one) => one.first <= index && index <= one.last);
    const end = Math.min(find?.last ?? index, last - 1);
    const text = words.slice(index, end + 1).join(" ");
    pieces.push(...(find ? markedText(text) : plain(text)));
    index = end;
  }
  return joined([...plain(first > 0 ? "… " : ""), ...pieces, ...plain(last < words.length ? " …" : "")]);
}

function plain(text: string): Piece[] {
  return text === "" ? [] : [{ text, isMarked: false }];
}

/** Marks a word or a phrase without the punctuation around it. */
function markedText(word: string): Piece[] {
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
