/**
 * How a source finds its municipality: by code, else by postcode with name, else by a name that only one has.
 * A part's name counts in the part's own postcodes; elsewhere in the municipality it matches with a warning.
 */
import type { Position } from "./geo.ts";
import type { Merger, Municipality, MunicipalityPart, OtherName, PostcodePlace } from "./municipalities.ts";
import { brusselsNames, indexNames, onlyPart, type NameMatch, type NameEntry } from "./place-names.ts";

/** What a source says of where something lies. */
export interface NamedPlace {
  nis: string | null;
  postcode: string | null;
  name: string | null;
}

export type PlaceMatch =
  | { municipality: Municipality; by: "code" | "postcode and name" | "name" }
  | { municipality: null; problem: string };

export interface MunicipalityIndex {
  all: readonly Municipality[];
  /** Finds a municipality by its code, old codes too. */
  byNis: (nis: string) => Municipality | null;
  /** True for the code of a municipality that merged into another under a new code. */
  isFormerNis: (nis: string) => boolean;
  /** True for a municipality that took in another one and kept its own code, as Antwerpen did with Borsbeek. */
  keptItsCode: (nis: string) => boolean;
  /** By code, else by postcode with name, else by a name that only one municipality has. */
  match: (place: NamedPlace) => PlaceMatch;
  /** What `name` means in the municipality; null when it is no name of it or of a part of it. */
  meaningIn: (municipality: Municipality, name: string, postcode: string) => NameMeaning | null;
  /** True when a part of the municipality has this postcode, or had it. */
  hasPostcode: (municipality: Municipality, postcode: string) => boolean;
  /** The centre of a postcode in a municipality; the municipality's own point where it has no such postcode. */
  postcodeCentre: (postcode: string, nis: string) => Position;
}

/** What a source means by a name, in the municipality that its row belongs to. */
export interface NameMeaning {
  /** The Dutch name of the municipality or of the part of it. */
  place: string;
  /** False for what is merely in common use: «Anvers», «Molenbeek». */
  isOfficial: boolean;
  postcodes: readonly string[];
  /** True when the postcode is one of these. */
  isAtPostcode: boolean;
}

/** What bears a name: the municipality, or a part of it where there is one. */
interface Meaning {
  part: MunicipalityPart | null;
  /** Null for the Dutch name. */
  otherName: OtherName | null;
}

type Candidate = NameMatch<Municipality, Meaning>;

/** Builds the index once; everything in it is a look-up. */
export function indexMunicipalities(
  all: readonly Municipality[],
  places: readonly PostcodePlace[],
  mergers: readonly Merger[],
): MunicipalityIndex {
  const byCurrentNis = new Map(all.map((municipality) => [municipality.nis, municipality]));
  const newNisByOld = new Map(mergers.map((merger) => [merger.oldNis, merger.newNis]));
  const placesByPostcode = Map.groupBy(places, (place) => place.postcode);
  const findNames = indexNames(all.flatMap(entriesOf), all.flatMap(regionsOf));

  const byNis = (nis: string): Municipality | null =>
    byCurrentNis.get(nis) ?? byCurrentNis.get(newNisByOld.get(nis) ?? "") ?? null;

  const placesIn = (municipality: Municipality, postcode: string | null): PostcodePlace[] =>
    (placesByPostcode.get(postcode ?? "") ?? []).filter((place) => place.nis === municipality.nis);

  const meaningIn: MunicipalityIndex["meaningIn"] = (municipality, name, postcode) => {
    const found = findNames(name).find((one) => one.municipality === municipality);
    return found ? meaningOf(found, postcode) : null;
  };

  const hasPostcode: MunicipalityIndex["hasPostcode"] = (municipality, postcode) =>
    placesIn(municipality, postcode).length > 0;

  const match: MunicipalityIndex["match"] = ({ nis, postcode, name }) => {
    const coded = nis === null ? null : byNis(nis);
    if (coded) return { municipality: coded, by: "code" };
    if (name === null) return { municipality: null, problem: "no municipality is named" };
    const candidates = findNames(name);
    const around = candidates.filter((one) => hasPostcode(one.municipality, postcode ?? ""));
    const within = around.filter((one) => isAtPostcode(one, postcode));
    const posted = only(within.length > 0 ? within : around);
    if (posted) return { municipality: posted.municipality, by: "postcode and name" };
    const named = only(firstRank(candidates).filter((one) => isEnoughAlone(one, postcode)));
    if (named) return { municipality: named.municipality, by: "name" };
    return { municipality: null, problem: problemOf(candidates) };
  };

  const postcodeCentre: MunicipalityIndex["postcodeCentre"] = (postcode, nis) => {
    const municipality = byNis(nis);
    if (!municipality) throw new Error(`No municipality has the NIS code ${nis}.`);
    const inside = placesIn(municipality, postcode);
    const main = inside.filter((place) => place.isMain);
    if (inside.length === 0) return middleOf([municipality]);
    return middleOf(main.length === 0 ? inside : main);
  };

  const isFormerNis = (nis: string): boolean => newNisByOld.has(nis);
  // A new municipality has a new code and at least two parts in the list of mergers.
  const keptItsCode = (nis: string): boolean => mergers.filter(({ newNis }) => newNis === nis).length === 1;
  return { all, byNis, isFormerNis, keptItsCode, match, meaningIn, hasPostcode, postcodeCentre };
}

function entriesOf(municipality: Municipality): NameEntry<Municipality, Meaning>[] {
  const entries = (
    part: MunicipalityPart | null,
    { name, otherNames }: Pick<Municipality, "name" | "otherNames">,
  ): NameEntry<Municipality, Meaning>[] => [
    { name, municipality, meaning: { part, otherName: null } },
    ...otherNames.map((otherName) => ({
      name: otherName.name,
      municipality,
      meaning: { part, otherName },
    })),
  ];
  return [...entries(null, municipality), ...municipality.parts.flatMap((part) => entries(part, part))];
}

function regionsOf(municipality: Municipality): { name: string; municipality: Municipality }[] {
  const names = municipality.province === "" ? brusselsNames : [municipality.province];
  return names.map((name) => ({ name, municipality }));
}

/** In «Gent (Ledeberg)» the part is meant. A name in use beside an official one needs no warning. */
function meaningOf({ municipality, meanings }: Candidate, postcode: string): NameMeaning {
  const part = onlyPart(meanings.flat().map((meaning) => meaning.part));
  const { name: place, postcodes } = part ?? municipality;
  return {
    place,
    isOfficial: meanings.flat().some(({ otherName }) => otherName?.isOfficial ?? true),
    postcodes,
    isAtPostcode: postcodes.includes(postcode),
  };
}

function isAtPostcode({ meanings }: Candidate, postcode: string | null): boolean {
  return meanings.every((meant) =>
    meant.some(({ part }) => part === null || part.postcodes.includes(postcode ?? "")),
  );
}

/** Official names, old names and sub-municipalities; where none is meant, what else the post and people say. */
function firstRank(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates.filter(({ meanings }) =>
    meanings.every((meant) =>
      meant.some(({ part, otherName }) => part?.kind !== "post" && (otherName?.isOfficial ?? true)),
    ),
  );
  return first.length > 0 ? first : candidates;
}

/** «Forest» lies in Brussels and in Hainaut, and a French name with a Walloon postcode is likely no name of ours. */
function isEnoughAlone({ meanings }: Candidate, postcode: string | null): boolean {
  return meanings
    .flat()
    .some(
      ({ otherName }) =>
        otherName?.language !== "fr" || !(otherName.isAlsoElsewhere || isWalloon(postcode ?? "")),
    );
}

/** Postcodes that bpost gives out in Wallonia: 1300–1499 and 4000–7999. */
function isWalloon(postcode: string): boolean {
  return /^(?:1[34]|[4-7]\d)\d\d$/.test(postcode);
}

function problemOf(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return "is no municipality or sub-municipality of Flanders or Brussels";
  const places = firstRank(candidates).map(({ municipality, meanings }) => {
    const postcodes = meanings.flat().find(({ part }) => part)?.part?.postcodes ?? municipality.postcodes;
    return `${municipality.name} (${postcodes.join(" ")})`;
  });
  if (places.length === 1) return `is also a place in Wallonia; in Flanders or Brussels it is ${places[0]}`;
  return `is ambiguous: it can be in ${places.join(", ")}`;
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function middleOf(places: readonly Position[]): Position {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    latitude: round(mean(places.map((place) => place.latitude))),
    longitude: round(mean(places.map((place) => place.longitude))),
  };
}

/** Five decimals are about a metre: more would claim what a centre can't. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
