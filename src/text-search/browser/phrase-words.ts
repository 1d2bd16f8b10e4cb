/**
 * The words of a text or a phrase, one after the other, in the form in which they have to be equal: without capitals,
 * accents and punctuation. The build and the browser both read words with this module, so they can't disagree.
 */
import { searchable, withoutInvisible, withoutLigatures } from "../../domain/text.ts";
import { withoutBoundaries } from "./compound-boundaries.ts";
import { isIndexed, termOf, wordPattern } from "./terms.ts";
import { writtenWords } from "./written-words.ts";

export interface PhraseWord {
  word: string;
  /** The term by which the index has it; null for a common word, which no term stands for. */
  term: string | null;
}

/** Returns the words of a text, common ones included. A caller with many texts may remember the words of each written word. */
export function phraseWords(text: string, wordsIn = phraseWordsIn): PhraseWord[] {
  return writtenWords(text).flatMap((written) => wordsIn(written));
}

/** Returns the words that stand in one written word: `en/of` has two. */
export function phraseWordsIn(written: string): PhraseWord[] {
  const visible = withoutInvisible(withoutLigatures(withoutBoundaries(written)).normalize("NFC"));
  return (visible.match(wordPattern) ?? []).flatMap((run) => {
    const word = searchable(run);
    return word === "" ? [] : [{ word, term: isIndexed(run) ? termOf(run) : null }];
  });
}

/** A word that has a term, with the common words before and after it. */
export interface WordInContext {
  word: string;
  term: string;
  /** The index of the word among all words. */
  position: number;
  /** The common words between the one before that has a term, or the beginning, and this one. */
  before: string;
  /** The common words between this one and the next that has a term, or the end. */
  after: string;
  /** The next word that has a term; empty at the end. */
  next: string;
}

/** Returns the words that have a term, each with what stands around it. */
export function wordsInContext(words: readonly PhraseWord[]): WordInContext[] {
  const found: WordInContext[] = [];
  let common: string[] = [];
  for (const [position, { word, term }] of words.entries()) {
    if (term === null) {
      common.push(word);
      continue;
    }
    const before = common.join(" ");
    const previous = found.at(-1);
    if (previous) Object.assign(previous, { after: before, next: word });
    found.push({ word, term, position, before, after: "", next: "" });
    common = [];
  }
  const last = found.at(-1);
  if (last) last.after = common.join(" ");
  return found;
}

/** Returns the rows of common words that stand together, each as long as it is. */
export function commonRows(words: readonly PhraseWord[]): string[][] {
  const rows: string[][] = [[]];
  for (const { word, term } of words) {
    if (term === null) rows.at(-1)?.push(word);
    else rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
