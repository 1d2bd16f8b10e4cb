/** The municipality reference that the portal brings along: reference/*.csv, facts of Statbel, BOSA and GeoNames. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  indexMunicipalities,
  type Merger,
  type Municipality,
  type MunicipalityIndex,
  type PostcodePlace,
} from "../domain/municipalities.ts";
import type { Point } from "../domain/records.ts";
import { slugOf } from "../domain/text.ts";
import { cellText } from "./files/cells.ts";
import { parseCsv } from "./files/csv.ts";
import { decodeText } from "./files/decode.ts";

type Row = (column: string) => string;

/** The reference, read once. */
export const municipalityReference = readReference(referenceDirectory());

/** All municipalities of Flanders and Brussels. */
export const municipalities: readonly Municipality[] = municipalityReference.all;

/** All places that have a postcode, with their centre. */
export const postcodePlaces: readonly PostcodePlace[] = readRows(referenceDirectory(), "postcodes.csv").map(
  toPlace,
);

/** The centre of a postcode within a municipality, as the approximate point of what lies there. */
export function postcodeCentre(postcode: string, nis: string): Point {
  return { ...municipalityReference.postcodeCentre(postcode, nis), isApproximate: true };
}

/** Beside this module; or, when a bundler has moved the module, in the folder that the build runs in. */
function referenceDirectory(): string {
  const beside = join(import.meta.dirname, "../../reference");
  return existsSync(join(beside, "municipalities.csv")) ? beside : resolve("reference");
}

function readReference(directory: string): MunicipalityIndex {
  const mergers = readRows(directory, "mergers.csv").map(toMerger);
  const parts = Map.groupBy(readRows(directory, "sub-municipalities.csv"), (row) => row("nis"));
  const municipalities = readRows(directory, "municipalities.csv").map((row) =>
    toMunicipality(row, parts.get(row("nis")) ?? [], mergers),
  );
  return indexMunicipalities(municipalities, readRows(directory, "postcodes.csv").map(toPlace), mergers);
}

function toMunicipality(row: Row, parts: Row[], mergers: Merger[]): Municipality {
  const nis = row("nis");
  const name = row("naam_nl");
  const former = mergers.filter((merger) => merger.newNis === nis && merger.oldName !== name);
  return {
    nis,
    name,
    slug: slugOf(name),
    province: row("provincie"),
    region: row("gewest"),
    postcodes: row("postcodes").split(" "),
    latitude: Number(row("punt_lat")),
    longitude: Number(row("punt_lon")),
    formerNames: former.map((merger) => merger.oldName),
    subMunicipalities: parts.map((part) => part("deelgemeente")),
  };
}

function toMerger(row: Row): Merger {
  return { oldNis: row("oud_nis"), oldName: row("oud_naam"), newNis: row("nieuw_nis") };
}

function toPlace(row: Row): PostcodePlace {
  return {
    postcode: row("postcode"),
    nis: row("nis"),
    name: row("plaatsnaam"),
    isMain: row("is_hoofdnaam") === "1",
    latitude: Number(row("lat")),
    longitude: Number(row("lon")),
  };
}

/** Rows as look-ups by column name. */
function readRows(directory: string, file: string): Row[] {
  const [header = [], ...rows] = parseCsv(decodeText(readFileSync(join(directory, file)), file), file, 1);
  const position = new Map(header.map((name, place) => [cellText(name), place]));
  return rows.map((cells) => (column) => cellText(cells[position.get(column) ?? -1] ?? null));
}
