/** Which help a parent needs first on the page of a location or of a step. */
import { anniversary } from "../domain/dates.ts";
import { isEndedState } from "../domain/licence.ts";
import type { EnforcementStep } from "../domain/records.ts";
import { decisionsInRegister } from "./licence-sentences.ts";
import type { LocationFacts } from "./location-facts.ts";

export type ParentHelp =
  /** No care may take place here. */
  | "closed"
  /** Out-of-school care lost its label, and may go on without it. */
  | "without-label"
  /** Enforcement runs, and care may go on. */
  | "enforced";

/** Returns the help for a location; temporary replacement places exist until twelve months after a lifting. */
export function parentHelp({ location, oversight, peildatum }: LocationFacts): ParentHelp | null {
  const { licence, careType } = location;
  const isShut =
    licence.state === "geschorst" ||
    (licence.state === "opgeheven" && peildatum < anniversary(licence.since, 1));
  if (isShut) return careType === "buitenschools" ? "without-label" : "closed";
  return oversight.enforcement.kind === "open" && !isEndedState(licence.state) ? "enforced" : null;
}

/** Returns the help for the page of a step: of a decision that holds now, or of any step of enforcement that runs. */
export function parentHelpAtStep(step: EnforcementStep, facts: LocationFacts): ParentHelp | null {
  const help = parentHelp(facts);
  const isOfState = decisionsInRegister(facts).some(({ id }) => id === step.id);
  const runs = facts.oversight.trajectories.some(({ id, isOpen }) => isOpen && id === step.trajectoryId);
  return isOfState || (help === "enforced" && runs) ? help : null;
}
