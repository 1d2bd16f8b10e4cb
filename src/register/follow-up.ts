/** Which follow-up of a visit still runs on the peildatum, and when an earlier status of it ended. */
import type { IsoDate } from "../domain/dates.ts";
import { isEndedState } from "../domain/licence.ts";
import type { EnforcementTrajectory, FollowUp, InspectionReport, Location } from "../domain/records.ts";

/** One status of a report's follow-up, with the day on which the next one took its place. */
export interface FollowUpSpan {
  followUp: FollowUp;
  /** Null for the newest status. */
  replacedOn: IsoDate | null;
}

/** The statuses of a report, oldest first. */
export function followUpSpans({ followUp }: Pick<InspectionReport, "followUp">): FollowUpSpan[] {
  return followUp.map((status, index) => ({
    followUp: status,
    replacedOn: followUp[index + 1]?.date ?? null,
  }));
}

/** Whether the newest status of a report still asks something of somebody; care that ended asks nothing any more. */
export function isFollowUpOpen(
  report: Pick<InspectionReport, "id" | "followUp">,
  { licence }: Pick<Location, "licence">,
  trajectories: readonly EnforcementTrajectory[],
): boolean {
  const status = report.followUp.at(-1)?.status;
  switch (status) {
    case "onderzoeksfase":
    case "opvolging_organisator":
      return !isEndedState(licence.state);
    case "handhaving":
      return isEnforcementOpen(report.id, trajectories);
    case "geen_verdere_opvolging":
    case undefined:
      return false;
  }
}

/**
 * Whether Opgroeien ended the follow-up of a visit. Care that ended, or whose licence is suspended or lifted, proves no
 * such end: nobody recorded one.
 */
export function isFollowUpConcluded(
  report: Pick<InspectionReport, "id" | "followUp">,
  { licence }: Pick<Location, "licence">,
  trajectories: readonly EnforcementTrajectory[],
): boolean {
  const status = report.followUp.at(-1)?.status;
  if (status === "geen_verdere_opvolging") return true;
  const isHeld = licence.state !== "geschorst" && licence.state !== "opgeheven";
  return status === "handhaving" && isHeld && !isEnforcementOpen(report.id, trajectories);
}

/** Judged by the trajectories that name the report, or by all where none does; none public says nothing of an end. */
function isEnforcementOpen(reportId: string, trajectories: readonly EnforcementTrajectory[]): boolean {
  const own = trajectories.filter((trajectory) => trajectory.reportId === reportId);
  const judged = own.length > 0 ? own : trajectories;
  return judged.length === 0 || judged.some(({ isOpen }) => isOpen);
}
