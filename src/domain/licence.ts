import { licenceStates, type LicenceState } from "./codes.ts";
import type { IsoDate } from "./dates.ts";

/** Returns true for a stopped or lifted licence: no care takes place there any more. */
export function isEndedState(state: EffectiveLicenceState): boolean {
  return state === "opgeheven" || state === "stopgezet";
}

/** The state of a licence in the register, or the fact that its own dates are over or yet to come. */
export const effectiveLicenceStates = [...licenceStates, "expired", "not-started"] as const;
export type EffectiveLicenceState = (typeof effectiveLicenceStates)[number];

/**
 * Returns the state of a licence or a quality label on `peildatum`. A register that calls a licence `vergund` while the
 * licence's own dates say otherwise contradicts itself, and then nobody may read that care is allowed.
 */
export function effectiveLicenceState(
  licence: { state: LicenceState; from: IsoDate | null; to: IsoDate | null },
  peildatum: IsoDate,
): EffectiveLicenceState {
  if (licence.state !== "vergund") return licence.state;
  if (licence.to !== null && licence.to < peildatum) return "expired";
  return licence.from !== null && licence.from > peildatum ? "not-started" : "vergund";
}
