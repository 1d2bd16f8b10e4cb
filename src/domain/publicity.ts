/** The dates and terms of the publication policy that the policy applies and the pages tell of. */
import type { IsoDate } from "./dates.ts";

/** P2: visits after this day are online. */
export const lastVisitBeforePublicity: IsoDate = "2022-11-16";

/** P2: trajectories started from this day on are online. */
export const firstTrajectoryStart: IsoDate = "2022-09-01";

/** P3: calendar days between telling the organiser and showing the public. */
export const daysForOrganiser = 3;

/** P5: a trajectory that was closed for this reason disappears. */
export const unfoundedReason = "ongegrond";

/** A step against which an appeal had this outcome disappears. */
export const annullingOutcome = "vernietigd";

/** P8: the peildatum's calendar year and the four before it. */
export const complaintYears = 5;

/** P10: years that an ended location keeps its page. */
export const endedLocationYears = 5;
