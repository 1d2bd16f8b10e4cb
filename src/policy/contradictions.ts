/** Warnings for the publisher about contradictions between the source systems. Nothing is withheld (P6, P12, P13). */
import type { RawExport, RawFollowUp } from "../data-loaders/records.ts";
import { followUpStatuses } from "../domain/codes.ts";
import { effectiveLicenceState } from "../domain/licence.ts";
import { by } from "../domain/sorting.ts";
import { logWarning, type PolicyContext } from "./context.ts";
import { indexRecords } from "./record-index.ts";
import { isOpenOn, licenceOn } from "./rules.ts";

/** Warns of every contradiction on the peildatum. */
export function warnOfContradictions(raw: RawExport, context: PolicyContext): void {
  warnOfStatusAgainstEnforcement(raw, context);
  warnOfSuspensionWithoutState(raw, context);
  warnOfLicenceDates(raw, context);
  warnOfIdleWithholdings(raw, context);
}

/** P13: a withholding that matches no record may have a slip in its number, and then its record stays online. */
function warnOfIdleWithholdings(raw: RawExport, context: PolicyContext): void {
  const records = indexRecords(raw);
  for (const { row, subject, subjectId } of raw.withholdings) {
    if (records.has({ subject, id: subjectId })) continue;
    const cell = { table: "publicatie/inhoudingen", row, column: "nummer" };
    logWarning(context, cell, `names no ${subject} of this export (P13)`, "the number of a record");
  }
}

/** P6: warns of a report that says `handhaving` without an open trajectory, and of the reverse. */
function warnOfStatusAgainstEnforcement(raw: RawExport, context: PolicyContext): void {
  const reportById = new Map(raw.reports.map((report) => [report.reportId, report]));
  const open = raw.trajectories.filter(
    (trajectory) => trajectory.hasUsableEnd && isOpenOn(trajectory, context.peildatum),
  );
  const openLocationIds = new Set(open.map((trajectory) => trajectory.locationId));
  const newest = newestFollowUps(raw.followUps, context);
  for (const followUp of newest.values()) {
    const locationId = reportById.get(followUp.reportId)?.locationId ?? "";
    if (followUp.status !== "handhaving" || openLocationIds.has(locationId)) continue;
    const cell = { table: "edison/opvolging", row: followUp.row, column: "status" };
    logWarning(context, cell, "the report says handhaving, but the location has no open trajectory (P6)");
  }
  for (const trajectory of open) {
    const status = trajectory.reportId === null ? null : newest.get(trajectory.reportId)?.status;
    if (trajectory.reportId === null || status === "handhaving") continue;
    const cell = { table: "edison/handhavingstrajecten", row: trajectory.row, column: "rapportnummer" };
    logWarning(context, cell, "the trajectory is open, but its report does not say handhaving (P6)");
  }
}

function newestFollowUps(
  followUps: readonly RawFollowUp[],
  context: PolicyContext,
): Map<string, RawFollowUp> {
  const known = followUps.filter((followUp) => followUp.date <= context.peildatum);
  const ordered = known.sort(by((row) => `${row.date} ${followUpStatuses.indexOf(row.status)}`));
  return new Map(ordered.map((followUp) => [followUp.reportId, followUp]));
}

/** P12: warns of a suspension that is in force while the register calls the location licensed. */
function warnOfSuspensionWithoutState(raw: RawExport, context: PolicyContext): void {
  const { peildatum } = context;
  const locationById = new Map(raw.locations.map((location) => [location.locationId, location]));
  const trajectoryById = new Map(raw.trajectories.map((trajectory) => [trajectory.trajectoryId, trajectory]));
  const appealed = new Set(raw.appeals.map((appeal) => appeal.stepId));
  for (const step of raw.steps) {
    const isSuspension = step.kind === "beslissing" && step.measure === "schorsing_vergunning";
    const isInForce =
      step.effectiveFrom !== null &&
      step.effectiveFrom <= peildatum &&
      (step.endsOn === null || peildatum <= step.endsOn);
    // An appeal may suspend the effect of the step, and then the two need not agree.
    if (!isSuspension || !isInForce || appealed.has(step.stepId)) continue;
    const trajectory = trajectoryById.get(step.trajectoryId);
    const location = trajectory && locationById.get(trajectory.locationId);
    if (location?.licenceState !== "vergund") continue;
    const cell = { table: "edison/locaties", row: location.row, column: "vergunningsstatus" };
    logWarning(
      context,
      cell,
      `step ${step.stepId} suspends the licence, but the register says vergund`,
      "geschorst",
    );
  }
}

/** P12: warns when the register calls a location licensed although its licence has ended or has yet to begin. */
function warnOfLicenceDates(raw: RawExport, context: PolicyContext): void {
  for (const location of raw.locations) {
    const { state } = licenceOn(location, context.peildatum);
    const { licenceFrom: from, licenceTo: to } = location;
    const effective = effectiveLicenceState({ state, from, to }, context.peildatum);
    if (effective !== "expired" && effective !== "not-started") continue;
    const isOver = effective === "expired";
    const day = isOver ? { column: "vergunning_tot", value: to } : { column: "vergunning_van", value: from };
    logWarning(
      context,
      { table: "edison/locaties", row: location.row, ...day },
      `is ${isOver ? "before" : "after"} the peildatum while vergunningsstatus is vergund: ` +
        `the page says that the licence ${isOver ? "ended" : "has not begun"}, not that care is allowed (P12)`,
      isOver
        ? "the new end of the licence, or stopgezet or opgeheven as vergunningsstatus"
        : "the day on which the licence really began, or a location that is handed over once it begins",
    );
  }
}
