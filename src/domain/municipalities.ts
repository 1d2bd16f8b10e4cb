/**
 * The municipalities of Flanders and Brussels as they are since 2025, and how a code or a name finds one:
 * old codes and names of before the mergers of 2019 and 2025 count, and so do sub-municipalities.
 */
import { slugOf } from "./text.ts";

export interface Municipality {
  nis: string;
  /** The official Dutch name. */
  name: string;
  /** The name as it stands in URLs. */
  slug: string;
  /** Empty in Brussels. */
  province: string;
  region: string;
  postcodes: string[];
  latitude: number;
  longitude: number;
  /** Names of merged municipalities that went into this one, its own name excepted. */
  formerNames: string[];
  subMunicipalities: string[];
}

/** A place inside a municipality with its postcode and centre. */
export interface PostcodePlace {
  postcode: string;
  nis: string;
  name: string;
  /** The place that the postcode is named after. */
  isMain: boolean;
  latitude: number;
  longitude: number;
}

/** The border of a municipality, as the export gives it: rings of longitude and latitude, WGS84. */
export interface MunicipalityBorder {
  nis: string;
  name: string;
  rings: BorderRing[];
}

export type BorderRing = (readonly [longitude: number, latitude: number])[];

/** One municipality that went into another. */
export interface Merger {
  oldNis: string;
  oldName: string;
  newNis: string;
}

/** What a source says of where something lies. */
export interface PlaceNamed {
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
  match: (place: PlaceNamed) => PlaceMatch;
  /** The properly spelled part of the municipality that `name` means; null when it is no name of it at all. */
  partNamed: (municipality: Municipality, name: string, postcode: string | null) => string | null;
  /** True when a part of the municipality has this postcode, or had it. */
  hasPostcode: (municipality: Municipality, postcode: string) => boolean;
  /** The centre of a postcode in a municipality; the municipality's own point where it has no such postcode. */
  postcodeCentre: (postcode: string, nis: string) => Centre;
}

export interface Centre {
  latitude: number;
  longitude: number;
}

/** A name for comparing: accents, capitals, hyphens and «St.» for «Sint» make no difference. */
export function nameKey(name: string): string {
  return slugOf(name.replace(/['’]/g, ""))
    .replace(/(^|-)st(?=-|$)/g, "$1sint")
    .replaceAll("-", "");
}

/** Builds the index once; everything in it is a look-up. */
export function indexMunicipalities(
  all: readonly Municipality[],
  places: readonly PostcodePlace[],
  mergers: readonly Merger[],
): MunicipalityIndex {
  const byCurrentNis = new Map(all.map((municipality) => [municipality.nis, municipality]));
  const newNisByOld = new Map(mergers.map((merger) => [merger.oldNis, merger.newNis]));
  const placesByPostcode = Map.groupBy(places, (place) => place.postcode);
  const byName = indexNames(all);

  const byNis = (nis: string): Municipality | null =>
    byCurrentNis.get(nis) ?? byCurrentNis.get(newNisByOld.get(nis) ?? "") ?? null;

  const placesIn = (municipality: Municipality, postcode: string | null): PostcodePlace[] =>
    (placesByPostcode.get(postcode ?? "") ?? []).filter((place) => place.nis === municipality.nis);

  const partNamed: MunicipalityIndex["partNamed"] = (municipality, name, postcode) => {
    const names = [...namesOf(municipality), ...placesIn(municipality, postcode).map((place) => place.name)];
    return names.find((candidate) => nameKey(candidate) === nameKey(name)) ?? null;
  };

  const matchPostcode = (postcode: string, name: string): Municipality | null => {
    const codes = new Set(placesByPostcode.get(postcode)?.map((place) => place.nis));
    const found = all.filter((one) => codes.has(one.nis) && partNamed(one, name, postcode) !== null);
    return found.length === 1 ? (found[0] ?? null) : null;
  };

  const match: MunicipalityIndex["match"] = ({ nis, postcode, name }) => {
    const coded = nis === null ? null : byNis(nis);
    if (coded) return { municipality: coded, by: "code" };
    if (name === null) return { municipality: null, problem: "no municipality is named" };
    const posted = postcode === null ? null : matchPostcode(postcode, name);
    if (posted) return { municipality: posted, by: "postcode and name" };
    const named = [...(byName.get(nameKey(name)) ?? [])];
    if (named.length === 1 && named[0]) return { municipality: named[0], by: "name" };
    return { municipality: null, problem: namelessProblem(named) };
  };

  const postcodeCentre: MunicipalityIndex["postcodeCentre"] = (postcode, nis) => {
    const municipality = byNis(nis);
    if (!municipality) throw new Error(`No municipality has the NIS code ${nis}.`);
    const inside = placesIn(municipality, postcode);
    const main = inside.filter((place) => place.isMain);
    if (inside.length === 0) return middleOf([municipality]);
    return middleOf(main.length === 0 ? inside : main);
  };

  const hasPostcode: MunicipalityIndex["hasPostcode"] = (municipality, postcode) =>
    placesIn(municipality, postcode).length > 0;
  const isFormerNis = (nis: string): boolean => newNisByOld.has(nis);
  // A new municipality has a new code and at least two parts in the list of mergers.
  const keptItsCode = (nis: string): boolean => mergers.filter(({ newNis }) => newNis === nis).length === 1;
  return { all, byNis, isFormerNis, keptItsCode, match, partNamed, hasPostcode, postcodeCentre };
}

/** The official name first: where a part bears the same name, the whole is meant. */
function namesOf(municipality: Municipality): string[] {
  return [municipality.name, ...municipality.subMunicipalities, ...municipality.formerNames];
}

function indexNames(all: readonly Municipality[]): Map<string, Set<Municipality>> {
  const byName = new Map<string, Set<Municipality>>();
  for (const municipality of all) {
    for (const name of namesOf(municipality)) {
      const found = byName.get(nameKey(name)) ?? new Set();
      byName.set(nameKey(name), found.add(municipality));
    }
  }
  return byName;
}

function namelessProblem(named: readonly Municipality[]): string {
  if (named.length === 0) return "is no municipality or sub-municipality of Flanders or Brussels";
  return `is ambiguous: it can be in ${named.map((municipality) => municipality.name).join(", ")}`;
}

function middleOf(places: readonly Centre[]): Centre {
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
