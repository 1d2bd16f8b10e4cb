/**
 * An enforcement step as the enforcement browser and the tables by year show it: the public facts of the step, its
 * trajectory and its location. It has no explanation, since search engines index these pages (P4), and no address (P7).
 */
import type { CareType } from "../../domain/codes.ts";
import type { EnforcementStep, EnforcementTrajectory } from "../../domain/records.ts";

export interface RowLocation {
  id: string;
  name: string;
  careType: CareType;
  municipality: RowMunicipality;
  organiser: RowOrganiser;
}

export interface RowMunicipality {
  slug: string;
  name: string;
  province: string;
}

export interface RowOrganiser {
  id: string;
  name: string;
}

export type RowTrajectory = Omit<EnforcementTrajectory, "locationId" | "isOpen" | "steps"> & {
  location: RowLocation;
  /** The public steps, oldest first. */
  steps: StepRow[];
};

export type StepRow = Omit<EnforcementStep, "trajectoryId" | "locationId" | "explanation" | "replies"> & {
  trajectory: RowTrajectory;
};

/** Returns the step before this one in its trajectory, whether or not it is in the selection. */
export function stepBefore(step: StepRow): StepRow | undefined {
  return step.trajectory.steps[step.trajectory.steps.indexOf(step) - 1];
}
