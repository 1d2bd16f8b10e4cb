/**
 * The publication policy, rule by rule (docs/contract.md, "What becomes public").
 * Each rule is one small function of plain facts; apply-policy.ts decides where each one applies.
 */
import type { Unreadable } from "../data-loaders/records.ts";
import type { AppealOutcome, ClosingReason, LicenceState } from "../domain/codes.ts";
import { yearOf, type IsoDate } from "../domain/dates.ts";
import { isEndedState } from "../domain/licence.ts";
import { by } from "../domain/sorting.ts";
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

/** P2: only reports of visits after 16 November 2022 are public. */
export function isVisitWithinPublicity(visitDate: IsoDate): boolean {
  return visitDate > lastVisitBeforePublicity;
}

/** P2: only trajectories that started on 1 September 2022 or later are public. */
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

/**
 * Returns `isOpenOn` for several trajectories together, in the time of a search: one location may have many of them, and
 * as many days that are asked for.
 */
export function openDays(
  trajectories: readonly { startedOn: IsoDate; endedOn: IsoDate | null }[],
): (date: IsoDate) => boolean {
  const sorted = [...trajectories].sort(by(({ startedOn }) => startedOn));
  let lastEnd = "";
  /** The last end among a trajectory and those that started before it. */
  const lastEnds = sorted.map(({ endedOn }) => {
    const end = endedOn ?? endless;
    lastEnd = end > lastEnd ? end : lastEnd;
    return lastEnd;
  });
  return (date) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.startedOn ?? endless) <= date) from = middle + 1;
      else to = middle;
    }
    return date < (lastEnds[from - 1] ?? "");
  };
}

/** Later than any date. */
const endless = "9999-99-99";

/** P4: a closed trajectory stays public up to and including that anniversary of its end; 0 years = gone when closed. */
export function isPastTrajectoryPublic(endedOn: IsoDate | null, peildatum: IsoDate, years: number): boolean {
  if (endedOn === null || endedOn > peildatum) return true;
  return staysOnline(endedOn, peildatum, years);
}

/** P5: a trajectory that was closed as unfounded disappears, and so does one whose closing reason can't be read. */
export function isUnfounded(
  closingReason: ClosingReason | Unreadable | null,
): closingReason is "ongegrond" | Unreadable {
  return closingReason === unfoundedReason || closingReason === "unreadable";
}

/**
 * P5: a step that the Council of State or the minister annulled counts as never taken. A step is not shown either while
 * the outcome of its appeal can't be read.
 */
export function isAnnulled(outcome: AppealOutcome | Unreadable | null): outcome is "vernietigd" | Unreadable {
  return outcome === annullingOutcome || outcome === "unreadable";
}

/** P8: only complaints of the peildatum's year and the years just before it may be shown. */
export function isComplaintYearPublic(year: number, peildatum: IsoDate): boolean {
  return year <= yearOf(peildatum) && year > yearOf(peildatum) - complaintYears;
}

/** P10: a stopped or lifted location keeps its page up to and including the fifth anniversary of its end. */
export function isLocationPublic({ state, since }: LicenceSince, peildatum: IsoDate): boolean {
  if (!isEndedState(state) || since === null) return true;
  return staysOnline(since, peildatum, endedLocationYears);
}

/** P12: a state of the register is shown from its own day on; until that day the licence is still valid. */
export function licenceOn(
  location: { licenceState: LicenceState; stateSince: IsoDate; licenceFrom: IsoDate | null },
  peildatum: IsoDate,
): LicenceSince {
  if (location.stateSince <= peildatum) return { state: location.licenceState, since: location.stateSince };
  return { state: "vergund", since: location.licenceFrom };
}

/** P13: a withholding applies from `from` up to and including `until`; its last day is included to be safe. */
export function isWithheldOn(
  withholding: { from: IsoDate; until: IsoDate | null },
  peildatum: IsoDate,
): boolean {
  return withholding.from <= peildatum && (withholding.until === null || peildatum <= withholding.until);
}
