/**
 * The form of the finder's index: one JSON file that the build writes (build-index.ts) and the browser
 * opens (open-index.ts). Rows stand in the order of names, so that a row's number is its rank by name.
 *
 * It holds nothing of care in a private home but its name, kind and postcode (P7).
 */
import type { IsoDate } from "../../domain/dates.ts";
import type { PackedColumn } from "../../packing/columns.ts";

/** Raised whenever the form changes: a page of yesterday must not misread the index of today. */
export const indexVersion = 2;

/** Degrees are kept to this many parts: about a metre. */
export const degreeParts = 1e5;

/** Degrees out of the whole parts that the index keeps. */
export function degrees(parts: number): number {
  return Math.round(parts) / degreeParts;
}

/** The corner from which areas count their centres, south-west of all of Belgium. */
export const originDegrees = { latitude: 49, longitude: 2 };

/** A municipality; its slug follows from its name, its count from the rows. */
export interface MunicipalityEntry {
  name: string;
  /** In other languages and in common use. */
  otherNames: string[];
  /** Each with its postcodes where these are not all of the municipality's, and its other names: `Laken/1020/Laeken`. */
  parts: string[];
  /** Latitude and longitude. */
  centre: [number, number];
}

export interface FinderIndexFile {
  version: typeof indexVersion;
  peildatum: IsoDate;
  municipalities: MunicipalityEntry[];
  /** A postcode within a municipality, with its centre. */
  areas: {
    size: number;
    postcode: PackedColumn;
    municipality: PackedColumn;
    latitude: PackedColumn;
    longitude: PackedColumn;
  };
  /** An area with the place that the source names there; an empty name is the municipality's own. */
  places: { area: PackedColumn; localities: string };
  organisers: { ids: string; names: string };
  streets: string;
  rows: {
    size: number;
    names: string;
    id: PackedColumn;
    organiser: PackedColumn;
    place: PackedColumn;
    /** Care type, price kind, private home and approximate point in one number. */
    kind: PackedColumn;
    /** Licence, enforcement and follow-up in one number. */
    state: PackedColumn;
    features: PackedColumn;
    places: PackedColumn;
    /** 0 without a visit, else one more than its days before the peildatum. */
    visit: PackedColumn;
    /** After a visit the days from it to the publication (zigzag); else as `visit`. */
    publication: PackedColumn;
  };
  /** Rows outside private homes only, in their order. */
  addresses: {
    size: number;
    street: PackedColumn;
    numbers: string;
    /** From the centre of the area (zigzag). */
    latitude: PackedColumn;
    longitude: PackedColumn;
  };
}
