/**
 * The format of the finder's index: one JSON file that the build writes (build-index.ts) and the browser opens
 * (open-index.ts). Rows are in the order of names, so that the number of a row is its rank by name.
 *
 * It holds nothing of care in a private home but its name, kind and postcode (P7).
 */
import type { IsoDate } from "../../domain/dates.ts";
import type { PackedColumn } from "../../packing/columns.ts";

/** Raise it whenever the format changes: a page of yesterday must not misread the index of today. */
export const indexVersion = 2;

/** A degree has this many parts in the index; one is about a metre. */
export const degreeParts = 1e5;

/** Converts the whole parts of the index to degrees. */
export function degrees(parts: number): number {
  return Math.round(parts) / degreeParts;
}

/** The corner from which the centres of areas are counted, south-west of all of Belgium. */
export const originDegrees = { latitude: 49, longitude: 2 };

/** A municipality. Its slug follows from its name, its number of locations from the rows. */
export interface MunicipalityEntry {
  name: string;
  /** Its names in other languages and in common use. */
  otherNames: string[];
  /** Each part with its postcodes, unless it has all of the municipality's, and its other names: `Laken/1020/Laeken`. */
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
  /** The localities: an area with the name that the source gives there. An empty name is the municipality's own. */
  places: { area: PackedColumn; localities: string };
  organisers: { ids: string; names: string };
  streets: string;
  rows: {
    size: number;
    names: string;
    id: PackedColumn;
    organiser: PackedColumn;
    /** The index of the row's locality in `places` above. */
    place: PackedColumn;
    /** Care type, price kind, private home and approximate point in one number. */
    kind: PackedColumn;
    /** Licence, enforcement and follow-up in one number. */
    state: PackedColumn;
    features: PackedColumn;
    /** The number of childcare places. */
    places: PackedColumn;
    /** 0 without a visit, else one more than its number of days before the peildatum. */
    visit: PackedColumn;
    /** The days from the visit to the publication (zigzag); without a visit it is counted as `visit` is. */
    publication: PackedColumn;
  };
  /** Only of rows outside private homes, in their order. */
  addresses: {
    size: number;
    street: PackedColumn;
    numbers: string;
    /** Counted from the centre of the area (zigzag). */
    latitude: PackedColumn;
    longitude: PackedColumn;
  };
}
