/** Finds the words for childcare in what is typed, and the filters that they mean. */
import { careWords, type CareFilters } from "./care-words.ts";
import { editsBetween, maxEditsFor } from "./typos.ts";
import { wordsOf } from "./words.ts";

export interface CareTerms {
  filters: CareFilters;
  /** For each word whether it belongs to a term. */
  isTerm: boolean[];
}

interface KnownTerms {
  /** By the words of a term without spaces, so that «kinder dagverblijf» is found as well. */
  meanings: Map<string, Partial<CareFilters>>;
  /** The number of words of the longest term. */
  longest: number;
}

const noFilters: CareFilters = { careTypes: [], features: [], priceKinds: [] };
/** Shorter words are the beginning of too much. */
const minBegunLength = 4;
/** Shorter words are too near to each other: «kita» and «kits». */
const minFuzzyLength = 5;

/** Returns the function that reads words. `isKnown` is true for words of the index: those are not misspelt. */
export function openCareTerms(isKnown: (word: string) => boolean): (words: readonly string[]) => CareTerms {
  const terms = knownTerms();
  return (words) => {
    const isTerm = words.map(() => false);
    const meanings: Partial<CareFilters>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const term = termAt(terms, words, at) ?? unknownTerm(terms, words[at] ?? "", isKnown);
      if (!term) continue;
      meanings.push(term.means);
      isTerm.fill(true, at, at + term.length);
      at += term.length - 1;
    }
    return { filters: meanings.reduce(bothFilters, noFilters), isTerm };
  };
}

function knownTerms(): KnownTerms {
  const terms = careWords.flatMap(({ means, words }) =>
    words.split(",").map((term) => ({ means, words: wordsOf(term) })),
  );
  return {
    meanings: new Map(terms.map(({ means, words }) => [words.join(""), means])),
    longest: Math.max(...terms.map(({ words }) => words.length)),
  };
}

interface FoundTerm {
  means: Partial<CareFilters>;
  /** Its number of words. */
  length: number;
}

/** Finds the longest term: «opvang na school» means more than «opvang». */
function termAt({ meanings, longest }: KnownTerms, words: readonly string[], at: number): FoundTerm | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const means = meanings.get(words.slice(at, at + length).join(""));
    if (means) return { means, length };
  }
  return null;
}

/** A word that no name has may be the beginning of a term, or a term with a typing error. */
function unknownTerm(
  { meanings }: KnownTerms,
  word: string,
  isKnown: (word: string) => boolean,
): FoundTerm | null {
  if (word.length < minBegunLength || isKnown(word)) return null;
  const begun = shortestTermWith(meanings, word);
  const term = begun ?? (word.length < minFuzzyLength ? undefined : nearestTerm(meanings, word));
  const means = term === undefined ? undefined : meanings.get(term);
  return means ? { means, length: 1 } : null;
}

function shortestTermWith(meanings: KnownTerms["meanings"], begun: string): string | undefined {
  let shortest: string | undefined;
  for (const term of meanings.keys()) {
    if (term.startsWith(begun) && term.length < (shortest?.length ?? Infinity)) shortest = term;
  }
  return shortest;
}

function nearestTerm(meanings: KnownTerms["meanings"], word: string): string | undefined {
  let nearest: string | undefined;
  let leastEdits = maxEditsFor(word.length) + 1;
  for (const term of meanings.keys()) {
    if (term.length < minFuzzyLength) continue;
    const edits = editsBetween(word, term, leastEdits - 1, false);
    if (edits >= leastEdits) continue;
    nearest = term;
    leastEdits = edits;
  }
  return nearest;
}

/** «Kribbe voor een baby» is a crèche, and «kribbe of onthaalmoeder» is either. */
function bothFilters(one: CareFilters, other: Partial<CareFilters>): CareFilters {
  return {
    careTypes: bothOf(one.careTypes, other.careTypes),
    features: bothOf(one.features, other.features),
    priceKinds: bothOf(one.priceKinds, other.priceKinds),
  };
}

function bothOf<T>(one: T[], other: T[] = []): T[] {
  const shared = one.filter((value) => other.includes(value));
  return shared.length > 0 ? shared : [...new Set([...one, ...other])];
}
