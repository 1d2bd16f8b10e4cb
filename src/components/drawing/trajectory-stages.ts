/** What happened in a trajectory up to the peildatum, in order: its steps, appeals and their outcome, and its end. */
import type { IsoDate } from "../../domain/dates.ts";
import type { Appeal, EnforcementStep, EnforcementTrajectory } from "../../domain/records.ts";

export type TrajectoryStage = { date: IsoDate } & (
  | { kind: "step"; step: EnforcementStep }
  | { kind: "appeal" | "appeal-decided"; step: EnforcementStep; appeal: Appeal }
  | { kind: "closed" }
);

/** Returns the stages, oldest first; what comes on one day keeps the order of the procedure. */
export function stagesOf({ steps, endedOn }: EnforcementTrajectory, peildatum: IsoDate): TrajectoryStage[] {
  const stages: TrajectoryStage[] = steps.flatMap((step) => [
    { kind: "step" as const, date: step.decidedOn, step },
    ...step.appeals.flatMap((appeal) => [
      { kind: "appeal" as const, date: appeal.lodgedOn, step, appeal },
      ...(appeal.outcome !== null && appeal.decidedOn !== null
        ? [{ kind: "appeal-decided" as const, date: appeal.decidedOn, step, appeal }]
        : []),
    ]),
  ]);
  if (endedOn !== null) stages.push({ kind: "closed", date: endedOn });
  return stages.filter(({ date }) => date <= peildatum).sort((a, b) => a.date.localeCompare(b.date));
}
