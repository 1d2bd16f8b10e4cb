/**
 * The words by which the finder's things are found: names of locations, organisers, the places where
 * locations lie; and for the suggestions postcodes, municipalities and their parts.
 */
import { itemAt } from "./item-at.ts";
import type { OpenIndex, OpenMunicipality } from "./open-index.ts";
import { mapSliced, type Sliced } from "./slices.ts";
import { indexWords, type WordIndex } from "./word-index.ts";
import { wordsOf, wordsOfName } from "./words.ts";

/** A part of a municipality, or a municipality that went into it. */
export interface Part {
  name: string;
  municipality: number;
  /** Where its name is known to belong; none where that is not known. */
  postcodes: string[];
}

export interface FinderWords {
  index: WordIndex;
  /** Rows with one name share an entry. */
  nameOfRow: Uint32Array;
  parts: Part[];
  /** Where the entries of each kind begin. */
  first: Record<EntryKind, number>;
  /** The words of each entry's own name without a space, to tell a whole name from a name that holds it. */
  phrases: string[];
  /** How many words that name has. */
  wordCounts: Uint8Array;
}

export type EntryKind = "name" | "organiser" | "place" | "area" | "municipality" | "part";

/** Gathers the words of an opened index. */
export function* openWords(open: OpenIndex): Sliced<FinderWords> {
  const { names, nameOfRow } = distinctNames(open.names);
  yield;
  const partsByMunicipality = open.municipalities.map(partsOf);
  const parts = partsByMunicipality.flat();
  const placeWords = placeWordsOf(open, partsByMunicipality);
  const groups: Record<EntryKind, string[][]> = {
    name: yield* mapSliced(names, wordsOf),
    organiser: yield* mapSliced(open.organisers, (organiser) => wordsOf(organiser.name)),
    place: yield* mapSliced(open.places, ({ area, locality }) => placeWords(area, locality)),
    area: yield* mapSliced(open.areas, (_, area) => placeWords(area, "")),
    municipality: open.municipalities.map((municipality) => wordsOfName(municipality.name)),
    part: parts.map((part) => wordsOfName(part.name)),
  };
  yield;
  const ownWords = [
    ...groups.name,
    ...groups.organiser,
    ...open.places.map(() => []),
    ...open.areas.map(({ postcode }) => [postcode]),
    ...[...open.municipalities, ...parts].map(({ name }) => wordsOf(name)),
  ];
  return {
    index: yield* indexWords(Object.values(groups).flat()),
    nameOfRow,
    parts,
    first: firstOf(groups),
    phrases: yield* mapSliced(ownWords, (words) => words.join("")),
    wordCounts: Uint8Array.from(ownWords, (words) => words.length),
  };
}

function firstOf(groups: Record<EntryKind, string[][]>): FinderWords["first"] {
  let first = 0;
  const entries = Object.entries(groups).map(([kind, words]) => {
    first += words.length;
    return [kind, first - words.length];
  });
  return Object.fromEntries(entries) as FinderWords["first"];
}

/** The parts that are not called as the whole is. */
function partsOf(municipality: OpenMunicipality, position: number): Part[] {
  const { name, formerNames, subMunicipalities } = municipality;
  const parts = new Map<string, Part>();
  // A former municipality held more than the part that bears its name: it is no postcode.
  for (const former of formerNames)
    parts.set(former, { name: former, municipality: position, postcodes: [] });
  for (const part of subMunicipalities) {
    if (part.name !== name && !parts.has(part.name))
      parts.set(part.name, { ...part, municipality: position });
  }
  return [...parts.values()];
}

/** Where a part's postcodes are known, its name belongs to these alone; else to the whole municipality. */
function placeWordsOf(open: OpenIndex, partsByMunicipality: readonly Part[][]) {
  const known = new Map<string, string[]>();
  const wordsOnce = (name: string): string[] => {
    const words = known.get(name) ?? wordsOfName(name);
    known.set(name, words);
    return words;
  };
  return (area: number, locality: string): string[] => {
    const { postcode, municipality } = itemAt(open.areas, area);
    const parts = itemAt(partsByMunicipality, municipality).filter(
      ({ postcodes }) => postcodes.length === 0 || postcodes.includes(postcode),
    );
    const { name } = itemAt(open.municipalities, municipality);
    return [postcode, ...[name, locality, ...parts.map((part) => part.name)].flatMap(wordsOnce)];
  };
}

function distinctNames(rowNames: readonly string[]) {
  const positions = new Map<string, number>();
  const nameOfRow = Uint32Array.from(rowNames, (name) => {
    const position = positions.get(name) ?? positions.size;
    positions.set(name, position);
    return position;
  });
  return { names: [...positions.keys()], nameOfRow };
}
