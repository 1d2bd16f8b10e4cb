/**
 * Real municipalities, postcodes and points out of reference/, and made-up streets in them: a location of the sample can
 * be found on the map, and never at anybody's door.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import proj4 from "proj4";
import { populationWeight } from "./population.ts";
import type { Random } from "./random.ts";

/** A municipality with the localities in it. */
export interface SampleMunicipality {
  nis: string;
  name: string;
  district: string;
  province: string;
  weight: number;
  localities: SampleLocality[];
  /** Codes and names before the mergers of 2019 and 2025. */
  former: { nis: string; name: string }[];
}

/** A named part of a municipality with its postcode and point. */
export interface SampleLocality {
  postcode: string;
  name: string;
  isMain: boolean;
  latitude: number;
  longitude: number;
}

/** An address as the source system would hold it. */
export interface SampleAddress {
  municipality: SampleMunicipality;
  street: string;
  houseNumber: string;
  box?: string;
  postcode: string;
  placeName: string;
  nis?: string;
  x?: number;
  y?: number;
  crs?: string;
}

/** The whole area, with a way to pick a municipality by weight. */
export interface Geography {
  municipalities: SampleMunicipality[];
  pickMunicipality(random: Random): SampleMunicipality;
}

const lambert72 =
  "+proj=lcc +lat_1=51.1666672333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.36748666666667 +x_0=150000.013 +y_0=5400088.438 " +
  "+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs";
const lambert2008 =
  "+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 " +
  "+y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
const toLambert72 = proj4("WGS84", lambert72);
const toLambert2008 = proj4("WGS84", lambert2008);

const brusselsRegion = "04000";
// Only a part of the care in Brussels falls under Flemish oversight.
const brusselsShare = 0.3;

/** Reads the reference tables. */
export function readGeography(): Geography {
  const formerByNis = Map.groupBy(readReference("mergers.csv"), (row) => row["nieuw_nis"]);
  const postcodesByNis = Map.groupBy(readReference("postcodes.csv"), (row) => row["nis"]);
  const municipalities = readReference("municipalities.csv").map((row) =>
    municipalityOf(row, postcodesByNis.get(row["nis"]) ?? [], formerByNis.get(row["nis"]) ?? []),
  );
  const total = municipalities.reduce((sum, one) => sum + one.weight, 0);
  return {
    municipalities,
    pickMunicipality(random) {
      let rest = random.next() * total;
      return (
        municipalities.find((one) => (rest -= one.weight) < 0) ?? (municipalities[0] as SampleMunicipality)
      );
    },
  };
}

/** Returns the municipality with an official name; throws where there is none. */
export function municipalityNamed({ municipalities }: Geography, name: string): SampleMunicipality {
  const found = municipalities.find((one) => one.name === name);
  if (!found) throw new Error(`sample: no municipality is called ${name}`);
  return found;
}

type Row = Record<string, string>;

function readReference(name: string): Row[] {
  const file = join(import.meta.dirname, "..", "reference", name);
  return parse<Row>(readFileSync(file), { columns: true });
}

function municipalityOf(row: Row, localities: Row[], former: Row[]): SampleMunicipality {
  const nis = row["nis"] ?? "";
  const weight = populationWeight(nis, Number(row["opp_km2_vereenvoudigd"]));
  return {
    nis,
    name: row["naam_nl"] ?? "",
    district: row["arrondissement"] ?? "",
    province: row["provincie"] ?? "",
    weight: row["gewest_nis"] === brusselsRegion ? weight * brusselsShare : weight,
    localities: localities.map(localityOf),
    former: former.map((old) => ({ nis: old["oud_nis"] ?? "", name: old["oud_naam"] ?? "" })),
  };
}

function localityOf(row: Row): SampleLocality {
  return {
    postcode: row["postcode"] ?? "",
    name: row["plaatsnaam"] ?? "",
    isMain: row["is_hoofdnaam"] === "1",
    latitude: Number(row["lat"]),
    longitude: Number(row["lon"]),
  };
}

/** Makes up an address in a municipality, written the way one of the source's clerks would. */
export function makeAddress(random: Random, municipality: SampleMunicipality): SampleAddress {
  const locality = random.weighted(municipality.localities.map((one) => [one, one.isMain ? 3 : 1] as const));
  const address: SampleAddress = {
    municipality,
    street: random.pick(streetStems) + random.pick(streetKinds),
    // No street in Flanders comes near these numbers.
    houseNumber: String(random.int(1001, 1999)) + (random.chance(0.06) ? random.pick(["A", "B", "C"]) : ""),
    postcode: locality.postcode,
    placeName: municipality.name,
  };
  if (random.chance(0.07)) address.box = random.pick(["1", "2", "0101", "0201", "A"]);
  writeMunicipality(random, address, locality);
  writePoint(random, address, locality);
  return address;
}

/** Most addresses carry today's code; some an old code and name, some no code, some only the name of the village. */
function writeMunicipality(random: Random, address: SampleAddress, locality: SampleLocality): void {
  const { municipality } = address;
  const draw = random.next();
  const old = municipality.former.find((one) => one.name === locality.name);
  if (old && draw < 0.3) {
    address.nis = old.nis;
    address.placeName = old.name;
  } else if (draw < 0.88) {
    address.nis = municipality.nis;
  } else if (draw > 0.985) {
    address.placeName = locality.name;
  }
}

function writePoint(random: Random, address: SampleAddress, locality: SampleLocality): void {
  const angle = random.next() * 2 * Math.PI;
  const distanceKm = 1.5 * Math.sqrt(random.next());
  const draw = random.next();
  if (draw < 0.02) return;
  const latitude = locality.latitude + (Math.sin(angle) * distanceKm) / 111.2;
  const longitude = locality.longitude + (Math.cos(angle) * distanceKm) / 70.2;
  const point: [number, number] = [longitude, latitude];
  if (draw < 0.17) setPoint(address, "EPSG:4326", point, 6);
  else if (draw < 0.25) setPoint(address, "EPSG:3812", toLambert2008.forward(point), 2);
  else setPoint(address, "EPSG:31370", toLambert72.forward(point), 2);
}

function setPoint(address: SampleAddress, crs: string, [x, y]: number[], decimals: number): void {
  address.crs = crs;
  address.x = Number((x ?? 0).toFixed(decimals));
  address.y = Number((y ?? 0).toFixed(decimals));
}

const streetStems = [
  "Fictief",
  "Verzonnen",
  "Voorbeeld",
  "Nergens",
  "Denkbeeld",
  "Bedachte",
  "Luchtkasteel",
  "Fantasie",
  "Sprookjes",
  "Nepvoorbeeld",
  "Onbestaande",
  "Luchtbel",
];
const streetKinds = ["straat", "laan", "pad", "plein", "weg", "dreef", "steeg", "hof", "kaai", "lei"];
