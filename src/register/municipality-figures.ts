/** Figures of one municipality: the places for young children, and the number of children who live there. */
import type { ComplaintCount, Location } from "../domain/records.ts";
import { isEnded, type Register } from "./register.ts";

export interface PlacesPerChildren {
  places: number;
  children: number;
  year: number;
  /** Places for every 100 children of 0 to 2 years old, rounded down. */
  per100: number;
}

/** Returns the places of running care for babies and toddlers per 100 children, or null without a count of children. */
export function placesPerChildren(register: Register, nis: string): PlacesPerChildren | null {
  const counted = register.factsByMunicipality.get(nis)?.childCounts.at(-1);
  if (!counted || counted.children === 0) return null;
  const places = currentLocations(register, nis)
    .filter((location) => location.careType !== "buitenschools")
    .reduce((sum, location) => sum + location.places, 0);
  return { places, ...counted, per100: Math.floor((100 * places) / counted.children) };
}

/** Returns the running locations of a municipality, by name. */
export function currentLocations(register: Register, nis: string): Location[] {
  return (register.locationsByMunicipality.get(nis) ?? []).filter((location) => !isEnded(location));
}

/** Returns the stopped and lifted locations of a municipality that still have their page, by name. */
export function endedLocations(register: Register, nis: string): Location[] {
  return (register.locationsByMunicipality.get(nis) ?? []).filter(isEnded);
}

/** Returns the admissible complaints per year about all locations in the municipality together (P8). */
export function municipalityComplaints(register: Register, nis: string): ComplaintCount[] {
  return register.factsByMunicipality.get(nis)?.complaints ?? [];
}
