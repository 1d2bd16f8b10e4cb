/** The dates and terms of the publication policy, for the policy that applies them and the pages that explain them. */
import { addDays, type IsoDate } from "./dates.ts";

/** P2: only visits after this day are online. */
export const lastVisitBeforePublicity: IsoDate = "2022-11-16";

/** P2: only trajectories that started on this day or later are online. */
export const firstTrajectoryStart: IsoDate = "2022-09-01";

/** P3: calendar days that the organiser has between the notification and the publication. */
const daysForOrganiser = 3;

/**
 * P3: returns the first day on which the public may see a step. Nobody can be notified of a decision before it is
 * taken, so a notification that is dated earlier does not shorten the organiser's days.
 */
export function stepPublicFrom(step: { decidedOn: IsoDate; notifiedOn: IsoDate }): IsoDate {
  const { decidedOn, notifiedOn } = step;
  return addDays(notifiedOn < decidedOn ? decidedOn : notifiedOn, daysForOrganiser);
}

/** P5: a trajectory that was closed for this reason disappears from the site. */
export const unfoundedReason = "ongegrond";

/** P5: a step disappears from the site when an appeal against it has this outcome. */
export const annullingOutcome = "vernietigd";

/** P8: complaints are shown for the peildatum's calendar year and the four years before it. */
export const complaintYears = 5;

/** P10: the number of years for which an ended location keeps its page. */
export const endedLocationYears = 5;
