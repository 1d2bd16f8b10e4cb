/** When a page lists so much that its lists are folded away: locations by letter, and what is older of a location. */

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
