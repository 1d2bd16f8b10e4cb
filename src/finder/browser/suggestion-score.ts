/** Ranks suggestions by a score: sure ones come first, places before names, and then those nearest to the typed text. */
import type { SuggestionKind } from "./finder-types.ts";
import type { FinderWords } from "./finder-words.ts";

export interface ScoreContext {
  words: FinderWords;
  typed: readonly string[];
  /** True in a fuzzy stage, where the nearest come first, whatever their kind. */
  isFuzzy: boolean;
}

const kindOrder: Record<SuggestionKind, number> = {
  gemeente: 0,
  deelgemeente: 1,
  postcode: 2,
  opvang: 3,
  organisator: 3,
  "soort opvang": 3,
};

/** An organiser with fewer locations ranks no higher than each of them. */
const manyLocations = 5;

/**
 * Returns the score of a suggestion; the lower, the better. Each value is a digit in a base of the number of values
 * that it can have, and what counts most comes first.
 */
export function scoreOf(
  { words, typed, isFuzzy: isFuzzy }: ScoreContext,
  kind: SuggestionKind,
  entry: number,
  cost: number,
  locations: number,
): number {
  const phrase = words.phrases[entry] ?? "";
  const joined = typed.join("");
  const isPlace = kindOrder[kind] < kindOrder.opvang;
  const isSure = phrase === joined || (isPlace && cost === 0);
  const size = kind === "organisator" && locations < manyLocations ? 0 : locations;
  const sureness = [isSure ? 0 : 1, 2] as const;
  const order = [kindOrder[kind], 4] as const;
  const distance = [cost, 200] as const;
  const extraWords = [Math.max(0, (words.wordCounts[entry] ?? 0) - typed.length), 32] as const;
  const prefix = [phrase.startsWith(joined) ? 0 : 1, 2] as const;
  const smallness = [999 - Math.min(size, 999), 1000] as const;
  return asDigits(
    isFuzzy
      ? [distance, order, extraWords, prefix, smallness]
      : [sureness, order, distance, extraWords, prefix, smallness],
  );
}

function asDigits(digits: readonly (readonly [value: number, base: number])[]): number {
  return digits.reduce((number, [value, base]) => number * base + Math.min(value, base - 1), 0);
}
