/**
 * Finds the places that are typed in full. A visitor who types «Borsbeek» or «Uccle» means that place, and not every
 * name with that word in it. Names are read as the loaders read those of the source.
 */
import { brusselsNames, indexNames, onlyPart, type NameEntry } from "../../domain/place-names.ts";
import type { OpenIndex, OpenPart } from "./open-index.ts";

export interface FinderPlace {
  /** Its index among the municipalities. */
  municipality: number;
  /** Null for the whole municipality. */
  part: OpenPart | null;
}

/** A visitor who types a postcode means that postcode, whatever name is typed beside it. */
const postcodeInside = /(?<!\d)\d{4}(?!\d)/;

/** Indexes the names and returns the function that finds the places that a text names. */
export function openNamedPlaces(open: OpenIndex): (text: string) => FinderPlace[] {
  const find = indexNames(open.municipalities.flatMap(entriesOf), inBrussels(open));
  return (text) => {
    if (postcodeInside.test(text)) return [];
    return find(text).map(({ municipality, meanings }) => ({
      municipality,
      part: onlyPart(meanings.flat()),
    }));
  };
}

/** Returns for each area whether it lies in the place. */
export function areasOf(open: OpenIndex, { municipality, part }: FinderPlace): boolean[] {
  const postcodes = part?.postcodes ?? [];
  return open.areas.map(
    (area) =>
      area.municipality === municipality && (postcodes.length === 0 || postcodes.includes(area.postcode)),
  );
}

function entriesOf(
  { name, otherNames, parts }: OpenIndex["municipalities"][number],
  municipality: number,
): NameEntry<number, OpenPart | null>[] {
  const names = (meaning: OpenPart | null, all: string[]): NameEntry<number, OpenPart | null>[] =>
    all.map((one) => ({ name: one, municipality, meaning }));
  return [
    ...names(null, [name, ...otherNames]),
    ...parts.flatMap((part) => names(part, [part.name, ...part.otherNames])),
  ];
}

/** Municipalities with a postcode below 1300 lie in the Brussels Region and may be typed as «Elsene (Brussel)». */
function inBrussels({ areas }: OpenIndex): { name: string; municipality: number }[] {
  const municipalities = new Set(
    areas.filter(({ postcode }) => postcode < "1300").map(({ municipality }) => municipality),
  );
  return [...municipalities].flatMap((municipality) => brusselsNames.map((name) => ({ name, municipality })));
}
