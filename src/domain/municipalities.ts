/**
 * The municipalities of Flanders and Brussels as they are since 2025, with all their names, including those from before
 * the mergers of 2019 and 2025 and those of their parts. municipality-index.ts finds a municipality by its names.
 */
import { slugOf } from "./text.ts";

export interface Municipality {
  nis: string;
  /** The official Dutch name. */
  name: string;
  /** The name as it is written in URLs. */
  slug: string;
  /** Empty in Brussels. */
  province: string;
  region: string;
  postcodes: string[];
  latitude: number;
  longitude: number;
  /** Its names in other languages and in common use. */
  otherNames: OtherName[];
  /** The places in it that have another name than the municipality itself, merged municipalities first. */
  parts: MunicipalityPart[];
}

/**
 * A name beside the Dutch one: a French name in Brussels and in municipalities with facilities, or one in common use.
 */
export interface OtherName {
  name: string;
  language: "nl" | "fr" | "en";
  /** An official name matches without a warning, any other name with one. */
  isOfficial: boolean;
  /** A place in Wallonia has this name too, so the name is not enough without a postcode. */
  isAlsoElsewhere: boolean;
}

/** A place inside a municipality. */
export interface MunicipalityPart {
  name: string;
  /** A municipality that merged into this one, a sub-municipality, or a place that only the post names. */
  kind: "former" | "sub" | "post";
  /** The only postcodes at which its name is right. */
  postcodes: string[];
  otherNames: OtherName[];
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

/** The border of a municipality in the export, as rings of longitude and latitude in WGS84. */
export interface MunicipalityBorder {
  nis: string;
  name: string;
  rings: BorderRing[];
}

export type BorderRing = (readonly [longitude: number, latitude: number])[];

/** A municipality that merged into another one. */
export interface Merger {
  oldNis: string;
  oldName: string;
  newNis: string;
}

/**
 * Returns the form of a name in which names are compared: accents, capitals, hyphens and apostrophes make no
 * difference, and neither does the choice between «St.», «Sint» and «Saint», or between «Ste» and «Sainte».
 */
export function nameKey(name: string): string {
  return slugOf(name.replace(/['’‘`´ʼ]/g, ""))
    .replace(/(^|-)(?:st|ste|saint|sainte)(?=-|$)/g, "$1sint")
    .replaceAll("-", "");
}

/** Returns each slug that a municipality has or had, with the municipality of today that it leads to. */
export function municipalitySlugs(
  all: readonly Municipality[],
): Pick<FormerMunicipality, "slug" | "municipality">[] {
  return [
    ...all.map((municipality) => ({ slug: municipality.slug, municipality })),
    ...formerMunicipalities(all),
  ];
}

/** The name of a municipality that merged into another one, and the slug that once was its own. */
export interface FormerMunicipality {
  name: string;
  slug: string;
  municipality: Municipality;
}

/** Returns the merged municipalities whose slug redirects. A slug that a municipality of today has is left out. */
export function formerMunicipalities(all: readonly Municipality[]): FormerMunicipality[] {
  const taken = new Set(all.map(({ slug }) => slug));
  return all
    .flatMap((municipality) =>
      municipality.parts
        .filter(({ kind }) => kind === "former")
        .map(({ name }) => ({ name, slug: slugOf(name), municipality })),
    )
    .filter(({ slug }) => !taken.has(slug));
}
