/**
 * Matches the typed text with the entries of the word index. Every word has to match something. Matching goes through
 * stages that are ever more fuzzy, since «gent» should not find «Lent» while there is a Gent.
 */
import { memoizeRecent } from "./memoize-last.ts";
import { matchExactly, matchSubstring, matchTypos, type WordIndex, type WordMatch } from "./word-index.ts";
import { wordsOf } from "./words.ts";

/** The matches of one stage: for each entry which words match (bits) and how badly (sum). */
export interface TextMatch {
  /** The mask with the bit of every word set. An entry or row with this mask matches. */
  full: number;
  masks: Uint32Array;
  costs: Uint16Array;
}

const maxWords = 10;

/** The stages that `find` and `suggest` go through until there are enough matches, each more fuzzy than the last. */
export const matchStages = [
  "last word as prefix",
  "all words as prefixes",
  "unknown words fuzzy",
  "all words fuzzy",
  "joined",
] as const;
export type MatchStage = (typeof matchStages)[number];

/** The stages in which every word is the beginning of a word. */
export const strictStages: readonly MatchStage[] = ["last word as prefix", "all words as prefixes"];
export const fuzzyStages = matchStages.filter((stage) => !strictStages.includes(stage));

/** How sure an address is that is typed, the surest first. */
export const addressStages = ["whole street", "part of a street", "typing errors"] as const;
export type AddressStage = (typeof addressStages)[number];

/** Returns 1 for each row at the address of these words; null when there is none. */
export type AddressMatcher = (typed: readonly string[], stage: AddressStage) => Uint8Array | null;

/** Returns the words to match; none when nothing is typed that could match. */
export function typedWords(text: string): string[] {
  return wordsOf(text).slice(0, maxWords);
}

/** The text of one moment, which is matched once, however many ask for it. */
export interface TypedText {
  words: string[];
  /**
   * Matches in one stage; returns null when the stage adds nothing for these words. With `keepsNearestOnly` a fuzzy word
   * matches only the nearest words, because a list of results has no order of nearness to put the others in.
   */
  match: (stage: MatchStage, keepsNearestOnly?: boolean) => TextMatch | null;
  /** Returns 1 for each row at the address that the words may be; null when there is none. */
  addressRows: (stage: AddressStage) => Uint8Array | null;
}

const textsInUse = 4;

/** Returns the function that opens a text. The texts of the last moment stay open: suggestions and results share them. */
export function openTextMatcher(index: WordIndex, matchAddress: AddressMatcher): (text: string) => TypedText {
  return memoizeRecent(textsInUse, (text: string) => {
    const words = typedWords(text);
    const fuzzy = new Map<string, WordMatch[]>();
    const matches = new Map<string, TextMatch | null>();
    const match: TypedText["match"] = (stage, keepsNearestOnly = false) => {
      // A stage without typing errors has no nearest words.
      const key = strictStages.includes(stage) ? stage : `${stage} ${keepsNearestOnly}`;
      if (!matches.has(key)) matches.set(key, matchStage(index, words, stage, keepsNearestOnly, fuzzy));
      return matches.get(key) ?? null;
    };
    const addresses = new Map<AddressStage, Uint8Array | null>();
    const addressRows: TypedText["addressRows"] = (stage) => {
      if (!addresses.has(stage)) addresses.set(stage, matchAddress(words, stage));
      return addresses.get(stage) ?? null;
    };
    return { words, match, addressRows };
  });
}

function matchStage(
  index: WordIndex,
  typed: readonly string[],
  stage: MatchStage,
  keepsNearestOnly: boolean,
  fuzzy: Map<string, WordMatch[]>,
): TextMatch | null {
  if (typed.length === 0 || (stage === "joined" && typed.length < 2)) return null;
  const words = stage === "joined" ? [typed.join("")] : typed;
  const match = emptyMatch(index, words.length);
  for (const [nth, word] of words.entries()) {
    const found = wordMatches(index, word, nth === words.length - 1, stage, keepsNearestOnly, fuzzy);
    if (found.length === 0) return null;
    mark(index, match, found, 1 << nth);
  }
  return match;
}

/** Matches whole words, without prefixes and without typos. */
export function matchWholeWords(index: WordIndex, typed: readonly string[]): TextMatch {
  return matchEachWord(index, typed, (word) => matchExactly(index, word, false));
}

/** Matches each word with what is found for it; an entry need not match all of them. */
export function matchEachWord(
  index: WordIndex,
  typed: readonly string[],
  find: (word: string, isLast: boolean) => WordMatch[],
): TextMatch {
  const match = emptyMatch(index, typed.length);
  for (const [nth, word] of typed.entries()) {
    mark(index, match, find(word, nth === typed.length - 1), 1 << nth);
  }
  return match;
}

function emptyMatch(index: WordIndex, words: number): TextMatch {
  return {
    full: 2 ** words - 1,
    masks: new Uint32Array(index.entryCount),
    costs: new Uint16Array(index.entryCount),
  };
}

function wordMatches(
  index: WordIndex,
  word: string,
  isLast: boolean,
  stage: MatchStage,
  keepsNearestOnly: boolean,
  fuzzyMatches: Map<string, WordMatch[]>,
): WordMatch[] {
  if (stage === "last word as prefix") return matchPrefixed(index, word, isLast, isLast);
  const exact = matchPrefixed(index, word, true, isLast);
  if (stage === "all words as prefixes") return exact;
  if (stage !== "all words fuzzy" && exact.length > 0) return exact;
  const key = `${word} ${isLast}`;
  const fuzzy = fuzzyMatches.get(key) ?? [...matchSubstring(index, word), ...matchTypos(index, word, isLast)];
  fuzzyMatches.set(key, fuzzy);
  return [...exact, ...(keepsNearestOnly ? nearest(fuzzy) : fuzzy)];
}

function nearest(matches: WordMatch[]): WordMatch[] {
  const least = Math.min(...matches.map((match) => match.cost));
  return matches.filter((match) => match.cost <= least + 1);
}

/** A last «st» may abbreviate «sint», but may also be the beginning of «Stabroek». */
function matchPrefixed(
  index: WordIndex,
  word: string,
  includesPrefixes: boolean,
  isLast: boolean,
): WordMatch[] {
  const found = matchExactly(index, word, includesPrefixes);
  return word === "sint" && isLast ? [...found, ...matchExactly(index, "st", true)] : found;
}

/** Marks the entries of the matches, the cheapest match of a word first, because only the first one counts. */
function mark(index: WordIndex, { masks, costs }: TextMatch, found: WordMatch[], bit: number): void {
  for (const { word, cost } of found.sort((a, b) => a.cost - b.cost)) {
    const end = index.starts[word + 1] as number;
    for (let i = index.starts[word] as number; i < end; i += 1) {
      const entry = index.entries[i] as number;
      if (((masks[entry] as number) & bit) !== 0) continue;
      masks[entry] = (masks[entry] as number) | bit;
      costs[entry] = (costs[entry] as number) + cost;
    }
  }
}
