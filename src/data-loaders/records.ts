/**
 * The raw records: the content of the export, parsed and linked, but not yet judged by the policy.
 *
 * They may contain what must never be shown. Only src/data-loaders makes them and only src/policy reads them;
 * tests/architecture checks that.
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

/** Marks a value that is there but can't be read. The policy then assumes the value that shows less. */
export const unreadable = "unreadable";
export type Unreadable = typeof unreadable;

/** Every raw record has the number of its row, as a spreadsheet numbers it. */
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
  /** The NIS code of the municipality that the reference matched. */
  municipalityNis: string;
  /** The sub-municipality or former municipality that the source names, or else the municipality. */
  locality: string;
  /** The source's point in WGS84, or else the centre of the postcode (approximate). */
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
  /** Null when the source has only a placeholder. */
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
  /** False when it is unknown whether the trajectory is open, or when it ended. */
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
  /** Whether the export contains modular/pdf/<rapportnummer>.pdf. */
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
  /** The number of the record; a finding has `rapportnummer#volgnummer`. */
  subjectId: string;
  /** The source's column name of one text; null withholds the whole record with everything that depends on it. */
  column: string | null;
  from: IsoDate;
  until: IsoDate | null;
}

/** The data that keep the website of a private home off the page of its organiser (P7). */
export interface HomeWebsites {
  websites: ReadonlySet<string>;
  /** The organisers of a home whose website can't be read, because theirs may be the same. */
  organiserIds: ReadonlySet<string>;
}

/** One export after reading, parsing and linking, in which every reference resolves. */
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
  /** The steps that an appeal annuls or may annul, whatever else is wrong with the row of that appeal. */
  annullingRowByStep: ReadonlyMap<string, number>;
  homeWebsites: HomeWebsites;
  /** The locations that lost data to an error, of which the page says that the data are incomplete. */
  incompleteLocationIds: Set<string>;
}
