/** Finds the rows that a query means. Each word of its text may match the name, the organiser or the locality. */
import { openCareFilter } from "./care-filter.ts";
import type { CareFilters } from "./care-words.ts";
import type { FinderWords } from "./finder-words.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";
import type { QueryMeaning } from "./query-meaning.ts";
import { matchWholeWords, type TypedText } from "./text-matching.ts";
import { rowsOfText } from "./text-rows.ts";

/**
 * Returns the function that finds the rows of a text: 1 for each row that matches, null when the text has no words. The
 * whole name of a place finds the locations there, and those that bear that name: many are called «Sint-Jozef».
 */
export function openRowMatching(
  open: OpenIndex,
  words: FinderWords,
  openText: (text: string) => TypedText,
): (meaning: QueryMeaning) => Uint8Array | null {
  return ({ filters, hasCare, places, placeText, postcode, rest }) => {
    const texts = rest === "" ? null : rowsOfText(open, words, openText(rest));
    if (!hasCare && places.length === 0 && postcode === null) return texts;
    const matching = texts ?? new Uint8Array(open.size).fill(1);
    if (places.length > 0) keepPlaces(open, places, matching);
    if (postcode !== null) keepAreas(open, (area) => area.postcode === postcode, matching);
    keepFilters(open, filters, matching);
    if (!hasCare && placeText !== "") markNames(open, words, openText(placeText), matching);
    return matching;
  };
}

function keepPlaces(open: OpenIndex, places: readonly FinderPlace[], matching: Uint8Array): void {
  const all = places.map((place) => areasOf(open, place));
  keepAreas(open, (_, index) => all.some((isInPlace) => isInPlace[index]), matching);
}

function keepAreas(
  open: OpenIndex,
  isKept: (area: OpenIndex["areas"][number], index: number) => boolean,
  matching: Uint8Array,
): void {
  const kept = open.areas.map(isKept);
  for (let row = 0; row < open.size; row += 1) if (!kept[open.area[row] as number]) matching[row] = 0;
}

function keepFilters(open: OpenIndex, filters: CareFilters, matching: Uint8Array): void {
  const passes = openCareFilter(open, filters);
  for (let row = 0; row < open.size; row += 1) if (!passes(row)) matching[row] = 0;
}

function markNames(open: OpenIndex, words: FinderWords, text: TypedText, matching: Uint8Array): void {
  const match = matchWholeWords(words.index, text.words);
  for (let row = 0; row < open.size; row += 1) {
    if (match.masks[words.nameOfRow[row] as number] === match.full) matching[row] = 1;
  }
}
