/**
 * The names of organisers and locations where nothing but the name is read, as in feeds, mails and the change log. Of several with one
 * name, each carries what sets it apart: an organiser the municipalities of its care, a location its municipality and
 * street. A private home never carries its street, only its postcode (P7).
 */
import type { Location, Organiser } from "../domain/records.ts";
import { isEnded, municipalityOf, type Register } from "../register/register.ts";
import { organiserDistinctions } from "../strings/organisers.ts";

/** What sets those apart that share their name, by id; the last of a location is its municipality. */
interface Distinctions {
  organisers: ReadonlyMap<string, string>;
  locations: ReadonlyMap<string, readonly string[]>;
}

const distinctionsByRegister = new WeakMap<Register, Distinctions>();

/** Returns `Vzw De Zon`, or `Vzw De Zon (in Gent en Aalst)` where others have that name. */
export function organiserNameApart(register: Register, { id, name }: Organiser): string {
  return withDistinction(name, distinctionsOf(register).organisers.get(id));
}

/** Returns `De Zon`, or `De Zon (Kerkstraat, Gent)` where others have that name. */
export function locationNameApart(register: Register, { id, name }: Location): string {
  return withDistinction(name, distinctionsOf(register).locations.get(id)?.join(", "));
}

/** Returns `De Zon, Gent`, or `De Zon (Kerkstraat, Gent)` where others in that municipality have that name. */
export function locationPlaceApart(register: Register, location: Location): string {
  const apart = distinctionsOf(register).locations.get(location.id) ?? [];
  return apart.length > 1
    ? locationNameApart(register, location)
    : `${location.name}, ${municipalityOf(register, location).name}`;
}

function withDistinction(name: string, distinction: string | undefined): string {
  return distinction === undefined ? name : `${name} (${distinction})`;
}

function distinctionsOf(register: Register): Distinctions {
  const known = distinctionsByRegister.get(register) ?? {
    organisers: organiserDistinctions(
      register.records.organisers.map(({ id, name }) => ({ id, name, towns: townsOf(register, id) })),
    ),
    locations: locationDistinctions(register),
  };
  distinctionsByRegister.set(register, known);
  return known;
}

/** Returns the municipalities of its running locations, those with most of them first. */
function townsOf(register: Register, organiserId: string): string[] {
  const running = (register.locationsByOrganiser.get(organiserId) ?? []).filter((one) => !isEnded(one));
  return [...Map.groupBy(running, (location) => municipalityOf(register, location).name)]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([town]) => town);
}

function locationDistinctions(register: Register): Map<string, string[]> {
  const distinctions = new Map<string, string[]>();
  // Letters in capitals look different, but nobody can tell names by them.
  for (const namesakes of Map.groupBy(register.records.locations, ({ name }) =>
    name.toLowerCase(),
  ).values()) {
    if (namesakes.length < 2) continue;
    for (const location of namesakes) {
      const town = municipalityOf(register, location).name;
      distinctions.set(location.id, [...apartInTown(location, namesakes), town]);
    }
  }
  return distinctions;
}

/** Returns the street or postcode where the municipality is not enough, and the file number where that is not either. */
function apartInTown(location: Location, namesakes: readonly Location[]): string[] {
  const inTown = namesakes.filter(({ municipalityNis }) => municipalityNis === location.municipalityNis);
  if (inTown.length === 1) return [];
  const own = whereabouts(location);
  const isAlone = inTown.filter((other) => whereabouts(other) === own).length === 1;
  return isAlone ? [own] : [own, `dossiernummer ${location.id}`];
}

function whereabouts({ isPrivateHome, address, postcode }: Location): string {
  return isPrivateHome ? postcode : (address?.street ?? postcode);
}
