/**
 * Reads what is typed as a question: «kribbe in Gent» asks for group care in a place, and not for names with those
 * words. Words for childcare become filters, words around them are dropped, and what is left is a place, a postcode or
 * a text to find. A name that has all the typed words keeps its meaning: «Kinderopvang Zonnebloem».
 */
import { withoutInvisible } from "../../domain/text.ts";
import { openCareFilter } from "./care-filter.ts";
import { openCareTerms } from "./care-terms.ts";
import type { CareFilters } from "./care-words.ts";
import type { FinderWords } from "./finder-words.ts";
import { memoizeRecent } from "./memoize-last.ts";
import type { OpenIndex } from "./open-index.ts";
import { openPlaceReader, type PlaceMeaning } from "./query-places.ts";
import { textOf, tokensOf, withoutFillers, type Token } from "./query-tokens.ts";
import { matchStages, strictStages, type TypedText } from "./text-matching.ts";
import { hasRowsWith } from "./text-rows.ts";
import { matchExactly } from "./word-index.ts";

export interface QueryMeaning extends PlaceMeaning {
  /** The filters that words for childcare mean. */
  filters: CareFilters;
  /** True where such words are typed, also where they mean childcare of any kind. */
  hasCare: boolean;
  /** The text that is neither: it has to be found in names. */
  rest: string;
  /** Words beside a place that nothing has: «zuid» in «kribbe antwerpen zuid». */
  ignored: string;
}

/** The words for childcare in a text, and the text without them. */
export interface CareSplit {
  filters: CareFilters;
  rest: string;
}

export interface QueryReader {
  /** Returns what a text asks for. */
  meaningOf: (text: string) => QueryMeaning;
  /** Sets words for childcare apart, whatever names have them; null where there are none. */
  splitCare: (text: string) => CareSplit | null;
}

interface ReadText {
  text: string;
  filters: CareFilters;
  /** The tokens that are no word for childcare. */
  left: Token[];
  hasCare: boolean;
}

const maxTextLength = 200;
const textsInUse = 4;

const nothing: QueryMeaning = {
  filters: { careTypes: [], features: [], priceKinds: [] },
  hasCare: false,
  places: [],
  placeText: "",
  postcode: null,
  rest: "",
  ignored: "",
};

/** Opens the reader. It remembers the last texts, which suggestions and results both ask for. */
export function openQueryReader(
  open: OpenIndex,
  words: FinderWords,
  openText: (text: string) => TypedText,
): QueryReader {
  const readTerms = openCareTerms({
    isWord: (word) => matchExactly(words.index, word, false).length > 0,
    isBeginning: (word) => matchExactly(words.index, word, true).length > 0,
  });
  const { wholePlace, placeBesideWords } = openPlaceReader(open, words);
  const isInNames = (text: string): boolean =>
    strictStages.some((stage) => hasRowsWith(open, words, openText(text).match(stage)));
  const isFound = (text: string, filters: CareFilters): boolean => {
    const passes = openCareFilter(open, filters);
    const rows = openText(text).addressRows("whole street");
    if (rows?.some((isThere, row) => isThere === 1 && passes(row))) return true;
    return matchStages.some((stage) => hasRowsWith(open, words, openText(text).match(stage, true), passes));
  };
  const readText = memoizeRecent(textsInUse, (typed: string): ReadText => {
    const text = withoutInvisible(typed.slice(0, maxTextLength));
    const tokens = tokensOf(text);
    const { filters, isTerm } = readTerms(tokens.map(({ word }) => word));
    const left = tokens.filter(({ nth }) => !isTerm[nth]);
    return { text, filters, left, hasCare: left.length < tokens.length };
  });
  const meaningOf = memoizeRecent(textsInUse, (typed: string): QueryMeaning => {
    const named = words.namedPlacesIn(typed);
    if (named.length > 0) return { ...nothing, places: named, placeText: typed };
    const { text, filters, left, hasCare } = readText(typed);
    const place = wholePlace(left, text);
    // «9000» is a postcode and «in Gent» a place, unless a name has just these words.
    const isPlace = place && (hasCare || left.length === 1 || !isInNames(text));
    if (isPlace) return { ...nothing, filters, hasCare, ...place };
    const rest = textOf(withoutFillers(left), text);
    const isAsked = hasCare && !place && (rest === "" || !isInNames(text));
    if (isAsked && rest === "") return { ...nothing, filters, hasCare };
    const beside = (isAsked ? isFound(rest, filters) : isFound(text, nothing.filters))
      ? null
      : placeBesideWords(withoutFillers(left), text);
    if (beside) return { ...nothing, filters, hasCare, ...beside };
    return isAsked ? { ...nothing, filters, hasCare, rest } : { ...nothing, rest: text };
  });
  return {
    meaningOf,
    splitCare(typed) {
      const { text, filters, left, hasCare } = readText(typed);
      return hasCare ? { filters, rest: textOf(withoutFillers(left), text) } : null;
    },
  };
}
