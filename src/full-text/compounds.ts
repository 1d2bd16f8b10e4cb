/**
 * Splits Dutch compounds into their parts: `kinderopvang` into `kinder` and `opvang`. The search library does not, and
 * nobody who looks for `opvang` wants to miss `kinderopvang`.
 *
 * A word is split only where all of it is used up by known parts, with at most a linking `s`, `e`, `en` or `n`
 * between them; the fewest parts win. What can't be split wholly stays whole, so there are no leftovers such as `vang`.
 */
import { compoundParts, neverSplit } from "./compound-parts.ts";

const shortestCompound = 6;
const shortestCorpusPart = 6;
const links = ["", "s", "e", "en", "n"];
const endings = ["", "s", "en", "n", "es", "tje", "tjes", "je", "jes", "pje", "pjes", "etje", "etjes"];

/** Splits a word into its parts, links left out as parts of their own; a word that is no compound gives itself. */
export type Splitter = (word: string) => readonly string[];

/**
 * A splitter that knows the curated parts and, beside one of those, the words that the texts hold by themselves.
 * The same words in any order give the same splitter.
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
  const plain = withoutAccents(word);
  if (plain.length !== word.length || plain.length < shortestCompound || neverSplit.has(plain)) return [word];
  const seams = bestSeams(plain, corpusWords);
  if (seams === null) return [word];
  return [0, ...seams].map((start, place) => word.slice(start, seams[place] ?? word.length));
}

/** Lower case and without accents, of the same length for all letters that Dutch has. */
export function withoutAccents(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

interface Split {
  /** Where each part after the first begins. */
  seams: number[];
  parts: number;
}

/** Where the word falls apart, or null where it does not. Linking letters stand between two seams. */
function bestSeams(word: string, corpusWords: ReadonlySet<string>): number[] | null {
  const fromPlace = new Map<number, Split | null>();
  const splitFrom = (start: number): Split | null => {
    const cached = fromPlace.get(start);
    if (cached !== undefined) return cached;
    let best: Split | null = start > 0 && isLastPart(word.slice(start)) ? { seams: [], parts: 1 } : null;
    for (let end = start + 2; end < word.length - 1; end += 1) {
      if (!compoundParts.has(word.slice(start, end))) continue;
      for (const link of links.filter((candidate) => word.startsWith(candidate, end))) {
        const next = end + link.length;
        const rest = splitFrom(next);
        if (rest === null || (best !== null && best.parts <= rest.parts + 1)) continue;
        best = { seams: [end, ...(link === "" ? [] : [next]), ...rest.seams], parts: rest.parts + 1 };
      }
    }
    fromPlace.set(start, best);
    return best;
  };
  return splitFrom(0)?.seams ?? besideCorpusWord(word, corpusWords);
}

/** A curated part with a word of the texts behind or before it. */
function besideCorpusWord(word: string, corpusWords: ReadonlySet<string>): number[] | null {
  for (let end = 3; end < word.length - 2; end += 1) {
    for (const link of links.filter((candidate) => word.startsWith(candidate, end))) {
      const next = end + link.length;
      const [first, last] = [word.slice(0, end), word.slice(next)];
      const isPair =
        (compoundParts.has(first) && isCorpusPart(last, corpusWords)) ||
        (isCorpusPart(first, corpusWords) && last.length > 3 && isLastPart(last));
      if (isPair) return link === "" ? [end] : [end, next];
    }
  }
  return null;
}

/** Verbs and adjectives behind a noun are seldom a compound: `plaatsvinden`. */
function isCorpusPart(part: string, corpusWords: ReadonlySet<string>): boolean {
  return (
    part.length >= shortestCorpusPart &&
    corpusWords.has(part) &&
    !/(?:en|lijk|lijke|ig|ige|de|te|end|ende|loos|baar)$/.test(part)
  );
}

/** A part as it is, in the plural or as a diminutive: `bedden`, `zakjes`, `ramen`. */
function isLastPart(word: string): boolean {
  if (word.length < 3) return false;
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, word.length - ending.length);
    return singulars(stem, ending).some((singular) => compoundParts.has(singular));
  });
}

function singulars(stem: string, ending: string): string[] {
  if (ending === "en")
    return [stem, stem.replace(/(.)\1$/, "$1"), stem.replace(/([aeou])([^aeiou])$/, "$1$1$2")];
  return [stem];
}
