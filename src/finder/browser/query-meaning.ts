/**
 * Reads what is typed as a question: «kribbe in Gent» asks for group care in a place, and not for names with those
 * words. Words for childcare become filters, words around them are dropped, and what is left is a place, a postcode or
 * a text to find. A name that has all the typed words keeps its meaning: «Kinderopvang Zonnebloem».
 */
import { withoutInvisible } from "../../domain/text.ts";
import { openCareTerms } from "./care-terms.ts";
import { fillerWords, type CareFilters } from "./care-words.ts";
import type { FinderWords } from "./finder-words.ts";
import { memoizeRecent } from "./memoize-last.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";
import { matchStages, strictStages, type TypedText } from "./text-matching.ts";
import { hasRowsWith } from "./text-rows.ts";
import { matchExactly } from "./word-index.ts";
import { wordsOf } from "./words.ts";

export interface QueryMeaning {
  /** The filters that words for childcare mean. */
  filters: CareFilters;
  /** True where such words are typed, also where they mean childcare of any kind. */
  hasCare: boolean;
  /** The places that the text may name; several when they share the name. */
  places: FinderPlace[];
  /** The part of the text that names the places. */
  placeText: string;
  postcode: string | null;
  /** The text that is neither: it has to be found in names. */
  rest: string;
  /** Words beside a place that nothing has: «zuid» in «kribbe antwerpen zuid». */
  ignored: string;
}

interface ReadText {
  text: string;
  filters: CareFilters;
  /** The tokens that are no word for childcare. */
  left: Token[];
  hasCare: boolean;
}

interface Token {
  word: string;
  /** Its number among all tokens, and where it stands in the text. */
  nth: number;
  start: number;
  end: number;
}

const maxTokens = 24;
const maxTextLength = 200;
const textsInUse = 4;

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

/** Opens the reader. It remembers the last texts, which suggestions and results both ask for. */
export function openQueryReader(
  open: OpenIndex,
  words: FinderWords,
  openText: (text: string) => TypedText,
): QueryReader {
  const readTerms = openCareTerms((word) => matchExactly(words.index, word, true).length > 0);
  const postcodes = new Set(open.areas.map(({ postcode }) => postcode));
  const isInNames = (text: string): boolean =>
    strictStages.some((stage) => hasRowsWith(open, words, openText(text).match(stage)));
  const isFound = (text: string): boolean =>
    matchStages.some((stage) => hasRowsWith(open, words, openText(text).match(stage, true)));
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
    const [alone] = left;
    if (!hasCare && left.length === 1 && alone && postcodes.has(alone.word))
      return { ...nothing, postcode: alone.word };
    const place = firstPlace(left, hasCare, text);
    if (place && (hasCare || !isInNames(text))) return { ...nothing, filters, hasCare, ...place };
    const rest = textOf(withoutFillers(left), text);
    const isAsked = hasCare && !place && (rest === "" || !isInNames(text));
    if (isAsked && rest === "") return { ...nothing, filters, hasCare };
    const beside = isFound(isAsked ? rest : text) ? null : placeBesideWords(withoutFillers(left), text);
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

  /** Without a word for childcare, words around a place have to be there: the whole text names no place. */
  function firstPlace(left: readonly Token[], hasCare: boolean, text: string): PlaceMeaning | null {
    for (const tokens of trimmings(left)) {
      const place = hasCare || tokens.length < left.length ? placeIn(tokens, text) : null;
      if (place) return place;
    }
    return null;
  }

  /** Finds the one place in a text of which the other words are found nowhere; the longest name counts. */
  function placeBesideWords(
    tokens: readonly Token[],
    text: string,
  ): (PlaceMeaning & { ignored: string }) | null {
    for (let length = tokens.length - 1; length > 0; length -= 1) {
      for (let start = 0; start + length <= tokens.length; start += 1) {
        const place = placeIn(tokens.slice(start, start + length), text);
        const others = [...tokens.slice(0, start), ...tokens.slice(start + length)];
        if (!place || others.some((other) => placeIn([other], text))) continue;
        return { ...place, ignored: textOf(others, text) };
      }
    }
    return null;
  }

  /** Finds the place or postcode that these tokens name in full. */
  function placeIn(tokens: readonly Token[], text: string): PlaceMeaning | null {
    const [code, ...otherCodes] = tokens.filter(({ word }) => postcodes.has(word));
    const placeText = textOf(
      tokens.filter(({ word }) => !postcodes.has(word)),
      text,
    );
    const places = placeText === "" ? [] : words.namedPlacesIn(placeText);
    if (!code) return places.length > 0 ? { places, placeText, postcode: null } : null;
    const isThere = placeText === "" || places.some((place) => hasPostcode(open, place, code.word));
    return otherCodes.length === 0 && isThere ? { places: [], placeText: "", postcode: code.word } : null;
  }
}

type PlaceMeaning = Pick<QueryMeaning, "places" | "placeText" | "postcode">;

const nothing: QueryMeaning = {
  filters: { careTypes: [], features: [], priceKinds: [] },
  hasCare: false,
  places: [],
  placeText: "",
  postcode: null,
  rest: "",
  ignored: "",
};

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .slice(0, maxTokens)
    .map(({ 0: letters, index: start }, nth) => ({
      word: wordsOf(letters).join(""),
      nth,
      start,
      end: start + letters.length,
    }));
}

/** Returns the text of tokens: with what stands between them, or a space where another token was. */
function textOf(tokens: readonly Token[], text: string): string {
  const pieces = tokens.map(({ nth, start, end }, i) => {
    const previous = tokens[i - 1];
    const gap = !previous ? "" : previous.nth === nth - 1 ? text.slice(previous.end, start) : " ";
    return gap + text.slice(start, end);
  });
  return pieces.join("");
}

/** Returns ever shorter readings without filler words at the ends: «in de panne», «de panne», «panne». */
function* trimmings(tokens: readonly Token[]): Generator<readonly Token[]> {
  const behind = fillersBefore(tokens.toReversed());
  for (let skipped = 0; skipped <= fillersBefore(tokens); skipped += 1) {
    for (let dropped = 0; dropped <= behind; dropped += 1) {
      const rest = tokens.slice(skipped, tokens.length - dropped);
      if (rest.length > 0) yield rest;
    }
  }
}

function withoutFillers(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(fillersBefore(tokens), tokens.length - fillersBefore(tokens.toReversed()));
}

function fillersBefore(tokens: readonly Token[]): number {
  const first = tokens.findIndex(({ word }) => !fillerWords.has(word));
  return first === -1 ? tokens.length : first;
}

function hasPostcode(open: OpenIndex, place: FinderPlace, postcode: string): boolean {
  const isInPlace = areasOf(open, place);
  return open.areas.some((area, index) => isInPlace[index] === true && area.postcode === postcode);
}
