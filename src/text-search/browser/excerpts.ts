/** The passages of a document that hold what was sought, each as pieces of text with the words to mark. */
import { withoutSeams } from "./seams.ts";
import { termsOf } from "./terms.ts";
import { bareWord, wordsOf } from "./words.ts";

export interface Piece {
  text: string;
  isMarked: boolean;
}

export interface FoundPassage<Passage> {
  passage: Passage;
  /** The words around the finds, in reading order; joined they are the excerpt. */
  pieces: Piece[];
  /** The forms of the words found, without punctuation, each once. */
  forms: string[];
}

const excerptLength = 32;

/** Those of the passages that hold a word with one of the terms; their texts have the seams of compounds. */
export function foundPassages<Passage extends { text: string }>(
  passages: readonly Passage[],
  terms: ReadonlySet<string>,
): FoundPassage<Passage>[] {
  return passages.flatMap((passage) => {
    const seamed = wordsOf(passage.text);
    const found = seamed.flatMap((word, place) => (isOneOf(word, terms) ? [place] : []));
    if (found.length === 0) return [];
    const words = seamed.map(withoutSeams);
    const forms = [...new Set(found.map((place) => bareWord(words[place] ?? "")))].filter(Boolean);
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
  const last = Math.min(first + excerptLength, words.length);
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

/** The punctuation around a word is not marked. */
function markedWord(word: string): Piece[] {
  const bare = bareWord(word);
  const start = word.indexOf(bare);
  return [
    ...plain(word.slice(0, start)),
    { text: bare, isMarked: true },
    ...plain(word.slice(start + bare.length)),
  ];
}

/** Pieces that look alike and follow each other, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && before.isMarked === piece.isMarked) before.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** Where to begin, so that most finds are in: some words before the find that has most others close behind it. */
function densestStart(length: number, places: readonly number[]): number {
  if (length <= excerptLength) return 0;
  const lead = 6;
  const within = (from: number): number =>
    places.filter((place) => place >= from && place < from + excerptLength - lead).length;
  const best = places.reduce(
    (chosen, place) => (within(place) > within(chosen) ? place : chosen),
    places[0] ?? 0,
  );
  return Math.max(0, Math.min(best - lead, length - excerptLength));
}
