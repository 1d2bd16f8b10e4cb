/**
 * Finds the municipality that a source means: by its code, else by postcode and name, else by a name that only one
 * municipality has. The name of a part is right at the part's own postcodes; at other postcodes of the municipality it
 * matches with a warning.
 */
import type { Position } from "./geo.ts";
import type { Merger, Municipality, MunicipalityPart, OtherName, PostcodePlace } from "./municipalities.ts";
import { brusselsNames, indexNames, onlyPart, type NameMatch, type NameEntry } from "./place-names.ts";

/** The columns by which a source says where something is. */
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
  /** Finds a municipality by its code, which may be one from before a merger. */
  byNis: (nis: string) => Municipality | null;
  /** Returns true for the code of a municipality that merged into another one under a new code. */
  isFormerNis: (nis: string) => boolean;
  /**
   * Returns true for a municipality that absorbed another one and kept its own code, as Antwerpen did with Borsbeek.
   */
  keptItsCode: (nis: string) => boolean;
  /** Matches by code, else by postcode and name, else by a name that only one municipality has. */
  match: (place: NamedPlace) => PlaceMatch;
  /** Returns what `name` means in the municipality, or null when neither it nor a part of it has that name. */
  meaningIn: (municipality: Municipality, name: string, postcode: string) => NameMeaning | null;
  /** Returns true when a part of the municipality has or had this postcode. */
  hasPostcode: (municipality: Municipality, postcode: string) => boolean;
  /**
   * Returns the centre of a postcode in a municipality, or the municipality's own point when it has no such postcode.
   */
  postcodeCentre: (postcode: string, nis: string) => Position;
}

/** The place that a source means by a name, within the municipality that its row belongs to. */
export interface NameMeaning {
  /** The Dutch name of the municipality or of the part of it. */
  place: string;
  /** False for a name that is merely in common use: «Anvers», «Molenbeek». */
  isOfficial: boolean;
  postcodes: readonly string[];
  /** True when the postcode of the row is one of `postcodes`. */
  isAtPostcode: boolean;
}

/** The thing that has a name: the municipality itself, or a part of it. */
interface Meaning {
  part: MunicipalityPart | null;
  /** Null when the name is the Dutch one. */
  otherName: OtherName | null;
}

type Candidate = NameMatch<Municipality, Meaning>;

/** Builds the index once, so that every question to it is a look-up. */
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
  // A municipality with a new code has at least two parts in the list of mergers.
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

/** «Gent (Ledeberg)» means the part. A name in common use needs no warning when an official name is beside it. */
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

/**
 * Keeps official names, old names and sub-municipalities; without any of those, the names of the post and common use.
 */
function firstRank(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates.filter(({ meanings }) =>
    meanings.every((meant) =>
      meant.some(({ part, otherName }) => part?.kind !== "post" && (otherName?.isOfficial ?? true)),
    ),
  );
  return first.length > 0 ? first : candidates;
}

/** «Forest» is in Brussels and in Hainaut, and a French name with a Walloon postcode is probably not one of ours. */
function isEnoughAlone({ meanings }: Candidate, postcode: string | null): boolean {
  return meanings
    .flat()
    .some(
      ({ otherName }) =>
        otherName?.language !== "fr" || !(otherName.isAlsoElsewhere || isWalloon(postcode ?? "")),
    );
}

/** Returns true for the postcodes of Wallonia: 1300–1499 and 4000–7999. */
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

/** Rounds to five decimals, which is about a metre: a centre is not known more precisely than that. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
