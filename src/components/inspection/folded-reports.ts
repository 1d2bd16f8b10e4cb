/** Which reports of a location stand open: the newest, and older ones of which the follow-up runs as far as there is room. */
import type { InspectionReport } from "../../domain/records.ts";
import { isFollowUpOpen } from "../../register/follow-up.ts";
import type { LocationFacts } from "../../states/location-facts.ts";

/** The reports of a location, the newest visit first. */
export interface FoldedReports {
  open: InspectionReport[];
  /** Folded away: those of which the follow-up runs, and the others. */
  followed: InspectionReport[];
  ended: InspectionReport[];
}

const maxNewest = 3;

/** Leaves the newest reports open, and up to `maxFollowed` older ones in follow-up. */
export function foldReports(
  { location, oversight: { reports, trajectories } }: LocationFacts,
  maxFollowed: number,
): FoldedReports {
  // One report alone is not worth a fold.
  const newest = reports.length <= maxNewest + 1 ? reports : reports.slice(0, maxNewest);
  const before = reports.slice(newest.length);
  const followed = before.filter((report) => isFollowUpOpen(report, location, trajectories));
  const open = new Set([...newest, ...followed.slice(0, maxFollowed)]);
  return {
    open: reports.filter((report) => open.has(report)),
    followed: followed.slice(maxFollowed),
    ended: before.filter((report) => !followed.includes(report)),
  };
}
