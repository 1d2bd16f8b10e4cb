/**
 * The day from which the public records of a kind are complete. Before that day some are gone or were never online,
 * and a count of what is left would look like a small number, so nothing is counted there.
 */
import { addDays, anniversary, yearOf, type IsoDate } from "../domain/dates.ts";
import {
  complaintYears,
  endedLocationYears,
  firstTrajectoryStart,
  lastVisitBeforePublicity,
} from "../domain/publicity.ts";
import { latest, never, type CountingRules } from "./subject.ts";

/** Follows P10: ended locations disappear after five years, with all their records. */
export function locationsCountedFrom({ peildatum }: CountingRules): IsoDate {
  return dayAfterYearsAgo(peildatum, endedLocationYears);
}

/** Follows P2 and P10: reports are of visits after 16 November 2022, at locations that are still online. */
export function visitsCountedFrom(rules: CountingRules): IsoDate {
  return latest(addDays(lastVisitBeforePublicity, 1), locationsCountedFrom(rules));
}

/**
 * Follows P2, P4 and P10: trajectories started from 1 September 2022, and closed ones disappear after the years of
 * the setting.
 */
export function enforcementCountedFrom(rules: CountingRules): IsoDate {
  if (rules.pastTrajectoryYears === 0) return never(rules);
  const closedStay = dayAfterYearsAgo(rules.peildatum, rules.pastTrajectoryYears);
  return latest(firstTrajectoryStart, latest(closedStay, locationsCountedFrom(rules)));
}

/** Follows P8: the calendar year of the peildatum and the four before it. */
export function complaintsCountedFrom({ peildatum }: CountingRules): IsoDate {
  return `${yearOf(peildatum) - complaintYears + 1}-01-01`;
}

function dayAfterYearsAgo(date: IsoDate, years: number): IsoDate {
  return addDays(anniversary(date, -years), 1);
}
