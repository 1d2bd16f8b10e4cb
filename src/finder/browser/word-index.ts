/**
 * The index of all words of the finder, with the entries that have them. Entries are names, organisers, localities and
 * municipalities in one numbering. A word is looked up exactly, by prefix, by substring, or with typos.
 */
import { mapChunked, type Chunked } from "../../packing/chunks.ts";
import { bitCount, editsBetween, maxEditsFor, letterMask } from "./typos.ts";

export interface WordIndex {
  /** They are sorted, so that words with one prefix are together. */
  words: string[];
  /** The entries of word w are entries[starts[w]] up to starts[w + 1]. */
  starts: Uint32Array;
  entries: Uint32Array;
  entryCount: number;
  masks: Int32Array;
  lengths: Uint8Array;
  /** All words, each between line breaks; `offsets` says where each begins. */
  joined: string;
  offsets: Uint32Array;
}

/** The cost of each kind of match; the lower, the better. */
export const matchCost = { exact: 0, prefix: 1, substring: 3, typo: 4, typoInPrefix: 8 } as const;

export interface WordMatch {
  word: number;
  cost: number;
}

/** Builds the index over the words of each entry. */
export function* indexWords(wordsOfEntries: readonly (readonly string[])[]): Chunked<WordIndex> {
  const entriesByWord = new Map<string, number[]>();
  yield* mapChunked(wordsOfEntries, (words, entry) => {
    for (const word of words) {
      const entries = entriesByWord.get(word);
      if (!entries) entriesByWord.set(word, [entry]);
      else if (entries.at(-1) !== entry) entries.push(entry);
    }
  });
  yield;
  const words = [...entriesByWord.keys()].sort();
  const lists = words.map((word) => entriesByWord.get(word) ?? []);
  yield;
  return {
    words,
    starts: runningTotals(lists.map((list) => list.length)),
    entries: Uint32Array.from(lists.flat()),
    entryCount: wordsOfEntries.length,
    masks: Int32Array.from(words, letterMask),
    lengths: Uint8Array.from(words, (word) => Math.min(word.length, 255)),
    joined: `\n${words.join("\n")}\n`,
    offsets: runningTotals(words.map((word) => word.length + 1)).map((offset) => offset + 1),
  };
}

/** Matches the word itself, and with `includesPrefixes` also the words that it is a prefix of. */
export function matchExactly(index: WordIndex, typed: string, includesPrefixes: boolean): WordMatch[] {
  const matches: WordMatch[] = [];
  for (let word = lowerBound(index.words, typed); index.words[word]?.startsWith(typed); word += 1) {
    const isWhole = index.lengths[word] === typed.length;
    if (isWhole || includesPrefixes) {
      matches.push({ word, cost: isWhole ? matchCost.exact : matchCost.prefix });
    } else break;
  }
  return matches;
}

const minSubstringLength = 3;

/** Matches words that contain the typed one after their beginning: «opvang» in «kinderopvang». */
export function matchSubstring(index: WordIndex, typed: string): WordMatch[] {
  if (typed.length < minSubstringLength) return [];
  const matches: WordMatch[] = [];
  let found = index.joined.indexOf(typed);
  while (found !== -1) {
    const word = upperBound(index.offsets, found) - 1;
    if (index.offsets[word] !== found) matches.push({ word, cost: matchCost.substring });
    found = index.joined.indexOf(typed, index.offsets[word + 1] ?? Infinity);
  }
  return matches;
}

/** Matches words within the allowed edits, and with `isPrefix` also words with a prefix within them. */
export function matchTypos(index: WordIndex, typed: string, isPrefix: boolean): WordMatch[] {
  const maxEdits = maxEditsFor(typed.length);
  // A postcode with one other digit is another place.
  if (maxEdits === 0 || /^\d+$/.test(typed)) return [];
  const mask = letterMask(typed);
  const matches: WordMatch[] = [];
  for (let word = 0; word < index.words.length; word += 1) {
    if (!canBeNear(index, word, typed.length, mask, maxEdits, isPrefix)) continue;
    const cost = typoCost(typed, index.words[word] as string, maxEdits, isPrefix);
    if (cost !== null) matches.push({ word, cost });
  }
  return matches;
}

/** Checks cheap necessary conditions first, since nearly all words fail them. */
function canBeNear(
  index: WordIndex,
  word: number,
  length: number,
  mask: number,
  maxEdits: number,
  isPrefix: boolean,
): boolean {
  const longer = (index.lengths[word] as number) - length;
  if (longer < -maxEdits || (!isPrefix && longer > maxEdits)) return false;
  const wordMask = index.masks[word] as number;
  if (bitCount(mask & ~wordMask) > maxEdits) return false;
  return isPrefix || bitCount(wordMask & ~mask) <= maxEdits;
}

function typoCost(typed: string, word: string, maxEdits: number, isPrefix: boolean): number | null {
  const edits = editsBetween(typed, word, maxEdits, false);
  const firstLetter = typed[0] === word[0] ? 0 : 1;
  if (edits <= maxEdits) return matchCost.typo + edits - 1 + firstLetter;
  if (!isPrefix) return null;
  const editsInPrefix = editsBetween(typed, word, maxEdits, true);
  return editsInPrefix <= maxEdits ? matchCost.typoInPrefix + editsInPrefix - 1 + firstLetter : null;
}

/** Returns 0, and then the sum up to and including each value. */
function runningTotals(values: readonly number[]): Uint32Array {
  const totals = new Uint32Array(values.length + 1);
  values.forEach((value, i) => (totals[i + 1] = (totals[i] as number) + value));
  return totals;
}

function lowerBound(words: readonly string[], wanted: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function upperBound(values: Uint32Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
