/**
 * Makes and finds markers: words and numbers that occur nowhere else, so that each match shows where a value went.
 * A word keeps its form in HTML, JSON, URLs and file names; a number is found however it is grouped.
 */

export type Visibility =
  | "nowhere"
  | "public"
  /** Only on the page of its location: street and contact of a private home. */
  | "location page only"
  /** On the page of its municipality, and in its row of the downloads: complaints about a private home. */
  | "municipality only"
  /** Never on a page that search engines index: explanations of closed trajectories. */
  | "noindex pages only";

export interface Expectation {
  marker: string;
  visibility: Visibility;
  /** The page that must show it; null where none has to. */
  page: string | null;
  /** The column and the rule that decides: `omschrijving, P9 email`. */
  what: string;
}

export interface Markers {
  word: () => string;
  /** Returns a number of nine digits. */
  number: () => string;
}

/** Starts a supply of markers; the same calls return the same markers. */
export function newMarkers(): Markers {
  let words = 0;
  let numbers = 0;
  return {
    word: () => {
      words += 1;
      const digits = words.toString(consonants.length).padStart(5, "0");
      return `zqj${[...digits].map((digit) => consonants[parseInt(digit, consonants.length)]).join("")}x`;
    },
    number: () => {
      numbers += 1;
      return String(700_000_000 + ((numbers * 48_271) % 99_999_989));
    },
  };
}

/** The letters of words: without vowels a word is its own stem, so that it keeps its form in the index of texts too. */
const consonants = "bcdfghjklmnpqrstvw";

const wordForm = new RegExp(`zqj[${consonants}]{5}x`, "gi");
const separatorsBetweenDigits = /(?<=\d)(?:[\s./,()+\-\u00a0\u202f]|&nbsp;|&#160;)+(?=\d)/g;

/** Makes a function that returns whether a text contains a marker. */
export function markerFinder(text: string): (marker: string) => boolean {
  const words = new Set(text.toLowerCase().match(wordForm) ?? []);
  const digits = text.replace(separatorsBetweenDigits, "");
  return (marker) => (marker.startsWith("zqj") ? words.has(marker) : digits.includes(marker));
}
