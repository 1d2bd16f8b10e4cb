/**
 * Opens the finder's index into typed arrays, so that the hot path of a search touches numbers only. Objects are made
 * only for the few rows that are shown.
 */
import { features, type Feature } from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { slugOf } from "../../domain/text.ts";
import { decodeColumn, unzigzag } from "../../packing/columns.ts";
import { itemAt } from "../../packing/item-at.ts";
import { openAddresses } from "./open-addresses.ts";
import { filterColumns, type FilterColumns } from "./filter-columns.ts";
import { dateBefore, noDay } from "../../packing/day-numbers.ts";
import type { Position } from "../../domain/geo.ts";
import type { FinderLocation } from "./finder-types.ts";
import { degreeParts, degrees, indexVersion, originDegrees, type FinderIndexFile } from "./index-file.ts";
import { unpackKind, unpackState } from "./packed-codes.ts";
import { mapChunked, type Chunked } from "../../packing/chunks.ts";

export interface OpenMunicipality {
  name: string;
  slug: string;
  otherNames: string[];
  parts: OpenPart[];
  centre: Position;
}

/** A part of a municipality, or a municipality that merged into it. */
export interface OpenPart {
  name: string;
  slug: string;
  /** Empty when they are all of the municipality's. */
  postcodes: string[];
  otherNames: string[];
}

export interface OpenIndex {
  peildatum: IsoDate;
  size: number;
  municipalities: OpenMunicipality[];
  areas: { postcode: string; municipality: number; centre: Position }[];
  localities: { area: number; locality: string }[];
  organisers: { id: string; name: string }[];
  names: string[];
  /** By row: the index in `organisers`, `localities`, `areas` and `municipalities`. */
  organiser: Uint32Array;
  locality: Uint32Array;
  area: Uint32Array;
  municipality: Uint32Array;
  latitude: Float64Array;
  longitude: Float64Array;
  /** By row: 0 where the point is only the centre of the postcode. */
  hasOwnPoint: Uint8Array;
  /** By row: its street and house number as `openAddresses` gives them. */
  streetNames: string[];
  street: Uint32Array;
  houseNumbers: string[];
  /** By row: the number of childcare places. */
  places: Uint32Array;
  /** By row: days before the peildatum, or `noDay`. */
  visit: Int32Array;
  publication: Int32Array;
  filters: FilterColumns;
  locationId: (row: number) => string;
  location: (row: number) => FinderLocation;
  point: (row: number) => Position;
}

/** Opens the file of the build column by column. Throws when it is damaged or of another version. */
export function* openIndex(file: FinderIndexFile): Chunked<OpenIndex> {
  if (file.version !== indexVersion) throw new Error(`The finder's index has an unknown version.`);
  const { size } = file.rows;
  const names = textLines(file.rows.names, size);
  const ids = decodeColumn(file.rows.id, size);
  yield;
  const kind = decodeColumn(file.rows.kind, size);
  const state = decodeColumn(file.rows.state, size);
  const featureMasks = Uint8Array.from(decodeColumn(file.rows.features, size));
  yield;
  const visit = openDays(decodeColumn(file.rows.visit, size));
  yield;
  const publication = openPublications(decodeColumn(file.rows.publication, size), visit);
  yield;
  const organisers = openOrganisers(file);
  yield;
  const municipalities = yield* mapChunked(file.municipalities, openMunicipality);
  const areas = openAreas(file);
  const localities = openLocalities(file);
  yield;
  const organiser = Uint32Array.from(decodeColumn(file.rows.organiser, size));
  const locality = Uint32Array.from(decodeColumn(file.rows.place, size));
  yield;
  const area = locality.map((index) => itemAt(localities, index).area);
  const municipality = area.map((index) => itemAt(areas, index).municipality);
  const capacity = Uint32Array.from(decodeColumn(file.rows.places, size));
  yield;
  const addresses = yield* openAddresses(file, kind, area, areas);
  const { latitude, longitude, hasOwnPoint, streetNames, street, houseNumbers } = addresses;
  yield;
  const filters = filterColumns(kind, state, featureMasks, visit);
  yield;

  const locationId = (row: number): string => idText(ids[row] ?? NaN);
  const date = (days: number | undefined): IsoDate | null =>
    days === undefined || days === noDay ? null : dateBefore(file.peildatum, days);
  const point = (row: number): Position => ({
    latitude: latitude[row] ?? NaN,
    longitude: longitude[row] ?? NaN,
  });
  const streetLine = (row: number): string | null => {
    const name = streetNames[(street[row] ?? 0) - 1];
    return name === undefined ? null : `${name} ${houseNumbers[row]}`.trim();
  };
  const location = (row: number): FinderLocation => {
    const rowArea = itemAt(areas, area[row]);
    const rowMunicipality = itemAt(municipalities, municipality[row]);
    const rowOrganiser = itemAt(organisers, organiser[row]);
    return {
      id: locationId(row),
      name: itemAt(names, row),
      organiserId: rowOrganiser.id,
      organiserName: rowOrganiser.name,
      municipalitySlug: rowMunicipality.slug,
      municipalityName: rowMunicipality.name,
      postcode: rowArea.postcode,
      locality: itemAt(localities, locality[row]).locality || rowMunicipality.name,
      street: streetLine(row),
      ...point(row),
      ...unpackKind(kind[row] ?? NaN),
      ...unpackState(state[row] ?? NaN),
      places: capacity[row] ?? NaN,
      features: featuresIn(featureMasks[row] ?? 0),
      lastVisit: date(visit[row]),
      lastPublication: date(publication[row]),
    };
  };
  return {
    peildatum: file.peildatum,
    size,
    municipalities,
    areas,
    localities,
    organisers,
    names,
    organiser,
    locality,
    area,
    municipality,
    latitude,
    longitude,
    hasOwnPoint,
    streetNames,
    street,
    houseNumbers,
    places: capacity,
    visit,
    publication,
    filters,
    locationId,
    location,
    point,
  };
}

function openMunicipality(entry: FinderIndexFile["municipalities"][number]): OpenMunicipality {
  const [latitude, longitude] = entry.centre;
  return {
    name: entry.name,
    slug: slugOf(entry.name),
    otherNames: entry.otherNames,
    parts: entry.parts.map(openPart),
    centre: { latitude, longitude },
  };
}

function openPart(text: string): OpenPart {
  const [name = "", postcodes = "", otherNames = ""] = text.split("/");
  return { name, slug: slugOf(name), postcodes: listed(postcodes), otherNames: listed(otherNames) };
}

function listed(text: string): string[] {
  return text === "" ? [] : text.split(",");
}

function openAreas({ areas }: FinderIndexFile): OpenIndex["areas"] {
  const [postcode, municipality, latitude, longitude] = [
    areas.postcode,
    areas.municipality,
    areas.latitude,
    areas.longitude,
  ].map((column) => decodeColumn(column, areas.size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return Array.from(postcode, (number, i) => ({
    postcode: String(number).padStart(4, "0"),
    municipality: municipality[i] ?? -1,
    centre: {
      latitude: degrees((latitude[i] ?? NaN) + originDegrees.latitude * degreeParts),
      longitude: degrees((longitude[i] ?? NaN) + originDegrees.longitude * degreeParts),
    },
  }));
}

function openLocalities({ places }: FinderIndexFile): OpenIndex["localities"] {
  const localities = places.localities.split("\n");
  const area = decodeColumn(places.area, localities.length);
  return localities.map((locality, i) => ({ locality, area: area[i] ?? -1 }));
}

function openOrganisers({ organisers }: FinderIndexFile): OpenIndex["organisers"] {
  const names = organisers.names.split("\n");
  return textLines(organisers.ids, names.length).map((id, i) => ({ id, name: names[i] ?? "" }));
}

function openDays(codes: Float64Array): Int32Array {
  return Int32Array.from(codes, (code) => (code === 0 ? noDay : code - 1));
}

function openPublications(codes: Float64Array, visit: Int32Array): Int32Array {
  return Int32Array.from(codes, (code, row) => {
    const visited = visit[row] ?? noDay;
    if (visited !== noDay) return visited - unzigzag(code);
    return code === 0 ? noDay : code - 1;
  });
}

function featuresIn(mask: number): Feature[] {
  return features.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** Restores an id as build-index.ts packed it: a 1 before ten digits marks an id of nine. */
function idText(number: number): string {
  return number < 1e10 ? String(number).padStart(10, "0") : String(number - 1e10).padStart(9, "0");
}

function textLines(text: string, length: number): string[] {
  const found = length === 0 ? [] : text.split("\n");
  if (found.length !== length) throw new Error("The finder's index has too few or too many lines.");
  return found;
}
