/** All facts of one location that its sentences are made from, together. */
import type { IsoDate } from "../domain/dates.ts";
import type { EnforcementStep, Location } from "../domain/records.ts";
import { oversightOf, type Oversight } from "../register/oversight.ts";
import { orThrow, type Register } from "../register/register.ts";
import type { StepContext } from "./step-state.ts";

export interface LocationFacts {
  register: Register;
  location: Location;
  oversight: Oversight;
  peildatum: IsoDate;
}

/** Gathers the facts of a location. */
export function gatherLocationFacts(register: Register, location: Location): LocationFacts {
  const { peildatum } = register.records;
  return { register, location, oversight: oversightOf(register, location), peildatum };
}

/** Returns what a step of the location is judged by. */
export function contextOf(
  { register, location, peildatum }: LocationFacts,
  step: EnforcementStep,
): StepContext {
  const trajectory = orThrow(register.trajectoryById.get(step.trajectoryId), `trajectory of ${step.id}`);
  return { location, trajectory, peildatum };
}
