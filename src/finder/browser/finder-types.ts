/**
 * What the finder's parts agree on: the state that stands in the URL, what a search gives back, and the
 * suggestions. The matcher (finder.ts) makes results out of a state; the page shows them.
 */
import type { CareType, Feature, FollowUpStatus, LicenceState, PriceKind } from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Bounds, Position } from "../../domain/geo.ts";

export const enforcementFilters = ["lopend", "afgesloten", "geen"] as const;
export type EnforcementFilter = (typeof enforcementFilters)[number];

export const sortOrders = ["afstand", "naam", "publicatie"] as const;
export type SortOrder = (typeof sortOrders)[number];

export const views = ["lijst", "kaart"] as const;

/** Everything that the URL holds; the visitor's own point is never among it. */
export interface FinderState {
  query: string;
  /** Slug of the official name. */
  municipality: string | null;
  /** Slug of a part of the municipality, such as one that merged into it. */
  part: string | null;
  postcode: string | null;
  organiserId: string | null;
  careTypes: CareType[];
  priceKinds: PriceKind[];
  minimumPlaces: number | null;
  features: Feature[];
  enforcement: EnforcementFilter[];
  followUp: FollowUpStatus[];
  hasReport: boolean;
  /** Last visit online within this many months before the peildatum. */
  visitedWithinMonths: number | null;
  /** Around the visitor's point, or else around the chosen municipality or postcode. */
  withinKm: number | null;
  includesEnded: boolean;
  sort: SortOrder | null;
  area: Bounds | null;
  view: (typeof views)[number];
  /** How many results are shown. */
  shown: number;
}

/** One location as the finder knows it: what a row, a popup and a mark show. */
export interface FinderLocation {
  id: string;
  name: string;
  organiserId: string;
  organiserName: string;
  municipalitySlug: string;
  municipalityName: string;
  postcode: string;
  locality: string;
  /** Street and number; null for care in a private home (P7). */
  street: string | null;
  latitude: number;
  longitude: number;
  isApproximate: boolean;
  isPrivateHome: boolean;
  careType: CareType;
  priceKind: PriceKind;
  places: number;
  features: Feature[];
  licenceState: LicenceState;
  enforcement: EnforcementFilter;
  followUp: FollowUpStatus | null;
  lastVisit: IsoDate | null;
  /** The day on which the newest document about it became public. */
  lastPublication: IsoDate | null;
}

/** A step of a filter by a number, or null for none, and how many results choosing it would give. */
export interface OptionCount {
  value: number | null;
  total: number;
}

/** For each value of each filter: how many results a click on it would give. */
export interface FinderCounts {
  careTypes: Record<CareType, number>;
  priceKinds: Record<PriceKind, number>;
  features: Record<Feature, number>;
  enforcement: Record<EnforcementFilter, number>;
  followUp: Record<FollowUpStatus, number>;
  hasReport: number;
  includesEnded: number;
  minimumPlaces: OptionCount[];
  visitedWithinMonths: OptionCount[];
  withinKm: OptionCount[];
}

export interface FinderResult {
  total: number;
  /** Row numbers in the index, in the order asked for; all of them, for the map. */
  rows: Uint32Array;
  /** Kilometres from the point that distance is counted from, by position in `rows`; null without such a point. */
  distancesKm: Float32Array | null;
  counts: FinderCounts;
}

export type SuggestionKind = "gemeente" | "deelgemeente" | "postcode" | "opvang" | "organisator";

export interface Suggestion {
  kind: SuggestionKind;
  /** The words that match: `Oostende`. */
  label: string;
  /** What sets it apart: `97 locaties`, or the municipality of a location. */
  detail: string;
  /** What choosing it changes in the state; a location leads to its page instead. */
  target:
    | { municipality: string; part?: string }
    | { postcode: string }
    | { organiserId: string }
    | { href: string };
  /** True where the whole name of a place is typed. */
  isNamed: boolean;
}

/** The finder over one index. Pure: the same state gives the same result. */
export interface Finder {
  peildatum: IsoDate;
  size: number;
  location(row: number): FinderLocation;
  /** Its point alone: what the map asks of thousands at once. */
  point(row: number): Position;
  /** What the chosen part of a municipality is called; null when there is no such part. */
  partName(state: Pick<FinderState, "municipality" | "part">): string | null;
  /** At most `limit` (8) suggestions for what is typed so far. */
  suggest(typed: string, limit?: number): Suggestion[];
  find(state: FinderState, position: Position | null): FinderResult;
  /** The centre of what the state names (municipality, part, postcode); null when it names no place. */
  centreOf(state: FinderState): Position | null;
}
