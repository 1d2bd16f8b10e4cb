/**
 * Finds the municipality, or the place in it, that people mean by a name. The loaders and the finder both read names
 * with this module, so that neither understands a name that the other does not know.
 */

import { nameKey } from "./municipalities.ts";

/** The names of the Brussels Region as they follow the name of a municipality: «Elsene (Brussel)». */
export const brusselsNames = ["Brussel", "Bruxelles", "Brussels"];

/** One name of a municipality or of something in it. */
export interface NameEntry<M, T> {
  name: string;
  municipality: M;
  meaning: T;
}

/** The meaning that a text can have in one municipality. */
export interface NameMatch<M, T> {
  municipality: M;
  /** For each name in the text, the things that have that name. */
  meanings: T[][];
}

export type FindNames<M, T> = (text: string) => NameMatch<M, T>[];

/**
 * Builds an index of names once. `regions` are names that tell two municipalities apart without being their own, such
 * as a province: «Halle (Antwerpen)».
 */
export function indexNames<M, T>(
  entries: Iterable<NameEntry<M, T>>,
  regions: Iterable<Omit<NameEntry<M, T>, "meaning">>,
): FindNames<M, T> {
  const named = new Map<string, Map<M, T[]>>();
  for (const { name, municipality, meaning } of entries) {
    const uses = getOrAdd(named, nameKey(name), () => new Map<M, T[]>());
    getOrAdd(uses, municipality, () => []).push(meaning);
  }
  const around = new Map<string, Set<M>>();
  for (const { name, municipality } of regions) {
    getOrAdd(around, nameKey(name), () => new Set<M>()).add(municipality);
  }
  const matchAll = (names: readonly string[]): NameMatch<M, T>[] => {
    const keys = names.map(nameKey);
    const candidates = new Set(keys.flatMap((key) => [...(named.get(key)?.keys() ?? [])]));
    const fitting = [...candidates].filter((one) =>
      keys.every((key) => named.get(key)?.has(one) || around.get(key)?.has(one)),
    );
    return fitting.map((municipality) => ({
      municipality,
      meanings: keys
        .flatMap((key) => [named.get(key)?.get(municipality) ?? []])
        .filter(({ length }) => length),
    }));
  };
  return (text) => {
    for (const names of readings(text)) {
      const found = matchAll(names);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** Returns the one part that is meant. Null means the whole municipality: no part is named, or several parts are. */
export function onlyPart<P>(parts: readonly (P | null)[]): P | null {
  const distinct = new Set(parts.filter((part) => part !== null));
  const [part] = distinct;
  return distinct.size === 1 && part !== undefined ? part : null;
}

const maxLength = 200;
const maxWords = 12;
const postcodeBefore = /^\s*(?:be?[\s-]*)?\d{4}(?!\d)[\s,-]*/i;
// Names are cut off at maxLength, so the square of their length is small.
// eslint-disable-next-line regexp/no-super-linear-move
const postcodeBehind = /[\s,(-]+\d{4}\)?\s*$/;
const titleBefore = /^(?:(?:stad|gemeente)\s+|(?:la\s+)?(?:ville|commune)\s+d(?:e\s+|['’]))/i;
// eslint-disable-next-line regexp/no-super-linear-move
const titleBehind = /[\s-]+(?:stad|ville|centrum|centre|\d{1,2})$/i;
const separators = /[/|;,()[\]]|\s[-–—]\s/;

/**
 * Returns the ways to read a text as one name, or as several names of one place, the most literal first: «1000
 * Bruxelles», «Stad Brussel», «Brussel 1», «Ukkel - Uccle», «Gent (Ledeberg)».
 */
function readings(text: string): string[][] {
  const whole = text.slice(0, maxLength).trim();
  const bare = whole.replace(postcodeBefore, "").replace(postcodeBehind, "");
  const pieces = bare.split(separators).map((piece) => withoutTitle(piece.trim()));
  return [
    [whole],
    [bare],
    [withoutTitle(bare)],
    pieces.filter((piece) => /\p{L}/u.test(piece)),
    ...splitsInTwo(withoutTitle(bare)),
  ];
}

/**
 * Strips «Stad», «Ville de» and the like, and the number of a postal district («Brussel 1»): none is part of a name.
 */
function withoutTitle(text: string): string {
  return text.replace(titleBefore, "").replace(titleBehind, "");
}

/** Splits a text into two names that have nothing but a space or a hyphen between them: «Ukkel-Uccle». */
function splitsInTwo(text: string): string[][] {
  const words = text.split(/[\s-]+/).slice(0, maxWords);
  return words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
