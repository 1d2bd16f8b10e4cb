/**
 * What the simulation knows of a location, its whole life long: also what lies after the peildatum. rows.ts writes of it
 * what the source systems would hold on that day.
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
  /** From this day on the source knows the end; without it, from the end itself. */
  endKnownOn?: number;
  /** The source writes the coming state with its date in the future as soon as it knows. */
  writesComingState?: boolean;
  /** Its care went on under another dossier. */
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
  /** The release was planned: its date stands there before it has come. */
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
  /** None: the draft was never finished. */
  final?: number;
  breaches: number;
  points: number;
  fixedOn?: number;
  advice: Advice;
  /** How many dimensions of MeMoQ were scored. */
  dimensions: 0 | 5 | 6;
  followUps: SampleFollowUp[];
  reply?: SampleReply;
  planted?: PlantedText;
}

/** An objection to a step. */
export interface SampleAppeal {
  filed: number;
  /** Until this day nobody knows whether it is admissible or suspends the decision. */
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
  /** None: the organiser was never told, as far as the source knows. */
  notified?: number;
  from?: number;
  until?: number;
  /** From this day on the source knows the end of the measure. */
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
