/**
 * How people call a municipality or a place in it, and what is meant. The loaders and the finder both read
 * names with this module, so that a name which one understands is never unknown to the other.
 */

import { nameKey } from "./municipalities.ts";

/** What the Brussels Region is called behind the name of a municipality: «Elsene (Brussel)». */
export const brusselsNames = ["Brussel", "Bruxelles", "Brussels"];

/** One name of something in a municipality. */
export interface NameEntry<M, T> {
  name: string;
  municipality: M;
  meaning: T;
}

/** What a text can mean in one municipality. */
export interface NameMatch<M, T> {
  municipality: M;
  /** For each name in the text the things that bear it. */
  meanings: T[][];
}

export type FindNames<M, T> = (text: string) => NameMatch<M, T>[];

/**
 * Indexes names once. `regions` are names that set a municipality apart without being its own, such as its
 * province: «Halle (Antwerpen)».
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
  const together = (names: readonly string[]): NameMatch<M, T>[] => {
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
      const found = together(names);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** The one part that is meant beside the whole; null where none is, or where several stand for the whole. */
export function onlyPart<P>(parts: readonly (P | null)[]): P | null {
  const distinct = new Set(parts.filter((part) => part !== null));
  const [part] = distinct;
  return distinct.size === 1 && part !== undefined ? part : null;
}

const maxLength = 200;
const maxWords = 12;
const postcodeBefore = /^\s*(?:be?[\s-]*)?\d{4}(?!\d)[\s,-]*/i;
const postcodeBehind = /[\s,(-]+\d{4}\)?\s*$/;
const titleBefore = /^(?:(?:stad|gemeente)\s+|(?:la\s+)?(?:ville|commune)\s+d(?:e\s+|['’]))/i;
const titleBehind = /[\s-]+(?:stad|ville|centrum|centre|\d{1,2})$/i;
const separators = /[/|;,()[\]]|\s[-–—]\s/;

/**
 * The ways to read a text as one name or several of the same place, the most literal first: «1000 Bruxelles»,
 * «Stad Brussel», «Brussel 1», «Ukkel - Uccle», «Gent (Ledeberg)».
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

/** Neither «Stad» and «Ville de» nor a postal district («Brussel 1») is part of a name. */
function withoutTitle(text: string): string {
  return text.replace(titleBefore, "").replace(titleBehind, "");
}

/** Two names with nothing but a space or a hyphen between them: «Ukkel-Uccle». */
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
