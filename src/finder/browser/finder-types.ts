/**
 * The types that the parts of the finder share: the state that the URL holds, the result of a search, and the
 * suggestions. finder.ts computes a result from a state, and the page shows it.
 */
import type { CareType, Feature, FollowUpStatus, PriceKind } from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { EffectiveLicenceState } from "../../domain/licence.ts";
import type { Bounds, Position } from "../../domain/geo.ts";

export const enforcementFilters = ["lopend", "afgesloten", "geen"] as const;
export type EnforcementFilter = (typeof enforcementFilters)[number];

export const sortOrders = ["afstand", "naam", "publicatie"] as const;
export type SortOrder = (typeof sortOrders)[number];

export const views = ["lijst", "kaart"] as const;

/** Everything that the URL holds. It never holds the visitor's own position. */
export interface FinderState {
  query: string;
  /** True when the query is only to be found in names, whatever it may mean. */
  isLiteral: boolean;
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
  /** The last published visit took place within this many months before the peildatum. */
  visitedWithinMonths: number | null;
  /** Counted from the visitor's position, or else from the chosen municipality or postcode. */
  withinKm: number | null;
  includesEnded: boolean;
  sort: SortOrder | null;
  area: Bounds | null;
  view: (typeof views)[number];
  /** How many results are shown. */
  shown: number;
}

/** A location as the finder knows it, with all that a row, a popup and a mark show. */
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
  licenceState: EffectiveLicenceState;
  enforcement: EnforcementFilter;
  followUp: FollowUpStatus | null;
  lastVisit: IsoDate | null;
  /** The day on which the newest document about it became public. */
  lastPublication: IsoDate | null;
}

/** What sets a location apart from others of its name in its municipality. */
export interface Distinction {
  /** Its street, or in a private home its postcode. */
  whereabouts: string;
  /** Where the whereabouts are the same as well. */
  fileNumber: string | null;
}

/** A threshold of a filter by a number, or null for none, and how many results choosing it would give. */
export interface OptionCount {
  value: number | null;
  total: number;
}

/**
 * For each value of each filter: how many of the locations that the other filters let through have it. For a chosen
 * value that is its share of the results.
 */
export interface FinderCounts {
  careTypes: Record<CareType, number>;
  priceKinds: Record<PriceKind, number>;
  features: Record<Feature, number>;
  enforcement: Record<EnforcementFilter, number>;
  followUp: Record<FollowUpStatus, number>;
  hasReport: number;
  /** How many of them have ended. */
  includesEnded: number;
  minimumPlaces: OptionCount[];
  visitedWithinMonths: OptionCount[];
  withinKm: OptionCount[];
}

export interface FinderResult {
  total: number;
  /** The row numbers in the index, in the requested order. They are complete, because the map shows them all. */
  rows: Uint32Array;
  /**
   * Kilometres for each item of `rows`, from the point that distance is counted from; null without such a point, and NaN
   * for a location whose own point is not shown or not known.
   */
  distancesKm: Float32Array | null;
  counts: FinderCounts;
}

export type SuggestionKind =
  "gemeente" | "deelgemeente" | "postcode" | "opvang" | "organisator" | "soort opvang";

export interface Suggestion {
  kind: SuggestionKind;
  /** The words that match: `Oostende`. */
  label: string;
  /** The text that sets it apart: `97 locaties`, or the municipality of a location. */
  detail: string;
  /** The kind of care that it leads to there: `groepsopvang`. Empty for all. */
  care: string;
  /** The change that choosing it makes to the state. A location leads to its page instead. */
  target: FinderTarget | { href: string };
  /** True when the whole name of a place is typed. */
  isNamed: boolean;
}

/** What a suggestion or a query sets of the state. */
export type FinderTarget = Partial<
  Pick<
    FinderState,
    "query" | "municipality" | "part" | "postcode" | "organiserId" | "careTypes" | "features" | "priceKinds"
  >
>;

/** What the finder understands of a typed text that is more than words to find. */
export interface QueryReading {
  /** The kind of care: `groepsopvang`. Empty for all. */
  care: string;
  /** The name of the place or postcode; null where the text names none, or several. */
  place: string | null;
  /** The words that are left to find in names. */
  rest: string;
  /** The words that are found nowhere, and so count for nothing. */
  ignored: string;
  /** The change of the state that says the same. */
  target: FinderTarget;
}

/** The finder over one index. It is pure: the same state gives the same result. */
export interface Finder {
  peildatum: IsoDate;
  size: number;
  location(row: number): FinderLocation;
  /** Returns only the point of a location, since the map asks for thousands at once. */
  point(row: number): Position;
  /** Returns the name of the chosen part of a municipality; null when there is no such part. */
  partName(state: Pick<FinderState, "municipality" | "part">): string | null;
  /** Returns what a text means beyond its words; null when that is nothing. */
  read(typed: string): QueryReading | null;
  /** Returns the other places that the name of the chosen place, or of the typed one, may mean. */
  namesakes(state: FinderState): Suggestion[];
  /** Returns what sets a location apart from others of its name in its municipality; null where nothing has to. */
  distinction(row: number): Distinction | null;
  /** Returns at most `limit` (8) suggestions for the text that is typed so far. */
  suggest(typed: string, limit?: number): Suggestion[];
  find(state: FinderState, position: Position | null): FinderResult;
  /** Returns the centre of the municipality, part or postcode of a state; null when it has none. */
  centreOf(state: FinderState): Position | null;
}
