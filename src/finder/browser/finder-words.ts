/**
 * The words by which the finder finds its entries: names of locations, organisers and the localities where locations
 * lie, and for the suggestions also postcodes, municipalities and their parts.
 */
import { itemAt } from "../../packing/item-at.ts";
import { openNamedPlaces, type FinderPlace } from "./named-places.ts";
import type { OpenIndex, OpenPart } from "./open-index.ts";
import { mapChunked, type Chunked } from "../../packing/chunks.ts";
import { matchWholeWords, typedWords } from "./text-matching.ts";
import { indexWords, type WordIndex } from "./word-index.ts";
import { wordsOf, wordsOfName } from "./words.ts";

export interface Part extends OpenPart {
  /** Its index among the municipalities. */
  municipality: number;
}

export interface FinderWords {
  index: WordIndex;
  /** The entry of each row's name. Rows with the same name share an entry. */
  nameOfRow: Uint32Array;
  parts: Part[];
  /** The number of the first entry of each kind. */
  first: Record<EntryKind, number>;
  /** The words of each entry's own name without spaces, to tell a whole name from a name that contains it. */
  phrases: string[];
  /** The number of words of each entry's own name. */
  wordCounts: Uint8Array;
  /** Returns the places of which the text is the whole name. */
  namedPlacesIn: (text: string) => FinderPlace[];
}

export type EntryKind = "name" | "organiser" | "locality" | "area" | "municipality" | "part";

/** Collects the words of an opened index. */
export function* openFinderWords(open: OpenIndex): Chunked<FinderWords> {
  const { names, nameOfRow } = distinctNames(open.names);
  yield;
  const parts = open.municipalities.flatMap((one, municipality): Part[] =>
    one.parts.map((part) => ({ ...part, municipality })),
  );
  const localityWords = localityWordsOf(open);
  const groups: Record<EntryKind, string[][]> = {
    name: yield* mapChunked(names, wordsOf),
    organiser: yield* mapChunked(open.organisers, (organiser) => wordsOf(organiser.name)),
    locality: yield* mapChunked(open.localities, ({ area, locality }) => localityWords(area, locality)),
    area: yield* mapChunked(open.areas, (_, area) => localityWords(area, "")),
    municipality: open.municipalities.map((municipality) => namesOf(municipality).flatMap(wordsOfName)),
    part: parts.map((part) => namesOf(part).flatMap(wordsOfName)),
  };
  yield;
  const first = firstOf(groups);
  const ownWords = [
    ...groups.name,
    ...groups.organiser,
    ...open.localities.map(() => []),
    ...open.areas.map(({ postcode }) => [postcode]),
    ...[...open.municipalities, ...parts].map(({ name }) => wordsOf(name)),
  ];
  const index = yield* indexWords(Object.values(groups).flat());
  return {
    index,
    nameOfRow,
    parts,
    first,
    phrases: yield* mapChunked(ownWords, (words) => words.join("")),
    wordCounts: Uint8Array.from(ownWords, (words) => words.length),
    namedPlacesIn: namedPlaceFinder(openNamedPlaces(open), index, first),
  };
}

/** Matches names such as «Gemeente Zemst»: a municipality, and often its board, which organises care. */
const titled = /^\s*(?:stad|gemeente)\s/i;

/** A name with its title means the organiser or location of that name, if there is one. */
function namedPlaceFinder(
  find: (text: string) => FinderPlace[],
  index: WordIndex,
  first: FinderWords["first"],
): FinderWords["namedPlacesIn"] {
  return (text) => {
    if (!titled.test(text)) return find(text);
    const { masks, full } = matchWholeWords(index, typedWords(text));
    return masks.subarray(0, first.locality).includes(full) ? [] : find(text);
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

function namesOf({ name, otherNames }: Pick<OpenPart, "name" | "otherNames">): string[] {
  return [name, ...otherNames];
}

/** The names of a part belong only to its own postcodes: not all of Antwerpen is called Borsbeek. */
function localityWordsOf(open: OpenIndex) {
  const known = new Map<string, string[]>();
  const wordsOnce = (name: string): string[] => {
    const words = known.get(name) ?? wordsOfName(name);
    known.set(name, words);
    return words;
  };
  return (area: number, locality: string): string[] => {
    const { postcode, municipality } = itemAt(open.areas, area);
    const whole = itemAt(open.municipalities, municipality);
    const parts = whole.parts.filter(
      ({ postcodes }) => postcodes.length === 0 || postcodes.includes(postcode),
    );
    return [postcode, ...[...[whole, ...parts].flatMap(namesOf), locality].flatMap(wordsOnce)];
  };
}

function distinctNames(rowNames: readonly string[]) {
  const indexByName = new Map<string, number>();
  const nameOfRow = Uint32Array.from(rowNames, (name) => {
    const index = indexByName.get(name) ?? indexByName.size;
    indexByName.set(name, index);
    return index;
  });
  return { names: [...indexByName.keys()], nameOfRow };
}
