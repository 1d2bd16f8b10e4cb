/**
 * Builds the finder's index from the Register: every public location, ended ones too, in compact columns.
 * The endpoint of /zoeken/index.json serves it, and open-index.ts opens it in the browser.
 */
import type { Municipality, MunicipalityPart } from "../../domain/municipalities.ts";
import { effectiveLicenceState } from "../../domain/licence.ts";
import { features } from "../../domain/codes.ts";
import { stepPublicFrom } from "../../domain/publicity.ts";
import type { Location, Organiser } from "../../domain/records.ts";
import { by, byName } from "../../domain/sorting.ts";
import { oversightOf, type Oversight } from "../../register/oversight.ts";
import { organiserOf, type Register } from "../../register/register.ts";
import { buildAreas, type Area, type Areas } from "./build-areas.ts";
import { encodeColumn, zigzag, type PackedColumn } from "../../packing/columns.ts";
import { daysBefore } from "../../packing/day-numbers.ts";
import type { EnforcementFilter } from "../browser/finder-types.ts";
import {
  degreeParts,
  indexVersion,
  originDegrees,
  type FinderIndexFile,
  type MunicipalityEntry,
} from "../browser/index-file.ts";
import { packKind, packState } from "../browser/packed-codes.ts";

interface Row {
  location: Location;
  oversight: Oversight;
}

/** Builds the index; the same Register gives the same bytes. */
export function buildFinderIndex(register: Register): FinderIndexFile {
  const rows = register.records.locations
    .toSorted(byName((location) => `${location.name} ${location.id}`))
    .map((location): Row => ({ location, oversight: oversightOf(register, location) }));
  const organisers = organisersOf(register, rows);
  const areas = buildAreas(register);
  // P7 is applied twice: the Register gives a private home no address, and nothing else may replace it here.
  const located = rows.map(({ location }) => location).filter((location) => !location.isPrivateHome);
  return {
    version: indexVersion,
    peildatum: register.records.peildatum,
    municipalities: register.municipalities.map(municipalityEntry),
    areas: areaColumns(register, areas),
    places: {
      area: encodeColumn(areas.localities.map(({ area }) => areas.areas.indexOf(area))),
      localities: lines(areas.localities.map(({ locality }) => locality)),
    },
    organisers: {
      ids: lines(organisers.map((organiser) => organiser.id)),
      names: lines(organisers.map((organiser) => organiser.name)),
    },
    streets: lines(streetsOf(located)),
    rows: rowColumns(register, rows, organisers, areas),
    addresses: addressColumns(located, areas),
  };
}

/** Returns the organisers in the order of their ids, because sorted ids compress to next to nothing. */
function organisersOf(register: Register, rows: readonly Row[]): Organiser[] {
  const organisers = new Set(rows.map(({ location }) => organiserOf(register, location)));
  return [...organisers].sort(by((organiser) => organiser.id));
}

function municipalityEntry(municipality: Municipality): MunicipalityEntry {
  return {
    name: municipality.name,
    otherNames: municipality.otherNames.map((other) => other.name),
    parts: municipality.parts.map((part) => partText(municipality, part)),
    centre: [municipality.latitude, municipality.longitude],
  };
}

function partText(municipality: Municipality, { name, postcodes, otherNames }: MunicipalityPart): string {
  const isEverywhere = municipality.postcodes.every((postcode) => postcodes.includes(postcode));
  const fields = [
    name,
    isEverywhere ? "" : postcodes.join(","),
    otherNames.map((other) => other.name).join(","),
  ];
  while (fields.at(-1) === "") fields.pop();
  return fields.join("/");
}

function areaColumns(register: Register, { areas }: Areas): FinderIndexFile["areas"] {
  const indexByNis = new Map(register.municipalities.map((municipality, i) => [municipality.nis, i]));
  return {
    size: areas.length,
    postcode: encodeColumn(areas.map((area) => Number(area.postcode))),
    municipality: encodeColumn(areas.map((area) => indexByNis.get(area.nis) ?? -1)),
    latitude: encodeColumn(areas.map((area) => parts(area.centre.latitude - originDegrees.latitude))),
    longitude: encodeColumn(areas.map((area) => parts(area.centre.longitude - originDegrees.longitude))),
  };
}

function rowColumns(
  { records: { peildatum } }: Register,
  rows: readonly Row[],
  organisers: readonly Organiser[],
  areas: Areas,
): FinderIndexFile["rows"] {
  const organiserIndex = new Map(organisers.map((organiser, i) => [organiser.id, i]));
  const column = (value: (row: Row) => number): PackedColumn => encodeColumn(rows.map(value));
  return {
    size: rows.length,
    names: lines(rows.map(({ location }) => location.name)),
    id: column(({ location }) => idNumber(location.id)),
    organiser: column(({ location }) => organiserIndex.get(location.organiserId) ?? -1),
    place: column(({ location }) => areas.localityIndexOf(location)),
    kind: column(({ location }) => packKind({ ...location, isApproximate: location.point.isApproximate })),
    state: column((row) => packedState(row, peildatum)),
    features: column(({ location }) => featureMask(location)),
    places: column(({ location }) => location.places),
    visit: column(({ oversight }) => dayCode(peildatum, lastVisit(oversight))),
    publication: column(({ oversight }) => publicationCode(peildatum, oversight)),
  };
}

function streetsOf(located: readonly Location[]): string[] {
  return [...new Set(located.flatMap(({ address }) => address?.street ?? []))].sort();
}

function addressColumns(located: readonly Location[], areas: Areas): FinderIndexFile["addresses"] {
  const streetCodes = new Map(streetsOf(located).map((street, i) => [street, i + 1]));
  const column = (value: (location: Location, area: Area) => number): PackedColumn =>
    encodeColumn(located.map((location) => value(location, areas.areaOf(location))));
  return {
    size: located.length,
    street: column(({ address }) => (address ? (streetCodes.get(address.street) ?? 0) : 0)),
    numbers: lines(located.map(({ address }) => address?.houseNumber ?? "")),
    latitude: column(({ point }, { centre }) => zigzag(parts(point.latitude) - parts(centre.latitude))),
    longitude: column(({ point }, { centre }) => zigzag(parts(point.longitude) - parts(centre.longitude))),
  };
}

function packedState({ location, oversight }: Row, peildatum: string): number {
  const enforcement = { none: "geen", open: "lopend", closed: "afgesloten" } as const satisfies Record<
    Oversight["enforcement"]["kind"],
    EnforcementFilter
  >;
  return packState({
    licenceState: effectiveLicenceState(location.licence, peildatum),
    enforcement: enforcement[oversight.enforcement.kind],
    followUp: oversight.followUp?.status.status ?? null,
  });
}

function featureMask(location: Location): number {
  return location.features.reduce((mask, feature) => mask | (1 << features.indexOf(feature)), 0);
}

function lastVisit({ reports }: Oversight): string | null {
  return reports[0]?.visitDate ?? null;
}

function publicationCode(peildatum: string, oversight: Oversight): number {
  const published = [
    ...oversight.reports.map((report) => report.finalDate),
    ...oversight.trajectories.flatMap((trajectory) => trajectory.steps.map(stepPublicFrom)),
  ].sort();
  const newest = published.at(-1) ?? null;
  const visit = lastVisit(oversight);
  if (newest === null || visit === null) return dayCode(peildatum, newest);
  return zigzag(daysBefore(newest, visit));
}

function dayCode(peildatum: string, date: string | null): number {
  return date === null ? 0 : daysBefore(peildatum, date) + 1;
}

/** An id has nine or ten digits. A leading 1 keeps ids apart that differ only in leading zeros. */
function idNumber(id: string): number {
  return id.length === 10 ? Number(id) : Number(`1${id.padStart(10, "0")}`);
}

function parts(degrees: number): number {
  return Math.round(degrees * degreeParts);
}

/** Puts each text on a line. A line break inside a text would shift all that follow, so it becomes a space. */
function lines(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s+/g, " ")).join("\n");
}
