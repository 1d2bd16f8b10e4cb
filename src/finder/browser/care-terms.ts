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
/** How many letters a term may still lack before a word that begins a name as well. */
const maxMissing = 2;
/** Shorter words are too near to each other: «kita» and «kits». */
const minFuzzyLength = 5;

/** What the index knows of a word, which is not misspelt then. */
export interface KnownWords {
  isWord: (word: string) => boolean;
  isBeginning: (word: string) => boolean;
}

/** Returns the function that reads words. */
export function openCareTerms(known: KnownWords): (words: readonly string[]) => CareTerms {
  const terms = knownTerms();
  return (words) => {
    const isTerm = words.map(() => false);
    const meanings: Partial<CareFilters>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? "";
      const term = termAt(terms, words, at) ?? unknownTerm(terms, word, known, at === words.length - 1);
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

/**
 * A word that no name has may be the beginning of a term, or a term with a typing error. A word that begins a name is
 * still being typed where it is the last one; before others it lacks letters: «kinderopvan gent».
 */
function unknownTerm(
  { meanings }: KnownTerms,
  word: string,
  known: KnownWords,
  isLast: boolean,
): FoundTerm | null {
  if (word.length < minBegunLength || known.isWord(word)) return null;
  const begun = shortestTermWith(meanings, word);
  if (known.isBeginning(word)) {
    const means = begun && begun.length - word.length <= maxMissing && meanings.get(begun);
    return !isLast && means ? { means, length: 1 } : null;
  }
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
