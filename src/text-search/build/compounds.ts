/**
 * Splits Dutch compounds into their parts: `kinderopvang` into `kinder` and `opvang`, since nobody who searches for
 * `opvang` wants to miss `kinderopvang`. A diminutive ending is a part of its own: `bedje` is `bed` and `je`.
 *
 * A word is split only when known parts cover all of it, with at most a linking `s`, `e`, `en` or `n` between them; the
 * split with the fewest parts wins. Any other word stays whole, so that there are no leftovers such as `vang`.
 */
import { compoundParts, neverSplit } from "./compound-parts.ts";
import { searchable } from "../../domain/text.ts";
import { diminutiveEndings, type Splitter } from "../browser/compound-boundaries.ts";

const minCompoundLength = 6;
const minCorpusPartLength = 6;
const links = ["", "s", "e", "en", "n"];
const plurals = ["", "s", "en", "n", "es"];
const minDiminutiveLength = 5;

/**
 * Splits by the curated parts alone. The texts of reports are split so, because the file of a document may not change
 * with the words of other documents.
 */
export const splitCompound: Splitter = compoundSplitter(new Set());

/**
 * Returns a splitter that knows the curated parts and, next to one of those, also the words that occur by themselves in
 * the texts. The same words in any order give the same splitter.
 */
export function compoundSplitter(corpusWords: ReadonlySet<string>): Splitter {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const cached = known.get(word);
    if (cached) return cached;
    const parts = split(word, corpusWords);
    known.set(word, parts);
    return parts;
  };
}

function split(word: string, corpusWords: ReadonlySet<string>): readonly string[] {
  const plain = searchable(word);
  if (plain.length !== word.length || neverSplit.has(plain)) return [word];
  const boundaries = compoundBoundaries(plain, corpusWords) ?? diminutiveBoundaries(plain, corpusWords);
  if (boundaries === null) return [word];
  return [0, ...boundaries].map((start, index) => word.slice(start, boundaries[index] ?? word.length));
}

interface Split {
  /** The index at which each part after the first begins. */
  boundaries: number[];
  parts: number;
}

/** Returns the boundaries of a compound; null for any other word. Linking letters lie between two boundaries. */
function compoundBoundaries(word: string, corpusWords: ReadonlySet<string>): number[] | null {
  if (word.length < minCompoundLength) return null;
  const splitByStart = new Map<number, Split | null>();
  const splitFrom = (start: number): Split | null => {
    const cached = splitByStart.get(start);
    if (cached !== undefined) return cached;
    const last = start > 0 ? lastPartBoundaries(word, start) : null;
    let best: Split | null = last && { boundaries: last, parts: 1 };
    for (let end = start + 2; end < word.length - 1; end += 1) {
      if (!compoundParts.has(word.slice(start, end))) continue;
      for (const link of links.filter((candidate) => word.startsWith(candidate, end))) {
        const next = end + link.length;
        const rest = splitFrom(next);
        if (rest === null || (best !== null && best.parts <= rest.parts + 1)) continue;
        best = {
          boundaries: [end, ...(link === "" ? [] : [next]), ...rest.boundaries],
          parts: rest.parts + 1,
        };
      }
    }
    splitByStart.set(start, best);
    return best;
  };
  return splitFrom(0)?.boundaries ?? besideCorpusWord(word, corpusWords);
}

/** Returns the boundary before the ending of a diminutive; null for any other word. */
function diminutiveBoundaries(word: string, corpusWords: ReadonlySet<string>): number[] | null {
  if (word.length < minDiminutiveLength) return null;
  const isKnown = (base: string): boolean => compoundParts.has(base) || corpusWords.has(base);
  const end = diminutiveEnd(word, isKnown) ?? likelyDiminutiveEnd(word);
  return end === null ? null : [end];
}

/** Returns where the ending begins of what its letters tell to be a diminutive: `ballonnetje`, `raampje`, `hekje`. */
function likelyDiminutiveEnd(word: string): number | null {
  const [ending] =
    /(?<=bb|gg|ll|mm|nn|rr)etjes?$|(?<=m)pjes?$|(?<=[lnrwy]|ie)tjes?$|(?<=[^aeiouy])jes?$/.exec(word) ?? [];
  const end = word.length - (ending?.length ?? 0);
  return ending === undefined || end < 3 ? null : end;
}

/** Returns the boundaries of a compound of one curated part and one word of the texts, in either order. */
function besideCorpusWord(word: string, corpusWords: ReadonlySet<string>): number[] | null {
  for (let end = 3; end < word.length - 2; end += 1) {
    for (const link of links.filter((candidate) => word.startsWith(candidate, end))) {
      const next = end + link.length;
      const [first, last] = [word.slice(0, end), word.slice(next)];
      const rest =
        compoundParts.has(first) && isCorpusPart(last, corpusWords)
          ? []
          : isCorpusPart(first, corpusWords) && last.length > 3
            ? lastPartBoundaries(word, next)
            : null;
      if (rest !== null) return [end, ...(link === "" ? [] : [next]), ...rest];
    }
  }
  return null;
}

/** Excludes verbs and adjectives, which seldom form a compound with a noun: `plaatsvinden`. */
function isCorpusPart(part: string, corpusWords: ReadonlySet<string>): boolean {
  return (
    part.length >= minCorpusPartLength &&
    corpusWords.has(part) &&
    !/(?:en|lijk|lijke|ig|ige|de|te|end|ende|loos|baar)$/.test(part)
  );
}

/**
 * Returns the boundaries in the rest of a word from `start`, if that is one part: none for a part as it is or in the
 * plural (`bedden`, `ramen`), and one before the ending of a diminutive (`zakjes`). Returns null when it is no part.
 */
function lastPartBoundaries(word: string, start: number): number[] | null {
  const last = word.slice(start);
  if (last.length < 3) return null;
  if (plurals.some((ending) => last.endsWith(ending) && isPlural(last, ending))) return [];
  const end = diminutiveEnd(last, (base) => compoundParts.has(base));
  return end === null ? null : [start + end];
}

function isPlural(word: string, ending: string): boolean {
  const stem = word.slice(0, word.length - ending.length);
  if (ending !== "en") return compoundParts.has(stem);
  const singulars = [stem, undoubled(stem), stem.replace(/([aeou])([^aeiou])$/, "$1$1$2")];
  return singulars.some((singular) => compoundParts.has(singular));
}

function diminutiveEnd(word: string, isKnown: (base: string) => boolean): number | null {
  const ending = diminutiveEndings.find((candidate) => {
    const base = word.slice(0, -candidate.length);
    return word.endsWith(candidate) && base.length > 2 && (isKnown(base) || isKnown(undoubled(base)));
  });
  return ending === undefined ? null : word.length - ending.length;
}

/** Turns `bedd` into `bed`. */
function undoubled(stem: string): string {
  return stem.replace(/(.)\1$/, "$1");
}
