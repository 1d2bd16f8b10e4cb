/**
 * The Register: the public records, with an index for each question that the site asks about them.
 * Every index is a Map or a sorted list that is built once and never changed afterwards.
 */
import { isEndedState } from "../domain/licence.ts";
import type {
  BorderRing,
  Municipality,
  MunicipalityBorder,
  PostcodePlace,
} from "../domain/municipalities.ts";
import type {
  EnforcementStep,
  EnforcementTrajectory,
  InspectionReport,
  Location,
  MunicipalityFacts,
  Organiser,
  PublicRecords,
  Transfer,
} from "../domain/records.ts";
import { by, byName } from "../domain/sorting.ts";

/** The public geography that a map needs beside the records. */
export interface MapContext {
  postcodePlaces: readonly PostcodePlace[];
  borders: readonly MunicipalityBorder[];
  /** Whose borders they are: those of an export replace those of the reference. */
  bordersOf: "reference" | "export";
  /** Returns the land around, of which the sea is the remainder. */
  landAround: () => readonly BorderRing[];
  /** Returns the borders between countries, as lines. */
  countryBordersAround: () => readonly BorderRing[];
}

export interface Register {
  records: PublicRecords;
  municipalities: Municipality[];
  municipalityByNis: ReadonlyMap<string, Municipality>;
  factsByMunicipality: ReadonlyMap<string, MunicipalityFacts>;
  locationById: ReadonlyMap<string, Location>;
  organiserById: ReadonlyMap<string, Organiser>;
  reportById: ReadonlyMap<string, InspectionReport>;
  trajectoryById: ReadonlyMap<string, EnforcementTrajectory>;
  steps: EnforcementStep[];
  /** By name; ended ones included. */
  locationsByOrganiser: ReadonlyMap<string, Location[]>;
  /** By name; ended ones included. */
  locationsByMunicipality: ReadonlyMap<string, Location[]>;
  /** Newest visit first. */
  reportsByLocation: ReadonlyMap<string, InspectionReport[]>;
  /** Newest start first. */
  trajectoriesByLocation: ReadonlyMap<string, EnforcementTrajectory[]>;
  transfersFrom: ReadonlyMap<string, Transfer[]>;
  transfersTo: ReadonlyMap<string, Transfer[]>;
  mapContext: MapContext;
}

/** Builds the Register of one publication. */
export function buildRegister(
  records: PublicRecords,
  municipalities: readonly Municipality[],
  mapContext: MapContext = {
    postcodePlaces: [],
    borders: [],
    bordersOf: "reference",
    landAround: () => [],
    countryBordersAround: () => [],
  },
): Register {
  const locations = [...records.locations].sort(byName((location) => `${location.name} ${location.id}`));
  return {
    records,
    municipalities: [...municipalities].sort(byName((municipality) => municipality.name)),
    municipalityByNis: new Map(municipalities.map((municipality) => [municipality.nis, municipality])),
    factsByMunicipality: new Map(records.municipalityFacts.map((facts) => [facts.nis, facts])),
    locationById: indexById(records.locations),
    organiserById: indexById(records.organisers),
    reportById: indexById(records.reports),
    trajectoryById: indexById(records.trajectories),
    steps: records.trajectories.flatMap((trajectory) => trajectory.steps),
    locationsByOrganiser: Map.groupBy(locations, (location) => location.organiserId),
    locationsByMunicipality: Map.groupBy(locations, (location) => location.municipalityNis),
    reportsByLocation: Map.groupBy(
      records.reports.toSorted(by((report) => `${report.visitDate} ${report.id}`)).reverse(),
      (report) => report.locationId,
    ),
    trajectoriesByLocation: Map.groupBy(
      records.trajectories.toSorted(by((trajectory) => `${trajectory.startedOn} ${trajectory.id}`)).reverse(),
      (trajectory) => trajectory.locationId,
    ),
    transfersFrom: Map.groupBy(records.transfers, (transfer) => transfer.fromLocationId),
    transfersTo: Map.groupBy(records.transfers, (transfer) => transfer.toLocationId),
    mapContext,
  };
}

function indexById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/**
 * Returns a value that must exist because the records are linked. Throws when it is missing, which is a fault in the
 * build.
 */
export function orThrow<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The Register has no ${what}; the records were not linked.`);
  return value;
}

/** Returns the municipality of a location. */
export function municipalityOf(register: Register, location: Location): Municipality {
  return orThrow(register.municipalityByNis.get(location.municipalityNis), `municipality of ${location.id}`);
}

/** Returns the organiser of a location. */
export function organiserOf(register: Register, location: Location): Organiser {
  return orThrow(register.organiserById.get(location.organiserId), `organiser of ${location.id}`);
}

/** Returns the location of a report, step or trajectory. */
export function locationOf(register: Register, record: { locationId: string }): Location {
  return orThrow(register.locationById.get(record.locationId), `location ${record.locationId}`);
}

/** Returns true for a stopped or lifted location. */
export function isEnded(location: Location): boolean {
  return isEndedState(location.licence.state);
}

/** Returns true when care continues at the same address after this licence: taken over, or under another legal form. */
export function continuesUnderAnother(register: Register, location: Location): boolean {
  return (register.transfersFrom.get(location.id) ?? []).some((transfer) => transfer.kind !== "verhuis");
}
