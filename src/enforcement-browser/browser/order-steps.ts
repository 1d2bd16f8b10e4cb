/** The order of the steps and their trajectories: by a date, never by findings (P11). */
import type { IsoDate } from "../../domain/dates.ts";
import { by } from "../../domain/sorting.ts";
import type { Selection, StepDate } from "./selection.ts";
import type { RowTrajectory, StepRow } from "./step-row.ts";

const dateOf: Record<StepDate, (step: StepRow) => IsoDate | null> = {
  meegedeeld: ({ notifiedOn }) => notifiedOn,
  ingang: ({ effectiveFrom }) => effectiveFrom,
};

/** Puts steps in order; those without the date come last either way, and one day follows the numbers of the steps. */
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

/** The steps of one trajectory that a selection holds. */
export interface StepGroup {
  trajectory: RowTrajectory;
  /** As they followed each other. */
  steps: StepRow[];
}

/** The trajectories in the order in which their first step comes. */
export function groupSteps(ordered: readonly StepRow[]): StepGroup[] {
  return [...Map.groupBy(ordered, ({ trajectory }) => trajectory)].map(([trajectory, steps]) => ({
    trajectory,
    steps: trajectory.steps.filter((step) => steps.includes(step)),
  }));
}
