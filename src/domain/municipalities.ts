/**
 * The municipalities of Flanders and Brussels as they are since 2025, with all their names: those of before the
 * mergers of 2019 and 2025 too, and those of their parts. How a name finds one stands in municipality-index.ts.
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
  /** What it is called in other languages and in common use. */
  otherNames: OtherName[];
  /** The places in it that are not called as the whole is, merged municipalities first. */
  parts: MunicipalityPart[];
}

/** A name beside the Dutch one: French in Brussels and where French has facilities, or merely in common use. */
export interface OtherName {
  name: string;
  language: "nl" | "fr" | "en";
  /** Official names match in silence; the others with a warning. */
  isOfficial: boolean;
  /** The name is also that of a place in Wallonia, so that it says too little without a postcode. */
  isAlsoElsewhere: boolean;
}

/** A place inside a municipality. */
export interface MunicipalityPart {
  name: string;
  /** A municipality that merged into this one, a sub-municipality, or a place that only the post names. */
  kind: "former" | "sub" | "post";
  /** Where its name belongs, and nowhere else. */
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

/**
 * A name for comparing: accents, capitals, hyphens and apostrophes make no difference, nor do «St.», «Sint» and
 * «Saint», or «Ste» and «Sainte».
 */
export function nameKey(name: string): string {
  return slugOf(name.replace(/['’‘`´ʼ]/g, ""))
    .replace(/(^|-)(?:st|ste|saint|sainte)(?=-|$)/g, "$1sint")
    .replaceAll("-", "");
}

/** Each slug that a municipality has or had. What stands under an old one is that of the municipality of today. */
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

/** Merged municipalities whose slug points on; a slug that a municipality of today bears stays that one's. */
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
