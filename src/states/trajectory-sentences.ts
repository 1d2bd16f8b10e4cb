/** How an enforcement trajectory stands: how long it runs, or when and why it closed. */
import type { EnforcementTrajectory } from "../domain/records.ts";
import { formatElapsed } from "../strings/elapsed.ts";
import { formatDate } from "../strings/format.ts";
import { closingReasonClause } from "../strings/enforcement.ts";
import { lastingClause } from "./lasting.ts";
import { isInRegister, type StepContext } from "./step-state.ts";

/** Returns `Afgesloten op 9 juni 2026, na 5 maanden`, `Lopend sinds 3 mei 2026, op 31 oktober 2026 al 5 maanden`. */
export function trajectoryHeading({ startedOn, endedOn }: EnforcementTrajectory, peildatum: string): string {
  if (endedOn !== null) {
    const after = startedOn === endedOn ? "" : `, na ${formatElapsed(startedOn, endedOn)}`;
    return `Afgesloten op ${formatDate(endedOn)}${after}`;
  }
  const already = lastingClause(startedOn, peildatum);
  return `Lopend sinds ${formatDate(startedOn)}${already}`;
}

/** Says that a trajectory closed; a suspension or lifting that still holds goes on after it. Null while it runs. */
export function closedSentence(
  { endedOn, closingReason, steps }: EnforcementTrajectory,
  { location }: Pick<StepContext, "location">,
): string | null {
  if (endedOn === null) return null;
  const reason = closingReasonClause(closingReason);
  const closed = `Deze handhaving is afgesloten op ${formatDate(endedOn)}${reason}.`;
  return steps.some((step) => isInRegister(step, location))
    ? closed
    : `${closed} Er loopt in dit traject niets meer.`;
}
