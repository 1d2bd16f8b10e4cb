/** Which enforcement is public: trajectories, steps, appeals, replies (P2 to P5, P9, P13). */
import type { RawAppeal, RawExport, RawReply, RawStep, RawTrajectory } from "../data-loaders/records.ts";
import type { Appeal, EnforcementStep, EnforcementTrajectory } from "../domain/records.ts";
import { by } from "../domain/sorting.ts";
import { logWithheld, publicText, type PolicyContext } from "./context.ts";
import { groupReplies, publishReplies } from "./replies.ts";
import {
  isAnnulled,
  isOpenOn,
  isPastTrajectoryPublic,
  isStepPublic,
  isTrajectoryWithinPublicity,
  isUnfounded,
} from "./rules.ts";
import type { PolicyRule } from "./withheld.ts";

interface EnforcementTables {
  stepsByTrajectory: Map<string, RawStep[]>;
  appealsByStep: Map<string, RawAppeal[]>;
  repliesByStep: Map<string, RawReply[]>;
  annullingRowByStep: RawExport["annullingRowByStep"];
}

/** Returns the public trajectories; those of a hidden location are hidden, and no link to a hidden report remains. */
export function publishEnforcement(
  raw: RawExport,
  locationHiddenBy: ReadonlyMap<string, PolicyRule>,
  isReportPublic: (reportId: string) => boolean,
  context: PolicyContext,
): EnforcementTrajectory[] {
  const tables: EnforcementTables = {
    stepsByTrajectory: Map.groupBy(raw.steps, (step) => step.trajectoryId),
    appealsByStep: Map.groupBy(raw.appeals, (appeal) => appeal.stepId),
    repliesByStep: groupReplies(raw.replies, "handhavingsstap"),
    annullingRowByStep: raw.annullingRowByStep,
  };
  const trajectories: EnforcementTrajectory[] = [];
  for (const trajectory of raw.trajectories) {
    const hiddenBy = locationHiddenBy.get(trajectory.locationId) ?? ruleAgainst(trajectory, context);
    const steps = publishSteps(trajectory, hiddenBy, tables, context);
    if (hiddenBy !== null || steps.length === 0) {
      logWithheld(context, hiddenBy ?? "P3", "edison/handhavingstrajecten", trajectory.row);
      continue;
    }
    trajectories.push(publicTrajectory(trajectory, steps, isReportPublic, context));
  }
  return trajectories;
}

function ruleAgainst(trajectory: RawTrajectory, context: PolicyContext): PolicyRule | null {
  const years = context.settings.pastTrajectoryYears;
  if (context.withholdings.hasRecord("handhavingstraject", trajectory.trajectoryId)) return "P13";
  if (!isTrajectoryWithinPublicity(trajectory.startedOn)) return "P2";
  if (isUnfounded(trajectory.closingReason)) return "P5";
  // Without a usable end it is neither open nor closed, and it may have ended long ago.
  if (!trajectory.hasUsableEnd) return "P4";
  if (!isPastTrajectoryPublic(trajectory.endedOn, context.peildatum, years)) return "P4";
  return null;
}

function publicTrajectory(
  raw: RawTrajectory,
  steps: EnforcementStep[],
  isReportPublic: (reportId: string) => boolean,
  context: PolicyContext,
): EnforcementTrajectory {
  const hasEnded = raw.endedOn !== null && raw.endedOn <= context.peildatum;
  return {
    id: raw.trajectoryId,
    locationId: raw.locationId,
    triggers: raw.triggers,
    reportId: raw.reportId !== null && isReportPublic(raw.reportId) ? raw.reportId : null,
    startedOn: raw.startedOn,
    endedOn: hasEnded ? raw.endedOn : null,
    closingReason: hasEnded && !isUnfounded(raw.closingReason) ? raw.closingReason : null,
    isOpen: isOpenOn(raw, context.peildatum),
    steps,
  };
}

function publishSteps(
  trajectory: RawTrajectory,
  trajectoryHiddenBy: PolicyRule | null,
  tables: EnforcementTables,
  context: PolicyContext,
): EnforcementStep[] {
  const steps: EnforcementStep[] = [];
  for (const step of tables.stepsByTrajectory.get(trajectory.trajectoryId) ?? []) {
    const appeals = tables.appealsByStep.get(step.stepId) ?? [];
    const hiddenBy = trajectoryHiddenBy ?? ruleAgainstStep(step, tables, context);
    const replies = publishReplies(tables.repliesByStep.get(step.stepId) ?? [], hiddenBy, context);
    const shownAppeals = publishAppeals(appeals, hiddenBy, context);
    if (hiddenBy !== null || step.notifiedOn === null) {
      logWithheld(context, hiddenBy ?? "P3", "edison/handhavingsstappen", step.row);
      continue;
    }
    steps.push({
      ...publicStep(step, step.notifiedOn, context),
      locationId: trajectory.locationId,
      appeals: shownAppeals,
      replies,
    });
  }
  return steps.sort(by((step) => `${step.decidedOn} ${step.notifiedOn} ${step.id}`));
}

function ruleAgainstStep(
  step: RawStep,
  { annullingRowByStep }: EnforcementTables,
  context: PolicyContext,
): PolicyRule | null {
  if (context.withholdings.hasRecord("handhavingsstap", step.stepId)) return "P13";
  if (!isStepPublic(step, context.peildatum)) return "P3";
  // The step is hidden whatever the date of the outcome is, and whatever else is wrong with the appeal.
  if (annullingRowByStep.has(step.stepId)) return "P5";
  return null;
}

function publicStep(
  step: RawStep,
  notifiedOn: string,
  context: PolicyContext,
): Omit<EnforcementStep, "locationId" | "appeals" | "replies"> {
  const isTakenOffline = context.withholdings.hasColumn("handhavingsstap", step.stepId, "toelichting");
  const cell = { table: "edison/handhavingsstappen", row: step.row, column: "toelichting" };
  return {
    id: step.stepId,
    trajectoryId: step.trajectoryId,
    kind: step.kind,
    measure: step.measure,
    isUrgent: step.isUrgent,
    isPrecaution: step.isPrecaution,
    decidedOn: step.decidedOn,
    notifiedOn,
    effectiveFrom: step.effectiveFrom,
    endsOn: step.endsOn,
    amountEur: step.amountEur,
    explanation: publicText(context, step.explanation, cell, isTakenOffline),
  };
}

/** Returns the public appeals. An appeal, or its outcome, that is dated after the peildatum is not a fact yet. */
function publishAppeals(
  appeals: readonly RawAppeal[],
  hiddenBy: PolicyRule | null,
  context: PolicyContext,
): Appeal[] {
  const shown: Appeal[] = [];
  for (const appeal of appeals) {
    const rule = hiddenBy ?? (appeal.lodgedOn > context.peildatum ? "future" : null);
    if (rule !== null) {
      logWithheld(context, rule, "edison/bezwaren", appeal.row);
      continue;
    }
    const isDecided = appeal.decidedOn === null || appeal.decidedOn <= context.peildatum;
    if (!isDecided) logWithheld(context, "future", "edison/bezwaren", appeal.row, "uitspraak");
    shown.push({
      lodgedOn: appeal.lodgedOn,
      isAdmissible: appeal.isAdmissible,
      suspendsEffect: appeal.suspendsEffect,
      outcome: isDecided && !isAnnulled(appeal.outcome) ? appeal.outcome : null,
      decidedOn: isDecided ? appeal.decidedOn : null,
    });
  }
  return shown.sort(by((appeal) => appeal.lodgedOn));
}
