/**
 * The raw records: what the export says, parsed and linked but not yet judged.
 *
 * They may hold what must never be shown. Only src/data-loaders makes them and only src/policy reads them;
 * tests/architecture holds that.
 */
import type {
  Advice,
  AppealOutcome,
  CareType,
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
  ReplySubject,
  StepKind,
  SubsidyLevel,
  Theme,
  TransferKind,
  TriState,
  VisitReason,
  WithholdingSubject,
} from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Point } from "../domain/records.ts";

/** A value stood there, but it can't be read: the policy then takes the reading that shows less. */
export const unreadable = "unreadable";
export type Unreadable = typeof unreadable;

/** Every raw record knows the row it came from, as a spreadsheet numbers it. */
interface FromRow {
  row: number;
}

export interface RawOrganiser extends FromRow {
  organiserId: string;
  name: string;
  legalForm: LegalForm;
  companyNumber: string | null;
  website: string | null;
}

export interface RawLocation extends FromRow {
  locationId: string;
  organiserId: string;
  branchNumber: string | null;
  name: string;
  street: string;
  houseNumber: string;
  box: string | null;
  postcode: string;
  /** As matched to the reference; the official municipality's NIS code. */
  municipalityNis: string;
  /** The sub-municipality or former municipality that the source names, else the municipality. */
  locality: string;
  /** The source's point in WGS84, or the postcode's centre (approximate) where it has none. */
  point: Point;
  careType: CareType;
  isPrivateHome: boolean;
  places: number;
  countingMethod: CountingMethod;
  priceKind: PriceKind;
  subsidyLevels: SubsidyLevel[];
  features: Feature[];
  openingHours: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  /** Null where the source has no more than a placeholder. */
  licenceFrom: IsoDate | null;
  licenceTo: IsoDate | null;
  licenceState: LicenceState;
  stateSince: IsoDate;
}

export interface RawTransfer extends FromRow {
  fromLocationId: string;
  toLocationId: string;
  kind: TransferKind;
  date: IsoDate;
}

export interface RawFollowUp extends FromRow {
  reportId: string;
  status: FollowUpStatus;
  action: FollowUpAction | null;
  date: IsoDate;
}

export interface RawTrajectory extends FromRow {
  trajectoryId: string;
  locationId: string;
  triggers: EnforcementTrigger[];
  reportId: string | null;
  startedOn: IsoDate;
  endedOn: IsoDate | null;
  /** False where it can't be told whether it runs, or when it ended. */
  hasUsableEnd: boolean;
  closingReason: ClosingReason | Unreadable | null;
}

export interface RawStep extends FromRow {
  stepId: string;
  trajectoryId: string;
  kind: StepKind;
  measure: Measure | null;
  isUrgent: boolean;
  isPrecaution: boolean;
  decidedOn: IsoDate;
  notifiedOn: IsoDate | null;
  effectiveFrom: IsoDate | null;
  endsOn: IsoDate | null;
  amountEur: number | null;
  explanation: string;
}

export interface RawAppeal extends FromRow {
  stepId: string;
  lodgedOn: IsoDate;
  isAdmissible: TriState;
  suspendsEffect: TriState;
  outcome: AppealOutcome | Unreadable | null;
  decidedOn: IsoDate | null;
}

export interface RawReply extends FromRow {
  subject: ReplySubject;
  subjectId: string;
  date: IsoDate;
  releasedOn: IsoDate | null;
  text: string;
}

export interface RawReport extends FromRow {
  reportId: string;
  locationId: string;
  visitDate: IsoDate;
  isAnnounced: boolean;
  reason: VisitReason;
  draftDate: IsoDate;
  reactionDate: IsoDate | null;
  finalDate: IsoDate | null;
  conclusion: string;
  advice: Advice;
  /** modular/pdf/<rapportnummer>.pdf lies in the export. */
  hasPdf: boolean;
}

export interface RawFinding extends FromRow {
  reportId: string;
  number: string;
  theme: Theme;
  result: FindingResult;
  kind: FindingKind | null;
  description: string;
  fixedOn: IsoDate | null;
}

export interface RawQualityScore extends FromRow {
  reportId: string;
  instrumentVersion: string;
  dimension: QualityDimension;
  score: number;
}

export interface RawComplaints extends FromRow {
  locationId: string;
  year: number;
  admissible: number;
  elements: number;
}

export interface RawLocalDesk extends FromRow {
  municipalityNis: string;
  name: string;
  website: string | null;
  applicationPlatform: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export interface RawChildCount extends FromRow {
  municipalityNis: string;
  year: number;
  children: number;
}

export interface RawKeyFigure extends FromRow {
  year: number;
  period: Period;
  indicator: string;
  breakdown: string | null;
  value: number;
  unit: string;
  source: string;
}

export interface RawWithholding extends FromRow {
  subject: WithholdingSubject;
  /** Of a finding: `rapportnummer#volgnummer`. */
  subjectId: string;
  /** The source's column name of one text; null withholds the whole record and what hangs on it. */
  column: string | null;
  from: IsoDate;
  until: IsoDate | null;
}

/** What keeps the website of a private home off the page of its organiser (P7). */
export interface HomeWebsites {
  websites: ReadonlySet<string>;
  /** Organisers of a home whose website can't be read: theirs may be the same one. */
  organiserIds: ReadonlySet<string>;
}

/** One export, read, parsed and linked: every reference in it resolves. */
export interface RawExport {
  peildatum: IsoDate;
  source: string;
  isFictitious: boolean;
  organisers: RawOrganiser[];
  locations: RawLocation[];
  transfers: RawTransfer[];
  followUps: RawFollowUp[];
  trajectories: RawTrajectory[];
  steps: RawStep[];
  appeals: RawAppeal[];
  replies: RawReply[];
  reports: RawReport[];
  findings: RawFinding[];
  qualityScores: RawQualityScore[];
  complaints: RawComplaints[];
  localDesks: RawLocalDesk[];
  childCounts: RawChildCount[];
  keyFigures: RawKeyFigure[];
  withholdings: RawWithholding[];
  /** Steps that an appeal annuls or may annul, whatever else is wrong with the row of that appeal. */
  annullingRowByStep: ReadonlyMap<string, number>;
  homeWebsites: HomeWebsites;
  /** Locations that lost something to an error: their page says that the data are incomplete. */
  incompleteLocationIds: Set<string>;
}
