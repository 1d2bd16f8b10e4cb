/** The timeline of one location: everything that happened to it, as dated events. */
import type {
  EnforcementStep,
  EnforcementTrajectory,
  FollowUp,
  InspectionReport,
  Location,
  Transfer,
} from "../domain/records.ts";
import type { IsoDate } from "../domain/dates.ts";
import { isEndedState } from "../domain/licence.ts";
import type { Oversight } from "./oversight.ts";
import type { Register } from "./register.ts";

export type TimelineEvent = { date: IsoDate } & (
  | { kind: "licence-started" }
  | { kind: "licence-ended" | "licence-suspended" }
  | { kind: "visit"; report: InspectionReport }
  | { kind: "draft"; report: InspectionReport }
  | { kind: "final"; report: InspectionReport }
  | { kind: "follow-up"; report: InspectionReport; followUp: FollowUp }
  | { kind: "report-reply"; report: InspectionReport }
  | { kind: "step"; step: EnforcementStep }
  | { kind: "step-effective"; step: EnforcementStep }
  | { kind: "step-reply"; step: EnforcementStep }
  | { kind: "appeal"; step: EnforcementStep }
  | { kind: "appeal-decided"; step: EnforcementStep }
  | { kind: "enforcement-closed"; trajectory: EnforcementTrajectory }
  | { kind: "taken-over"; from: Location; to: Location }
);

/** Returns the timeline of a location, newest first. Within one day the latest stage of the process comes first. */
export function timelineOf(register: Register, location: Location, oversight: Oversight): TimelineEvent[] {
  const events = [
    ...licenceEvents(location, register.transfersFrom.get(location.id) ?? []),
    ...oversight.reports.flatMap(reportEvents),
    ...oversight.trajectories.flatMap(trajectoryEvents),
    ...transferEvents(register, location),
  ].filter((event) => event.date <= register.records.peildatum);
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => b.event.date.localeCompare(a.event.date) || b.index - a.index)
    .map(({ event }) => event);
}

function licenceEvents({ licence }: Location, outgoing: readonly Transfer[]): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  if (licence.from !== null) events.push({ kind: "licence-started", date: licence.from });
  if (licence.state === "geschorst") events.push({ kind: "licence-suspended", date: licence.since });
  // On the day on which care goes on elsewhere, «stopped» would say the opposite.
  const goesOn = licence.state === "stopgezet" && outgoing.some(({ date }) => date === licence.since);
  if (isEndedState(licence.state) && licence.since !== null && !goesOn) {
    events.push({ kind: "licence-ended", date: licence.since });
  }
  return events;
}

function reportEvents(report: InspectionReport): TimelineEvent[] {
  return [
    { kind: "visit", date: report.visitDate, report },
    { kind: "draft", date: report.draftDate, report },
    ...report.replies.map((reply) => ({ kind: "report-reply" as const, date: reply.date, report })),
    { kind: "final", date: report.finalDate, report },
    ...report.followUp.map((followUp) => ({
      kind: "follow-up" as const,
      date: followUp.date,
      report,
      followUp,
    })),
  ];
}

function trajectoryEvents(trajectory: EnforcementTrajectory): TimelineEvent[] {
  const events = trajectory.steps.flatMap(stepEvents);
  if (trajectory.endedOn !== null) {
    events.push({ kind: "enforcement-closed", date: trajectory.endedOn, trajectory });
  }
  return events;
}

function stepEvents(step: EnforcementStep): TimelineEvent[] {
  const events: TimelineEvent[] = [{ kind: "step", date: step.decidedOn, step }];
  if (step.effectiveFrom !== null && step.effectiveFrom !== step.decidedOn) {
    events.push({ kind: "step-effective", date: step.effectiveFrom, step });
  }
  for (const reply of step.replies) events.push({ kind: "step-reply", date: reply.date, step });
  for (const appeal of step.appeals) {
    events.push({ kind: "appeal", date: appeal.lodgedOn, step });
    if (appeal.outcome !== null && appeal.decidedOn !== null) {
      events.push({ kind: "appeal-decided", date: appeal.decidedOn, step });
    }
  }
  return events;
}

function transferEvents(register: Register, location: Location): TimelineEvent[] {
  const transfers = [
    ...(register.transfersFrom.get(location.id) ?? []),
    ...(register.transfersTo.get(location.id) ?? []),
  ];
  return transfers.flatMap((transfer): TimelineEvent[] => {
    const from = register.locationById.get(transfer.fromLocationId);
    const to = register.locationById.get(transfer.toLocationId);
    return from && to ? [{ kind: "taken-over", date: transfer.date, from, to }] : [];
  });
}
