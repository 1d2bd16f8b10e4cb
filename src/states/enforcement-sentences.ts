/** The enforcement of a location in its summary: each open trajectory by its newest step, or the last one that closed. */
import type { EnforcementStep, EnforcementTrajectory } from "../domain/records.ts";
import { inSentence } from "../domain/glossary/term.ts";
import { runningTrajectoriesCounted } from "../strings/counts.ts";
import { formatElapsed } from "../strings/elapsed.ts";
import { formatDate } from "../strings/format.ts";
import { closingReasonClause } from "../strings/enforcement.ts";
import { appealInShort } from "./appeal-sentences.ts";
import { lastingClause } from "./lasting.ts";
import { decisionsInRegister } from "./licence-sentences.ts";
import { contextOf, type LocationFacts } from "./location-facts.ts";
import { stepTitle } from "../strings/step-title.ts";
import { stepSentences } from "./step-sentences.ts";
import { stepState } from "./step-state.ts";

/** Every trajectory that runs is told or counted: the newest alone would hide an intention to lift the licence in another. */
export function enforcementSentences(facts: LocationFacts): string[] {
  if (!facts.oversight.trajectories.some(({ isOpen }) => isOpen)) return closedSentences(facts);
  return groupsToTell(facts).flatMap((alike) =>
    alike.length <= maxTold
      ? alike.flatMap((step) => sentencesOf(step, facts))
      : countedSentences(alike, facts),
  );
}

/** Tells whether these sentences only count trajectories that stand alike. */
export function areTrajectoriesCounted(facts: LocationFacts): boolean {
  return groupsToTell(facts).some((alike) => alike.length > maxTold);
}

/** Returns the newest step of each trajectory that runs, those that stand alike together where there are many. */
function groupsToTell(facts: LocationFacts): EnforcementStep[][] {
  const isTold = new Set(decisionsInRegister(facts).map(({ id }) => id));
  const newest = facts.oversight.trajectories
    .filter(({ isOpen }) => isOpen)
    .map(({ steps }) => steps.at(-1))
    .filter((step): step is EnforcementStep => step !== undefined && !isTold.has(step.id));
  if (newest.length <= maxTold) return [newest];
  return [...Map.groupBy(newest, (step) => alikeAs(step, facts)).values()];
}

/** Of more trajectories that stand alike than this, their number and the newest is told. */
const maxTold = 5;

/** Counts trajectories that stand alike, and tells the newest of their steps as if it were alone. */
function countedSentences(alike: readonly EnforcementStep[], facts: LocationFacts): string[] {
  const [newest] = alike.toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn));
  if (!newest) return [];
  const title = inSentence(stepTitle(newest, facts.location.careType));
  const day = formatDate(newest.decidedOn);
  return [
    `Er zijn ${runningTrajectoriesCounted(alike.length)} met dezelfde laatste stap: ${title} (de nieuwste op ${day}).`,
    ...sentencesOf(newest, facts),
  ];
}

/** Returns the same for steps of which everything but their days and amounts is told alike. */
function alikeAs(step: EnforcementStep, facts: LocationFacts): string {
  const { kind, measure, isUrgent, isPrecaution } = step;
  const appeal = step.appeals.at(-1);
  const state = stepState(step, contextOf(facts, step));
  const appealed = appeal && [appeal.isAdmissible, appeal.suspendsEffect, appeal.outcome];
  return JSON.stringify([kind, measure, isUrgent, isPrecaution, state, appealed]);
}

function sentencesOf(step: EnforcementStep, facts: LocationFacts): string[] {
  const context = contextOf(facts, step);
  return [...stepSentences(step, context), ...appealInShort(step, context)];
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
