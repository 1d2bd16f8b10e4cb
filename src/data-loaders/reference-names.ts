/** The names in the municipality reference of municipalities and their parts, each with its postcodes. */
import {
  nameKey,
  type Merger,
  type MunicipalityPart,
  type OtherName,
  type PostcodePlace,
} from "../domain/municipalities.ts";

/** A sub-municipality in the list of Statbel. Its code begins with that of the municipality it once belonged to. */
export interface SubMunicipality {
  code: string;
  nis: string;
  name: string;
}

/** A name of `place` in another language or in common use. */
export interface PlaceOtherName extends OtherName {
  nis: string;
  place: string;
}

export interface NameSources {
  subMunicipalities: readonly SubMunicipality[];
  /** The postcodes, by code, of sub-municipalities that the post has under another name or not at all. */
  postcodeByCode: ReadonlyMap<string, string>;
  mergers: readonly Merger[];
  places: readonly PostcodePlace[];
  otherNames: readonly PlaceOtherName[];
}

const smallWord = /(?<=-)(?:Aan|Bij|De|Den|Het|In|Op|Ten|Ter|'T)(?=-)/g;

/** Corrects the post's spelling, which capitalises every word: «Beveren-aan-de-IJzer», «'s-Herenelderen». */
export function properSpelling(name: string): string {
  return name
    .replace(/^'S /, "'s-")
    .replace(smallWord, (word) => word.toLowerCase())
    .replace(/\bIj/g, "IJ");
}

/** Indexes the parts of municipalities. Returns a function that gathers those of one municipality, each name once. */
export function indexParts(sources: NameSources): (nis: string, wholeName: string) => MunicipalityPart[] {
  const subsByNis = Map.groupBy(sources.subMunicipalities, ({ nis }) => nis);
  const placesByNis = Map.groupBy(sources.places, ({ nis }) => nis);
  return (nis, wholeName) => {
    const subs = subsByNis.get(nis) ?? [];
    const places = placesByNis.get(nis) ?? [];
    const postcodesNamed = (name: string): string[] =>
      places.filter((place) => nameKey(place.name) === nameKey(name)).map(({ postcode }) => postcode);
    const postcodesOfSub = ({ code, name }: SubMunicipality): string[] =>
      [sources.postcodeByCode.get(code) ?? []].flat().concat(postcodesNamed(name));
    const postcodesOfFormer = ({ oldNis, oldName }: Merger): string[] => [
      ...subs.filter(({ code }) => code.startsWith(oldNis)).flatMap(postcodesOfSub),
      ...postcodesNamed(oldName),
    ];
    const formers = sources.mergers.filter(({ newNis }) => newNis === nis);
    const parts = new Map<string, MunicipalityPart>();
    const add = (kind: MunicipalityPart["kind"], name: string, postcodes: string[]): void => {
      const key = nameKey(name);
      if (key === nameKey(wholeName) || parts.has(key)) return;
      const otherNames = otherNamesOf(sources, nis, name);
      parts.set(key, { name, kind, postcodes: [...new Set(postcodes)].sort(), otherNames });
    };
    // A former municipality is larger than the sub-municipality of the same name, so it goes first.
    for (const merger of formers) add("former", merger.oldName, postcodesOfFormer(merger));
    for (const sub of subs) add("sub", sub.name, postcodesOfSub(sub));
    for (const { name } of places) add("post", name, postcodesNamed(name));
    return [...parts.values()];
  };
}

/** Returns the other names that the reference lists for a municipality or a part of it. */
export function otherNamesOf({ otherNames }: NameSources, nis: string, place: string): OtherName[] {
  return otherNames
    .filter((other) => other.nis === nis && other.place === place)
    .map(({ name, language, isOfficial, isAlsoElsewhere }) => ({
      name,
      language,
      isOfficial,
      isAlsoElsewhere,
    }));
}
