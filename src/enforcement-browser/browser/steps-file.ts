/**
 * The form of /handhavingsrapporten/stappen.json: the rows in a file that a phone can fetch. Codes are positions in
 * their lists, dates are days from the date before them, and each record lies inside the one that it belongs to, so
 * that ids that look alike stand close together and pack well. pack-steps.ts writes it, open-steps.ts reads it.
 */
import type { IsoDate } from "../../domain/dates.ts";
import type { RowTrajectory } from "./step-row.ts";

/** Changes with the form: a page of an older publication then says that it can't read the file. */
export const stepsVersion = 1;

export interface StepsFile {
  version: number;
  peildatum: IsoDate;
  isFictitious: boolean;
  municipalities: [name: string, province: string][];
  organisers: [id: string, name: string][];
  locations: PackedLocation[];
}

/** What the file says, opened. */
export interface OpenSteps {
  peildatum: IsoDate;
  isFictitious: boolean;
  /** By location and start. */
  trajectories: RowTrajectory[];
}

type Days = number;
type Code = number;
type Flag = 0 | 1;

export type PackedLocation = [
  id: string,
  name: string,
  careType: Code,
  municipality: number,
  organiser: number,
  trajectories: PackedTrajectory[],
];

export type PackedTrajectory = [
  id: string,
  triggers: Code[],
  reportId: string | null,
  /** Before the peildatum. */
  startedOn: Days,
  /** After the start. */
  endedOn: Days | null,
  closingReason: Code | null,
  steps: PackedStep[],
];

export type PackedStep = [
  id: string,
  kind: Code,
  measure: Code | null,
  isUrgent: Flag,
  isPrecaution: Flag,
  /** After the start of the trajectory; what follows, after this day. */
  decidedOn: Days,
  notifiedOn: Days,
  effectiveFrom: Days | null,
  endsOn: Days | null,
  amountEur: number | null,
  appeals: PackedAppeal[],
];

export type PackedAppeal = [
  /** After the day of the step, as is the last. */
  lodgedOn: Days,
  isAdmissible: Code,
  suspendsEffect: Code,
  outcome: Code | null,
  decidedOn: Days | null,
];
