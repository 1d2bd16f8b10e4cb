/** The dates and terms of the publication policy, for the policy that applies them and the pages that explain them. */
import { addDays, type IsoDate } from "./dates.ts";

/** P2: visits after this day are online. */
export const lastVisitBeforePublicity: IsoDate = "2022-11-16";

/** P2: trajectories started from this day on are online. */
export const firstTrajectoryStart: IsoDate = "2022-09-01";

/** P3: calendar days that the organiser has between the notification and the publication. */
const daysForOrganiser = 3;

/**
 * P3: returns the first day on which the public may see a step. Nobody can be notified of a decision before it is taken,
 * so a notification that is dated earlier does not shorten the organiser's days.
 */
export function stepPublicFrom(step: { decidedOn: IsoDate; notifiedOn: IsoDate }): IsoDate {
  const { decidedOn, notifiedOn } = step;
  return addDays(notifiedOn < decidedOn ? decidedOn : notifiedOn, daysForOrganiser);
}

/** P5: a trajectory that was closed for this reason disappears. */
export const unfoundedReason = "ongegrond";

/** A step against which an appeal had this outcome disappears. */
export const annullingOutcome = "vernietigd";

/** P8: the peildatum's calendar year and the four before it. */
export const complaintYears = 5;

/** P10: years that an ended location keeps its page. */
export const endedLocationYears = 5;
