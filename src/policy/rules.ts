/**
 * The publication policy, rule by rule (docs/contract.md, "What becomes public").
 * Each rule is one small function of plain facts; apply-policy.ts decides where each one applies.
 */
import type { Unreadable } from "../data-loaders/records.ts";
import type { AppealOutcome, ClosingReason, LicenceState } from "../domain/codes.ts";
import { yearOf, type IsoDate } from "../domain/dates.ts";
import { isEndedState } from "../domain/licence.ts";
import {
  annullingOutcome,
  complaintYears,
  endedLocationYears,
  firstTrajectoryStart,
  lastVisitBeforePublicity,
  stepPublicFrom,
  unfoundedReason,
} from "../domain/publicity.ts";
import type { LicenceSince } from "../domain/records.ts";
import { staysOnline } from "../domain/retention.ts";

/** P1: a report is public once it is definitive, on the peildatum at the latest. */
export function isDefinitive(finalDate: IsoDate | null, peildatum: IsoDate): finalDate is IsoDate {
  return finalDate !== null && finalDate <= peildatum;
}

/** P2: reports of visits after 16 November 2022. */
export function isVisitWithinPublicity(visitDate: IsoDate): boolean {
  return visitDate > lastVisitBeforePublicity;
}

/** P2: trajectories started from 1 September 2022. */
export function isTrajectoryWithinPublicity(startedOn: IsoDate): boolean {
  return startedOn >= firstTrajectoryStart;
}

/** P3: a step is public once the organiser has been notified of it and has had the days to read it first. */
export function isStepPublic(
  { decidedOn, notifiedOn }: { decidedOn: IsoDate; notifiedOn: IsoDate | null },
  peildatum: IsoDate,
): boolean {
  return notifiedOn !== null && stepPublicFrom({ decidedOn, notifiedOn }) <= peildatum;
}

/** P3, P6: a trajectory is open from its start until the day before its end. */
export function isOpenOn(
  trajectory: { startedOn: IsoDate; endedOn: IsoDate | null },
  date: IsoDate,
): boolean {
  return trajectory.startedOn <= date && (trajectory.endedOn === null || date < trajectory.endedOn);
}

/** P4: a closed trajectory stays up to and including that anniversary of its end; 0 years = gone when closed. */
export function isPastTrajectoryPublic(endedOn: IsoDate | null, peildatum: IsoDate, years: number): boolean {
  if (endedOn === null || endedOn > peildatum) return true;
  return staysOnline(endedOn, peildatum, years);
}

/** P5: a trajectory closed as unfounded disappears; so does one whose reason can't be read. */
export function isUnfounded(
  closingReason: ClosingReason | Unreadable | null,
): closingReason is "ongegrond" | Unreadable {
  return closingReason === unfoundedReason || closingReason === "unreadable";
}

/** A step annulled by the Council of State or the minister never was; nor is one shown whose outcome can't be read. */
export function isAnnulled(outcome: AppealOutcome | Unreadable | null): outcome is "vernietigd" | Unreadable {
  return outcome === annullingOutcome || outcome === "unreadable";
}

/** P8: the complaint years that may be shown. */
export function isComplaintYearPublic(year: number, peildatum: IsoDate): boolean {
  return year <= yearOf(peildatum) && year > yearOf(peildatum) - complaintYears;
}

/** P10: a stopped or lifted location keeps its page up to and including the fifth anniversary of its end. */
export function isLocationPublic({ state, since }: LicenceSince, peildatum: IsoDate): boolean {
  if (!isEndedState(state) || since === null) return true;
  return staysOnline(since, peildatum, endedLocationYears);
}

/** P12: the register's state shows from its own day on; before that day the licence still runs. */
export function licenceOn(
  location: { licenceState: LicenceState; stateSince: IsoDate; licenceFrom: IsoDate | null },
  peildatum: IsoDate,
): LicenceSince {
  if (location.stateSince <= peildatum) return { state: location.licenceState, since: location.stateSince };
  return { state: "vergund", since: location.licenceFrom };
}

/** P13: withheld from `from` up to and including `until`; the last day counts as withheld, to be safe. */
export function isWithheldOn(
  withholding: { from: IsoDate; until: IsoDate | null },
  peildatum: IsoDate,
): boolean {
  return withholding.from <= peildatum && (withholding.until === null || peildatum <= withholding.until);
}
