/** The municipality reference that is part of the portal: reference/*.csv, with data of Statbel, BOSA and GeoNames. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { indexMunicipalities, type MunicipalityIndex } from "../domain/municipality-index.ts";
import {
  nameKey,
  type Merger,
  type Municipality,
  type OtherName,
  type PostcodePlace,
} from "../domain/municipalities.ts";
import type { Point } from "../domain/records.ts";
import { slugOf } from "../domain/text.ts";
import { cellText } from "./files/cells.ts";
import { parseCsv } from "./files/csv.ts";
import { decodeText } from "./files/decode.ts";
import {
  indexParts,
  otherNamesOf,
  properSpelling,
  type NameSources,
  type PlaceOtherName,
  type SubMunicipality,
} from "./reference-names.ts";

type Row = (column: string) => string;

const brusselsRegion = "04000";

/** The reference, which is read once. */
export const municipalityReference = readReference(referenceDirectory());

/** All municipalities of Flanders and Brussels. */
export const municipalities: readonly Municipality[] = municipalityReference.all;

/** All places that have a postcode, with their centres. */
export const postcodePlaces: readonly PostcodePlace[] = readRows(referenceDirectory(), "postcodes.csv").map(
  toPlace,
);

/** Returns the centre of a postcode within a municipality, as the approximate point of a location there. */
export function postcodeCentre(postcode: string, nis: string): Point {
  return { ...municipalityReference.postcodeCentre(postcode, nis), isApproximate: true };
}

/** Returns the folder beside this module or, when a bundler has moved the module, the one in the working directory. */
export function referenceDirectory(): string {
  const beside = join(import.meta.dirname, "../../reference");
  return existsSync(join(beside, "municipalities.csv")) ? beside : resolve("reference");
}

function readReference(directory: string): MunicipalityIndex {
  const sources: NameSources = {
    subMunicipalities: readRows(directory, "sub-municipalities.csv").map(toSubMunicipality),
    postcodeByCode: new Map(
      readRows(directory, "sub-municipality-postcodes.csv").map((row) => [row("nis6"), row("postcode")]),
    ),
    mergers: readRows(directory, "mergers.csv").map(toMerger),
    places: readRows(directory, "postcodes.csv").map(toPlace),
    otherNames: readRows(directory, "other-names.csv").map(toOtherName),
  };
  const partsOf = indexParts(sources);
  const municipalities = readRows(directory, "municipalities.csv").map((row): Municipality => {
    const [nis, name] = [row("nis"), row("naam_nl")];
    const otherNames = withFrenchName(row, otherNamesOf(sources, nis, name));
    return { ...toMunicipality(row), otherNames, parts: partsOf(nis, name) };
  });
  return indexMunicipalities(municipalities, sources.places, sources.mergers);
}

function toMunicipality(row: Row): Omit<Municipality, "otherNames" | "parts"> {
  const name = row("naam_nl");
  return {
    nis: row("nis"),
    name,
    slug: slugOf(name),
    province: row("provincie"),
    region: row("gewest"),
    postcodes: row("postcodes").split(" "),
    latitude: Number(row("punt_lat")),
    longitude: Number(row("punt_lon")),
  };
}

/**
 * Adds the French name, which is official in Brussels. other-names.csv has those of municipalities with facilities; in
 * the rest of Flanders a French name is only in common use.
 */
function withFrenchName(row: Row, listed: OtherName[]): OtherName[] {
  const name = row("naam_fr");
  const known = [row("naam_nl"), ...listed.map((other) => other.name)].map(nameKey);
  if (name === "" || known.includes(nameKey(name))) return listed;
  const isOfficial = row("gewest_nis") === brusselsRegion;
  return [{ name, language: "fr", isOfficial, isAlsoElsewhere: false }, ...listed];
}

function toSubMunicipality(row: Row): SubMunicipality {
  return { code: row("nis6"), nis: row("nis"), name: row("deelgemeente") };
}

function toMerger(row: Row): Merger {
  return { oldNis: row("oud_nis"), oldName: row("oud_naam"), newNis: row("nieuw_nis") };
}

function toOtherName(row: Row): PlaceOtherName {
  return {
    nis: row("nis"),
    place: row("plaats"),
    name: row("naam"),
    language: languageOf(row("taal")),
    isOfficial: row("soort") === "officieel",
    isAlsoElsewhere: row("ook_elders") === "ja",
  };
}

function languageOf(code: string): OtherName["language"] {
  if (code === "nl" || code === "fr" || code === "en") return code;
  throw new Error(`reference/other-names.csv: «${code}» is no language; expected nl, fr or en.`);
}

function toPlace(row: Row): PostcodePlace {
  return {
    postcode: row("postcode"),
    nis: row("nis"),
    name: properSpelling(row("plaatsnaam")),
    isMain: row("is_hoofdnaam") === "1",
    latitude: Number(row("lat")),
    longitude: Number(row("lon")),
  };
}

/** Returns each row as a look-up by column name. */
function readRows(directory: string, file: string): Row[] {
  const [header = [], ...rows] = parseCsv(decodeText(readFileSync(join(directory, file)), file), file, 1);
  const indexByName = new Map(header.map((name, index) => [cellText(name), index]));
  return rows.map((cells) => (column) => cellText(cells[indexByName.get(column) ?? -1] ?? null));
}
