/** Reads the words of a typed address as the words of streets and house numbers are indexed. */
import { wordsOf } from "./words.ts";

const abbreviations: readonly (readonly [ending: RegExp, whole: string])[] = [
  [/str$/, "straat"],
  [/st(?:n|een)?wg$/, "steenweg"],
];

/** One word with what stands before them, or two: «Grotebaan», «Grote Baan». */
const streetKinds: ReadonlySet<string> = new Set(
  `baan dreef gaarde hof kaai laan lei park pad plein singel steeg steenweg straat vest wal weg wijk`
    .split(" ")
    .flatMap(wordsOf),
);

/** Stand before a number: «Kerkstraat nr. 12». */
const numberWords: ReadonlySet<string> = new Set(["nr", "nummer", "huisnummer"]);
const boxWord = "bus";

/** Returns the words without the box, with «Kerkstr.» written out and «12 A» as one word. */
export function addressWords(words: readonly string[]): string[] {
  const box = words.indexOf(boxWord, 1);
  const hasBox = box !== -1 && isNumber(words[box - 1]) && words[box + 1] !== undefined;
  const typed = hasBox ? words.toSpliced(box, 2) : words;
  return houseNumberWords(wordsOfStreet(typed.filter((word) => !numberWords.has(word))));
}

/** Returns the words of a street, whichever way it is written: «Brusselse Stwg» as «Brusselsesteenweg». */
export function wordsOfStreet(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words.map(writtenOut)) {
    const before = joined.at(-1);
    const isKind = streetKinds.has(word) && before !== undefined && !isNumber(before);
    if (isKind) joined.splice(-1, 1, before + word);
    else joined.push(word);
  }
  return joined;
}

/** Returns the words of a house number: `12-14 A` has `12` and `14a`. */
export function wordsOfHouseNumber(houseNumber: string): string[] {
  return houseNumberWords(wordsOf(houseNumber));
}

/** Tells whether a word begins with a digit, as house numbers do. */
export function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d/.test(word);
}

/** Tells whether a typed number is that of a house: «12» is also the number of 12A. */
export function isHouseNumber(typed: string, own: readonly string[], isBeginning: boolean): boolean {
  return own.some((word) => word.startsWith(typed) && (isBeginning || !/\d/.test(word.charAt(typed.length))));
}

/** Joins a single letter with the number before it. */
function houseNumberWords(words: readonly string[]): string[] {
  return words.flatMap((word, nth) => {
    if (/^[a-z]$/.test(word) && /^\d+$/.test(words[nth - 1] ?? "")) return [];
    const next = words[nth + 1] ?? "";
    return [/^\d+$/.test(word) && /^[a-z]$/.test(next) ? word + next : word];
  });
}

function writtenOut(word: string): string {
  return abbreviations.reduce((written, [ending, whole]) => written.replace(ending, whole), word);
}
