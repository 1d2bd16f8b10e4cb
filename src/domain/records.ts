/**
 * The public records: everything that may be shown, and nothing else.
 *
 * Only src/policy makes them, out of raw records. These types can't hold a withheld text: where one was taken out, the
 * record says so and no more. Pages, downloads, feeds, search and alerts read these types alone.
 */
import type {
  Advice,
  AppealOutcome,
  CareType,
  ChangeKind,
  ClosingReason,
  CountingMethod,
  EnforcementTrigger,
  Feature,
  FindingKind,
  FindingResult,
  FollowUpAction,
  FollowUpStatus,
  LegalForm,
  LicenceState,
  Measure,
  Period,
  PriceKind,
  QualityDimension,
  StepKind,
  SubsidyLevel,
  Theme,
  TransferKind,
  TriState,
  VisitReason,
} from "./codes.ts";
import type { IsoDate } from "./dates.ts";

/** A free text as the public sees it: the text, or the fact that it is withheld (P9, P13). */
export type PublicText = { state: "shown"; text: string } | { state: "withheld" };

/** A point in degrees of WGS84. An approximate one is the centre of the postcode, not the location itself. */
export interface Point {
  latitude: number;
  longitude: number;
  isApproximate: boolean;
}

export interface Address {
  street: string;
  houseNumber: string;
  box: string | null;
}

export interface Contact {
  phone: string | null;
  email: string | null;
  website: string | null;
}

/** The street and contact details of care in somebody's private home, which only the location page may show (P7). */
export interface PrivateHomeDetails {
  address: Address;
  contact: Contact;
}

export interface Organiser {
  id: string;
  name: string;
  legalForm: LegalForm;
  companyNumber: string | null;
  website: string | null;
}

export interface ComplaintCount {
  year: number;
  admissible: number;
  elements: number;
}

/** The licence, or for out-of-school care the quality label, as it is on the peildatum (P12). */
export type Licence = {
  /** Null where the source does not know it. */
  from: IsoDate | null;
  to: IsoDate | null;
} & LicenceSince;

/** Only a licence that is still valid may lack `since`: the source does not always know when the licence began. */
export type LicenceSince =
  | { state: Extract<LicenceState, "vergund">; since: IsoDate | null }
  | { state: Exclude<LicenceState, "vergund">; since: IsoDate };

export interface Location {
  id: string;
  organiserId: string;
  branchNumber: string | null;
  name: string;
  careType: CareType;
  isPrivateHome: boolean;
  places: number;
  countingMethod: CountingMethod;
  priceKind: PriceKind;
  subsidyLevels: SubsidyLevel[];
  features: Feature[];
  openingHours: PublicText | null;
  municipalityNis: string;
  postcode: string;
  /** The sub-municipality or former municipality that the source names, or else the municipality. */
  locality: string;
  point: Point;
  /** Null for care in a private home (P7). */
  address: Address | null;
  /** Null for care in a private home (P7). */
  contact: Contact | null;
  licence: Licence;
  /** Empty when the policy or the source provides no counts, which is not the same as zero complaints (P8). */
  complaints: ComplaintCount[];
  /** The data are incomplete because a record of this location was dropped for an error. */
  isIncomplete: boolean;
}

export interface Transfer {
  fromLocationId: string;
  toLocationId: string;
  kind: TransferKind;
  date: IsoDate;
}

export interface Reply {
  date: IsoDate;
  releasedOn: IsoDate;
  text: PublicText;
}

export interface FollowUp {
  date: IsoDate;
  status: FollowUpStatus;
  action: FollowUpAction | null;
}

export interface Finding {
  number: string;
  theme: Theme;
  result: FindingResult;
  kind: FindingKind | null;
  description: PublicText;
  fixedOn: IsoDate | null;
}

export interface QualityScore {
  instrumentVersion: string;
  dimension: QualityDimension;
  /** 1 (insufficient) to 4 (excellent). */
  score: number;
}

export interface InspectionReport {
  id: string;
  locationId: string;
  visitDate: IsoDate;
  isAnnounced: boolean;
  reason: VisitReason;
  draftDate: IsoDate;
  reactionDate: IsoDate | null;
  finalDate: IsoDate;
  conclusion: PublicText;
  advice: Advice;
  /** In the order of the report. */
  findings: Finding[];
  quality: QualityScore[];
  /** Oldest first. */
  followUp: FollowUp[];
  /** Oldest first. */
  replies: Reply[];
  hasPdf: boolean;
}

export interface Appeal {
  lodgedOn: IsoDate;
  isAdmissible: TriState;
  suspendsEffect: TriState;
  outcome: AppealOutcome | null;
  decidedOn: IsoDate | null;
}

export interface EnforcementStep {
  id: string;
  trajectoryId: string;
  locationId: string;
  kind: StepKind;
  measure: Measure | null;
  isUrgent: boolean;
  isPrecaution: boolean;
  decidedOn: IsoDate;
  notifiedOn: IsoDate;
  effectiveFrom: IsoDate | null;
  endsOn: IsoDate | null;
  amountEur: number | null;
  explanation: PublicText;
  /** Oldest first. */
  appeals: Appeal[];
  /** Oldest first. */
  replies: Reply[];
}

export interface EnforcementTrajectory {
  id: string;
  locationId: string;
  triggers: EnforcementTrigger[];
  /** The report that led to the trajectory; null unless that report is public. */
  reportId: string | null;
  startedOn: IsoDate;
  endedOn: IsoDate | null;
  closingReason: ClosingReason | null;
  /** True while the trajectory is open on the peildatum. Search engines may not index pages of a closed one (P4). */
  isOpen: boolean;
  /** Oldest first; at least one (P3). */
  steps: EnforcementStep[];
}

export interface LocalDesk {
  name: string;
  website: string | null;
  applicationPlatform: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export interface ChildCount {
  year: number;
  /** Children of 0, 1 and 2 years old. */
  children: number;
}

export interface MunicipalityFacts {
  nis: string;
  localDesks: LocalDesk[];
  childCounts: ChildCount[];
  complaints: ComplaintCount[];
}

export interface KeyFigure {
  year: number;
  period: Period;
  indicator: string;
  breakdown: string | null;
  value: number;
  unit: string;
  source: string;
}

/** One event of the change log: a difference between two publications. */
export interface Change {
  /** Consists of ids of the source and normalised values, so that an event has the same id in every publication. */
  id: string;
  kind: ChangeKind;
  /** Both locations of a take-over or move; none when the location itself is no longer public. */
  locationIds: string[];
  /** The report, step or trajectory that the event is about; null when it is about the location itself. */
  recordId: string | null;
  /** The day on which it happened; null when only the day of publication is known. */
  date: IsoDate | null;
  /** The peildatum of the publication that first showed it. */
  publishedOn: IsoDate;
  /** The number of that publication. */
  publication: number;
  /** The page about it, from the root of the site; null for a withdrawal from a location that has no page any more. */
  url: string | null;
}

/** Everything that one publication may show. */
export interface PublicRecords {
  peildatum: IsoDate;
  source: string;
  isFictitious: boolean;
  organisers: Organiser[];
  locations: Location[];
  privateHomeDetails: Map<string, PrivateHomeDetails>;
  transfers: Transfer[];
  reports: InspectionReport[];
  trajectories: EnforcementTrajectory[];
  municipalityFacts: MunicipalityFacts[];
  keyFigures: KeyFigure[];
}
