/**
 * How an enforcement step stands on the peildatum. A step records what was asked, intended or decided; whether that
 * holds, is still to come, is over or is halted follows from its days, its appeals, its trajectory and the register
 * together.
 */
import type { IsoDate } from "../domain/dates.ts";
import { isUndecided } from "../domain/appeals.ts";
import { isEndedState } from "../domain/licence.ts";
import type { EnforcementStep, EnforcementTrajectory, Location } from "../domain/records.ts";

/** What a step is judged by, besides its own facts. */
export interface StepContext {
  location: Pick<Location, "careType" | "licence">;
  trajectory: Pick<EnforcementTrajectory, "isOpen" | "steps">;
  peildatum: IsoDate;
}

export type StepState =
  /** A formal notice or an intention of a trajectory that still runs. */
  | "pending"
  /** A formal notice or an intention that was followed by a decision, or whose trajectory or licence has ended. */
  | "past"
  /** A decision to take no measure. */
  | "no-measure"
  /** An appeal suspends the decision. */
  | "halted"
  /** The decision's days say that it holds, and the register says that it doesn't. */
  | "disputed"
  /** The trajectory closed or the licence ended, so that nothing of it can be said in the present. */
  | "closed"
  | "later"
  | "running"
  | "over"
  /** The decision has no first day. */
  | "undated";

/** The register's state that a measure brings about; other measures leave the licence as it is. */
const registerStates = { schorsing_vergunning: "geschorst", opheffing_vergunning: "opgeheven" } as const;

/** Judges how a step stands on the peildatum. */
export function stepState(step: EnforcementStep, context: StepContext): StepState {
  return step.kind === "beslissing" ? decisionState(step, context) : requestState(step, context);
}

/** Returns true where the register says what the decision decided: the licence is suspended, or lifted. */
export function isInRegister(
  { kind, measure }: Pick<EnforcementStep, "kind" | "measure">,
  { licence }: Pick<Location, "licence">,
): boolean {
  return kind === "beslissing" && registerState(measure) === licence.state;
}

/** Returns true where no later decision of the trajectory decided the same: only the newest can disagree with the register. */
export function isNewestOfMeasure(step: EnforcementStep, { trajectory }: StepContext): boolean {
  const same = trajectory.steps.filter(({ kind, measure }) => kind === step.kind && measure === step.measure);
  return same.at(-1)?.id === step.id;
}

function registerState(measure: EnforcementStep["measure"]): "geschorst" | "opgeheven" | null {
  return measure === "schorsing_vergunning" || measure === "opheffing_vergunning"
    ? registerStates[measure]
    : null;
}

function requestState(step: EnforcementStep, { location, trajectory }: StepContext): StepState {
  const isOver = !trajectory.isOpen || isEndedState(location.licence.state);
  if (isOver) return "past";
  if (step.kind === "aanmaning") return "pending";
  const isDecided = trajectory.steps.some(
    (other) => other.kind === "beslissing" && other.decidedOn >= step.decidedOn && other.id !== step.id,
  );
  return isDecided || registerState(step.measure) === location.licence.state ? "past" : "pending";
}

function decisionState(step: EnforcementStep, context: StepContext): StepState {
  const { location, trajectory, peildatum } = context;
  if (step.measure === null || step.measure === "geen_maatregel") return "no-measure";
  const appeal = step.appeals.at(-1);
  const holds = isInRegister(step, location);
  const isPresent = holds || (trajectory.isOpen && !isEndedState(location.licence.state));
  if (isPresent && appeal && isUndecided(appeal) && appeal.suspendsEffect === "ja") return "halted";
  if (step.endsOn !== null && step.endsOn < peildatum) return "over";
  if (!isPresent) return "closed";
  if (step.effectiveFrom !== null && step.effectiveFrom > peildatum) return "later";
  if (!holds && registerState(step.measure) !== null) return "disputed";
  return step.effectiveFrom === null ? "undated" : "running";
}
