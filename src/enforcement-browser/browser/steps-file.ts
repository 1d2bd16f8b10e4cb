/**
 * The format of /handhavingsrapporten/stappen.json: the rows in a file that a phone can fetch. Codes are indexes in
 * their lists, dates are days from the date before them, and each record is nested in the one that it belongs to, so
 * that similar ids are close together and compress well. pack-steps.ts writes the file, open-steps.ts reads it.
 */
import type { IsoDate } from "../../domain/dates.ts";
import type { RowTrajectory } from "./step-row.ts";

/** It changes with the format, so that a page of an older publication says that it can't read the file. */
export const stepsVersion = 1;

export interface StepsFile {
  version: number;
  peildatum: IsoDate;
  isFictitious: boolean;
  municipalities: [name: string, province: string][];
  organisers: [id: string, name: string][];
  locations: PackedLocation[];
}

/** The contents of the file, opened. */
export interface OpenSteps {
  peildatum: IsoDate;
  isFictitious: boolean;
  /** They are sorted by location and start. */
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
  /** Days before the peildatum. */
  startedOn: Days,
  /** Days after the start. */
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
  /** Days after the start of the trajectory. The dates below count from this day. */
  decidedOn: Days,
  notifiedOn: Days,
  effectiveFrom: Days | null,
  endsOn: Days | null,
  amountEur: number | null,
  appeals: PackedAppeal[],
];

export type PackedAppeal = [
  /** Days after the decision of the step; `decidedOn` counts from the same day. */
  lodgedOn: Days,
  isAdmissible: Code,
  suspendsEffect: Code,
  outcome: Code | null,
  decidedOn: Days | null,
];
