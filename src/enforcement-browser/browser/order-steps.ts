/** Orders the steps and their trajectories by a date, and never by findings (P11). */
import type { IsoDate } from "../../domain/dates.ts";
import { by } from "../../domain/sorting.ts";
import type { Selection, StepDate } from "./selection.ts";
import type { RowTrajectory, StepRow } from "./step-row.ts";

const dateOf: Record<StepDate, (step: StepRow) => IsoDate | null> = {
  meegedeeld: ({ notifiedOn }) => notifiedOn,
  ingang: ({ effectiveFrom }) => effectiveFrom,
};

/** Sorts steps. Those without the date come last in either direction, and those of one day follow their numbers. */
export function sortSteps(
  steps: readonly StepRow[],
  { sort, isOldestFirst }: Pick<Selection, "sort" | "isOldestFirst">,
): StepRow[] {
  const date = dateOf[sort];
  const dated = steps
    .filter((step) => date(step) !== null)
    .sort(by((step) => `${date(step)} ${step.decidedOn} ${step.id}`));
  const undated = steps
    .filter((step) => date(step) === null)
    .sort(by((step) => `${step.notifiedOn} ${step.decidedOn} ${step.id}`));
  return isOldestFirst ? [...dated, ...undated] : [...dated.reverse(), ...undated.reverse()];
}

/** The steps of one trajectory that are in a selection. */
export interface StepGroup {
  trajectory: RowTrajectory;
  /** They are in the order in which they were taken. */
  steps: StepRow[];
}

/** Groups steps by trajectory, in the order in which the first step of each comes. */
export function groupSteps(ordered: readonly StepRow[]): StepGroup[] {
  return [...Map.groupBy(ordered, ({ trajectory }) => trajectory)].map(([trajectory, steps]) => ({
    trajectory,
    steps: trajectory.steps.filter((step) => steps.includes(step)),
  }));
}
