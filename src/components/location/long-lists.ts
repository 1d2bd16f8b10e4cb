/** When a page lists so much that its lists are folded away: locations by letter, and what is older of a location. */
import type { BreachGroup } from "../../register/repair-dates.ts";
import type { Oversight } from "../../register/oversight.ts";

/** Some 150 px a row on a phone: with the rest of a page, forty rows are as long as a page may be. */
const maxOpenRows = 40;

/** Returns true for a page with more locations than it can show at once. */
export function isLongPage(locations: number): boolean {
  return locations > maxOpenRows;
}

/** How much stands open of each list on the page of a location. */
export interface OpenRows {
  /** Breaches without a date of repair: of all visits, and of one. */
  breaches: number;
  breachesOfVisit: number;
  /** Visits in follow-up, beside the newest ones. */
  followedVisits: number;
  /** Trajectories that run, and the steps of one. */
  trajectories: number;
  steps: number;
}

const usualRows: OpenRows = {
  breaches: 20,
  breachesOfVisit: 10,
  followedVisits: 6,
  trajectories: 2,
  steps: 6,
};

/** Where each list is long, each has to leave room for the others. */
const crowdedRows: OpenRows = {
  breaches: 6,
  breachesOfVisit: 3,
  followedVisits: 1,
  trajectories: 1,
  steps: 2,
};

/** What lists may take of a page of 15,000 px on a phone beside the rest of it. */
const maxListHeight = 8_500;

/** Returns how much stands open on the page of a location. */
export function openRowsOf({ reports, trajectories }: Oversight, groups: readonly BreachGroup[]): OpenRows {
  const breaches = groups.flatMap(({ visits }) => visits).flatMap((visit) => visit.breaches).length;
  const steps = trajectories.filter(({ isOpen }) => isOpen).flatMap((trajectory) => trajectory.steps).length;
  const { breaches: maxBreaches, followedVisits, trajectories: maxTrajectories } = usualRows;
  const height =
    200 * Math.min(breaches, maxBreaches) +
    600 * Math.min(reports.length, followedVisits + 3) +
    450 * Math.min(steps, maxTrajectories * usualRows.steps);
  return height > maxListHeight ? crowdedRows : usualRows;
}
