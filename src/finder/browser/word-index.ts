/**
 * All words of the finder with the entries that bear them. Entries are names, organisers, places and
 * municipalities in one numbering; a word is looked up whole, by its beginning, by its inside, or forgivingly.
 */
import { mapSliced, type Sliced } from "../../packing/slices.ts";
import { bitCount, editsBetween, editsForgiven, letterMask } from "./typos.ts";

export interface WordIndex {
  /** In order, so that words with one beginning stand together. */
  words: string[];
  /** The entries of word w are entries[starts[w]] up to starts[w + 1]. */
  starts: Uint32Array;
  entries: Uint32Array;
  entryCount: number;
  masks: Int32Array;
  lengths: Uint8Array;
  /** All words, each between line breaks, and where each begins. */
  joined: string;
  offsets: Uint32Array;
}

/** How well a word matches what is typed; the lower, the better. */
export const matchCost = { whole: 0, beginning: 1, inside: 3, typo: 4, typoAtStart: 8 } as const;

export interface WordMatch {
  word: number;
  cost: number;
}

/** Builds the index over the words of each entry. */
export function* indexWords(wordsOfEntries: readonly (readonly string[])[]): Sliced<WordIndex> {
  const entriesByWord = new Map<string, number[]>();
  yield* mapSliced(wordsOfEntries, (words, entry) => {
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

/** The word itself, and with `isBeginning` the words that begin with it. */
export function matchExactly(index: WordIndex, typed: string, isBeginning: boolean): WordMatch[] {
  const matches: WordMatch[] = [];
  for (let word = lowerBound(index.words, typed); index.words[word]?.startsWith(typed); word += 1) {
    const isWhole = index.lengths[word] === typed.length;
    if (isWhole || isBeginning) {
      matches.push({ word, cost: isWhole ? matchCost.whole : matchCost.beginning });
    } else break;
  }
  return matches;
}

const shortestInside = 3;

/** The words that have it inside: «opvang» in «kinderopvang». */
export function matchInside(index: WordIndex, typed: string): WordMatch[] {
  if (typed.length < shortestInside) return [];
  const matches: WordMatch[] = [];
  let found = index.joined.indexOf(typed);
  while (found !== -1) {
    const word = upperBound(index.offsets, found) - 1;
    if (index.offsets[word] !== found) matches.push({ word, cost: matchCost.inside });
    found = index.joined.indexOf(typed, index.offsets[word + 1] ?? Infinity);
  }
  return matches;
}

/** The words within the edits that are forgiven; with `isBeginning`, those that begin nearly so. */
export function matchTypos(index: WordIndex, typed: string, isBeginning: boolean): WordMatch[] {
  const most = editsForgiven(typed.length);
  // A postcode is another place when one digit differs.
  if (most === 0 || /^\d+$/.test(typed)) return [];
  const mask = letterMask(typed);
  const matches: WordMatch[] = [];
  for (let word = 0; word < index.words.length; word += 1) {
    if (!canBeNear(index, word, typed.length, mask, most, isBeginning)) continue;
    const cost = typoCost(typed, index.words[word] as string, most, isBeginning);
    if (cost !== null) matches.push({ word, cost });
  }
  return matches;
}

/** Cheap necessary conditions, since nearly all words fail them. */
function canBeNear(
  index: WordIndex,
  word: number,
  length: number,
  mask: number,
  most: number,
  isBeginning: boolean,
): boolean {
  const longer = (index.lengths[word] as number) - length;
  if (longer < -most || (!isBeginning && longer > most)) return false;
  const wordMask = index.masks[word] as number;
  if (bitCount(mask & ~wordMask) > most) return false;
  return isBeginning || bitCount(wordMask & ~mask) <= most;
}

function typoCost(typed: string, word: string, most: number, isBeginning: boolean): number | null {
  const edits = editsBetween(typed, word, most, false);
  const firstLetter = typed[0] === word[0] ? 0 : 1;
  if (edits <= most) return matchCost.typo + edits - 1 + firstLetter;
  if (!isBeginning) return null;
  const atStart = editsBetween(typed, word, most, true);
  return atStart <= most ? matchCost.typoAtStart + atStart - 1 + firstLetter : null;
}

/** 0, then the sum up to and with each value. */
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
