import type { LicenceState } from "./codes.ts";
import type { IsoDate } from "./dates.ts";

/** Stopped or lifted: no care takes place there any more. */
export function isEndedState(state: LicenceState): boolean {
  return state === "opgeheven" || state === "stopgezet";
}

/** How a licence stands: as the register says, or past its own last day, or before its first. */
export type EffectiveLicenceState = LicenceState | "expired" | "not-started";

/**
 * How a licence, or a quality label, stands on `peildatum`. A register that says `vergund` of a licence whose own
 * days say otherwise contradicts itself; nobody may read there that care is allowed.
 */
export function effectiveLicenceState(
  licence: { state: LicenceState; from: IsoDate | null; to: IsoDate | null },
  peildatum: IsoDate,
): EffectiveLicenceState {
  if (licence.state !== "vergund") return licence.state;
  if (licence.to !== null && licence.to < peildatum) return "expired";
  return licence.from !== null && licence.from > peildatum ? "not-started" : "vergund";
}
