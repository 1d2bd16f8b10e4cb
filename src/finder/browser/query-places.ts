/** Finds the place that a query names, among words that say nothing or that nothing has. */
import type { FinderWords } from "./finder-words.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";
import { textOf, trimmings, type Token } from "./query-tokens.ts";

export interface PlaceMeaning {
  /** The places that the text may name; several when they share the name. */
  places: FinderPlace[];
  /** The part of the text that names the places. */
  placeText: string;
  postcode: string | null;
}

export interface PlaceReader {
  /** Finds the place that the tokens name, but for filler words at the ends. */
  wholePlace: (tokens: readonly Token[], text: string) => PlaceMeaning | null;
  /** Finds the one place beside other words; the longest name counts. */
  placeBesideWords: (tokens: readonly Token[], text: string) => (PlaceMeaning & { ignored: string }) | null;
}

/** Opens the reader of places. */
export function openPlaceReader(open: OpenIndex, words: FinderWords): PlaceReader {
  const postcodes = new Set(open.areas.map(({ postcode }) => postcode));

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

  return {
    wholePlace(tokens, text) {
      for (const trimmed of trimmings(tokens)) {
        const place = placeIn(trimmed, text);
        if (place) return place;
      }
      return null;
    },
    placeBesideWords(tokens, text) {
      for (let length = tokens.length - 1; length > 0; length -= 1) {
        for (let start = 0; start + length <= tokens.length; start += 1) {
          const place = placeIn(tokens.slice(start, start + length), text);
          const others = [...tokens.slice(0, start), ...tokens.slice(start + length)];
          if (!place || others.some((other) => placeIn([other], text))) continue;
          return { ...place, ignored: textOf(others, text) };
        }
      }
      return null;
    },
  };
}

function hasPostcode(open: OpenIndex, place: FinderPlace, postcode: string): boolean {
  const isInPlace = areasOf(open, place);
  return open.areas.some((area, index) => isInPlace[index] === true && area.postcode === postcode);
}
