/** The enforcement of a location in its summary: each open trajectory by its newest step, or the last one that closed. */
import type { EnforcementStep, EnforcementTrajectory } from "../domain/records.ts";
import { formatElapsed } from "../strings/elapsed.ts";
import { formatDate } from "../strings/format.ts";
import { closingReasonClause } from "../strings/enforcement.ts";
import { appealInShort } from "./appeal-sentences.ts";
import { lastingClause } from "./lasting.ts";
import { decisionsInRegister } from "./licence-sentences.ts";
import { contextOf, type LocationFacts } from "./location-facts.ts";
import { stepSentences } from "./step-sentences.ts";

/** Every trajectory that runs is told: the newest alone would hide an intention to lift the licence in another. */
export function enforcementSentences(facts: LocationFacts): string[] {
  const { trajectories } = facts.oversight;
  const open = trajectories.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return closedSentences(facts);
  const isTold = new Set(decisionsInRegister(facts).map(({ id }) => id));
  return open
    .map(({ steps }) => steps.at(-1))
    .filter((step): step is EnforcementStep => step !== undefined && !isTold.has(step.id))
    .flatMap((step) => {
      const context = contextOf(facts, step);
      return [...stepSentences(step, context), ...appealInShort(step, context)];
    });
}

/**
 * Returns `sinds 2 maart 2026, op 31 oktober 2026 al 7 maanden`: a place is in enforcement since the first trajectory
 * that still runs.
 */
export function enforcementPeriod({ oversight, peildatum }: LocationFacts): string {
  const starts = oversight.trajectories.filter(({ isOpen }) => isOpen).map(({ startedOn }) => startedOn);
  const since = starts.sort()[0] ?? peildatum;
  return `sinds ${formatDate(since)}${lastingClause(since, peildatum)}`;
}

function closedSentences({ oversight }: LocationFacts): string[] {
  if (oversight.enforcement.kind !== "closed") return [];
  const { trajectory } = oversight.enforcement;
  return trajectory.endedOn === null
    ? []
    : [`Er was handhaving. Die is ${closing(trajectory, trajectory.endedOn)}.`];
}

/** `afgesloten op 9 juni 2026, na 5 maanden: de tekorten zijn weggewerkt`. */
function closing(trajectory: EnforcementTrajectory, endedOn: string): string {
  const duration = formatElapsed(trajectory.startedOn, endedOn);
  const after = trajectory.startedOn === endedOn ? "" : `, na ${duration}`;
  const reason = closingReasonClause(trajectory.closingReason);
  return `afgesloten op ${formatDate(endedOn)}${after}${reason}`;
}
