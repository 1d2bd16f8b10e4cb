/** The form of the curated locations of the small sample: data with ISO dates, in which what is usual is left out. */
import type {
  CareType,
  FollowUpAction,
  FollowUpStatus,
  LegalForm,
  TransferKind,
  WithholdingSubject,
} from "../../src/domain/codes.ts";
import type { SampleAddress } from "../geography.ts";
import type { SampleAppeal, SampleLocation, SampleStep, SampleTrajectory, Visit } from "../model.ts";

/** A curated location with all that happens to it. */
export interface LocationExample {
  /** The dossier number is `0000` and these digits. */
  number: number;
  location: LocationSketch;
  visits?: VisitSketch[];
  trajectories?: TrajectorySketch[];
  /** The days of admissible complaints. */
  complaints?: string[];
  withholdings?: WithholdingSketch[];
}

/** What is particular to a location; the rest is drawn as for any other. */
export type LocationSketch = Partial<
  Omit<SampleLocation, "index" | "dossier" | "organiser" | "address" | "start" | "end" | "endKnownOn">
> & {
  name: string;
  careType: CareType;
  town: string;
  organiser: LegalForm;
  start?: string;
  end?: string;
  endKnownOn?: string;
  /** What differs from the address that is drawn. */
  address?: Partial<SampleAddress>;
  /** It has the address of this other example, which is listed before it. */
  addressOf?: number;
};

export type VisitSketch = Partial<
  Omit<
    Visit,
    "number" | "ordinal" | "date" | "draft" | "reaction" | "final" | "fixedOn" | "followUps" | "reply"
  >
> & {
  date: string;
  draft: string;
  reaction?: string;
  final?: string;
  fixedOn?: string;
  followUps?: [status: FollowUpStatus, day: string, action?: FollowUpAction][];
  reply?: ReplySketch;
};

export interface ReplySketch {
  day: string;
  releasedOn?: string;
  isScheduled?: boolean;
}

export type AppealSketch = Pick<SampleAppeal, "admissible" | "suspends" | "outcome"> & {
  filed: string;
  examinedOn: string;
  ruledOn?: string;
};

export type StepSketch = Pick<SampleStep, "kind"> &
  Partial<Pick<SampleStep, "measure" | "isUrgent" | "isPrecaution" | "amountEur" | "planted">> & {
    decided: string;
    notified?: string;
    from?: string;
    until?: string;
    appeal?: AppealSketch;
    reply?: ReplySketch;
  };

export type TrajectorySketch = Pick<SampleTrajectory, "triggers" | "closing"> & {
  /** Which visit of the location made it start: 1 is the first in the list. */
  report?: number;
  start: string;
  end?: string;
  steps: StepSketch[];
};

export interface WithholdingSketch {
  subject: WithholdingSubject;
  number: string;
  column?: string;
  from: string;
  until?: string;
}

/** One example that goes on as another one. */
export interface TransferExample {
  from: number;
  to: number;
  kind: TransferKind;
}
