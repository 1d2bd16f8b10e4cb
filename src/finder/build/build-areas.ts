/**
 * Builds the areas (postcodes within municipalities) with their centres, and the localities that the locations name
 * there. The centre is the one that the Register gives to care in private homes (P7). An area without any has the mean
 * of the points of its locations.
 */
import type { Position } from "../../domain/geo.ts";
import type { Location } from "../../domain/records.ts";
import { by } from "../../domain/sorting.ts";
import { municipalityOf, orThrow, type Register } from "../../register/register.ts";
import { degreeParts } from "../browser/index-file.ts";

export interface Area {
  postcode: string;
  nis: string;
  centre: Position;
}

export interface Locality {
  area: Area;
  /** Empty when it is the municipality itself. */
  locality: string;
}

export interface Areas {
  areas: Area[];
  localities: Locality[];
  areaOf: (location: Location) => Area;
  /** Returns the index of the location's locality in `localities`. */
  localityIndexOf: (location: Location) => number;
}

/** Collects the areas of all municipalities and locations, by postcode. */
export function buildAreas(register: Register): Areas {
  const locationsByArea = Map.groupBy(register.records.locations, areaKey);
  const keys = new Set([
    ...register.municipalities.flatMap(({ nis, postcodes }) => postcodes.map((code) => `${code} ${nis}`)),
    ...locationsByArea.keys(),
  ]);
  const areas = [...keys].sort().map((key) => toArea(register, key, locationsByArea.get(key) ?? []));
  const areaByKey = new Map(areas.map((area) => [areaKeyOf(area), area]));
  const areaOf = (location: Location): Area => orThrow(areaByKey.get(areaKey(location)), areaKey(location));
  return { areas, ...buildLocalities(register, areaOf), areaOf };
}

function buildLocalities(register: Register, areaOf: (location: Location) => Area) {
  const localityByKey = new Map<string, Locality>();
  const localityKey = (location: Location): string =>
    `${areaKey(location)} ${localityName(register, location)}`;
  for (const location of register.records.locations) {
    localityByKey.set(localityKey(location), {
      area: areaOf(location),
      locality: localityName(register, location),
    });
  }
  const entries = [...localityByKey].sort(by(([key]) => key));
  const indexByKey = new Map(entries.map(([key], i) => [key, i]));
  return {
    localities: entries.map(([, locality]) => locality),
    localityIndexOf: (location: Location): number =>
      orThrow(indexByKey.get(localityKey(location)), localityKey(location)),
  };
}

function localityName(register: Register, location: Location): string {
  return location.locality === municipalityOf(register, location).name ? "" : location.locality;
}

function toArea(register: Register, key: string, locations: readonly Location[]): Area {
  const [postcode = "", nis = ""] = key.split(" ");
  const municipality = orThrow(register.municipalityByNis.get(nis), `municipality ${nis}`);
  const home = locations.find((location) => location.isPrivateHome) ?? locations.find(isAtCentre);
  if (home) return { postcode, nis, centre: home.point };
  return { postcode, nis, centre: middleOf(locations.map((location) => location.point)) ?? municipality };
}

function isAtCentre(location: Location): boolean {
  return location.point.isApproximate;
}

function middleOf(points: readonly Position[]): Position | null {
  if (points.length === 0) return null;
  const mean = (values: number[]): number =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * degreeParts) / degreeParts;
  return {
    latitude: mean(points.map((point) => point.latitude)),
    longitude: mean(points.map((point) => point.longitude)),
  };
}

function areaKey(location: Location): string {
  return `${location.postcode} ${location.municipalityNis}`;
}

function areaKeyOf({ postcode, nis }: Area): string {
  return `${postcode} ${nis}`;
}
