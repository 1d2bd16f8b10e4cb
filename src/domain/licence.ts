import type { LicenceState } from "./codes.ts";

/** Stopped or lifted: no care takes place there any more. */
export function isEndedState(state: LicenceState): boolean {
  return state === "opgeheven" || state === "stopgezet";
}
