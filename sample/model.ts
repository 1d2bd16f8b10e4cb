/**
 * The simulation knows the whole life of a location, what lies after the peildatum included. rows.ts writes only what the
 * source systems would hold on that day.
 */
import type {
  Advice,
  AppealOutcome,
  CareType,
  ClosingReason,
  CountingMethod,
  EnforcementTrigger,
  Feature,
  FollowUpAction,
  FollowUpStatus,
  LegalForm,
  Measure,
  PriceKind,
  StepKind,
  SubsidyLevel,
  TransferKind,
  TriState,
  VisitReason,
} from "../src/domain/codes.ts";
import type { SampleAddress, SampleMunicipality } from "./geography.ts";

/** An organiser. */
export interface SampleOrganiser {
  id: string;
  name: string;
  legalForm: LegalForm;
  municipality: SampleMunicipality;
  enterpriseNumber?: string;
  website?: string;
}

/** A location of an organiser. */
export interface SampleLocation {
  index: number;
  dossier: string;
  organiser: SampleOrganiser;
  establishmentNumber?: string;
  name: string;
  address: SampleAddress;
  careType: CareType;
  isPrivateHome: boolean;
  places: number;
  counting: CountingMethod;
  price: PriceKind;
  subsidies: SubsidyLevel[];
  features: Feature[];
  openingHours?: string;
  phone?: string;
  email?: string;
  website?: string;
  start: number;
  end?: number;
  endState: "stopgezet" | "opgeheven";
  /** The source knows the end from this day on; without it, from the end itself. */
  endKnownOn?: number;
  /** The source writes the coming state with its date in the future as soon as it knows. */
  writesComingState?: boolean;
  /** Whether its care went on under another dossier. */
  isTakenOver?: boolean;
}

/** One dossier that goes on under another. */
export interface SampleTransfer {
  from: SampleLocation;
  to: SampleLocation;
  kind: TransferKind;
  day: number;
}

/** One row of the follow-up of a report. */
export interface SampleFollowUp {
  status: FollowUpStatus;
  action?: FollowUpAction;
  day: number;
}

/** What an organiser wrote. */
export interface SampleReply {
  day: number;
  releasedOn?: number;
  /** The release was planned, so that the source has its date before it comes. */
  isScheduled?: boolean;
}

/** A text that has to stay behind the personal data gate. */
export type PlantedText = "conclusie" | "omschrijving" | "toelichting" | "tekst";

/** One visit and its report. */
export interface Visit {
  number: string;
  ordinal: number;
  date: number;
  isAnnounced: boolean;
  reason: VisitReason;
  draft: number;
  reaction?: number;
  /** Undefined when the draft was never finished. */
  final?: number;
  breaches: number;
  points: number;
  fixedOn?: number;
  advice: Advice;
  /** How many dimensions of MeMoQ were scored, of those that its version has. */
  dimensions: 0 | 5 | 6;
  followUps: SampleFollowUp[];
  reply?: SampleReply;
  planted?: PlantedText;
}

/** An objection to a step. */
export interface SampleAppeal {
  filed: number;
  /** The day on which it is known whether the appeal is admissible and suspends the decision. */
  examinedOn: number;
  admissible: TriState;
  suspends: TriState;
  outcome?: AppealOutcome;
  ruledOn?: number;
}

/** A step of a trajectory. */
export interface SampleStep {
  number: string;
  kind: StepKind;
  measure?: Measure;
  isUrgent: boolean;
  isPrecaution: boolean;
  decided: number;
  /** Undefined when the organiser was never notified, as far as the source knows. */
  notified?: number;
  from?: number;
  until?: number;
  /** The source knows the end of the measure from this day on. */
  untilKnownOn?: number;
  amountEur?: number;
  appeal?: SampleAppeal;
  reply?: SampleReply;
  planted?: PlantedText;
}

/** An enforcement trajectory. */
export interface SampleTrajectory {
  number: string;
  triggers: EnforcementTrigger[];
  report?: Visit;
  start: number;
  end?: number;
  closing?: ClosingReason;
  steps: SampleStep[];
}

/** A location with all that happens to it. */
export interface Life {
  location: SampleLocation;
  visits: Visit[];
  trajectories: SampleTrajectory[];
  /** Days of admissible complaints, in order. */
  complaints: number[];
}
