/** Which inspection reports are public, and what is shown of each (P1, P2, P3 for follow-up, P9, P13). */
import type {
  RawExport,
  RawFinding,
  RawFollowUp,
  RawQualityScore,
  RawReply,
  RawReport,
} from "../data-loaders/records.ts";
import type { IsoDate } from "../domain/dates.ts";
import { followUpStatuses, qualityDimensions, type FindingResult } from "../domain/codes.ts";
import type {
  EnforcementTrajectory,
  Finding,
  FollowUp,
  InspectionReport,
  QualityScore,
} from "../domain/records.ts";
import { by, byName } from "../domain/sorting.ts";
import { logWithheld, publicText, type PolicyContext } from "./context.ts";
import { findingId } from "./record-index.ts";
import { groupReplies, publishReplies } from "./replies.ts";
import { isDefinitive, isVisitWithinPublicity, openDays } from "./rules.ts";
import type { PolicyRule } from "./withheld.ts";

interface ReportTables {
  findings: Map<string, RawFinding[]>;
  scores: Map<string, RawQualityScore[]>;
  followUps: Map<string, RawFollowUp[]>;
  replies: Map<string, RawReply[]>;
}

/** Tells whether a location had an open public trajectory on a day. */
type DayTest = (date: IsoDate) => boolean;

const never: DayTest = () => false;

/** Returns the rule that withholds each report that is not public, by report id. */
export function hiddenReports(
  raw: RawExport,
  locationHiddenBy: ReadonlyMap<string, PolicyRule>,
  context: PolicyContext,
): Map<string, PolicyRule> {
  const hidden = new Map<string, PolicyRule>();
  for (const report of raw.reports) {
    const rule = locationHiddenBy.get(report.locationId) ?? ruleAgainst(report, context);
    if (rule !== null) hidden.set(report.reportId, rule);
  }
  return hidden;
}

function ruleAgainst(report: RawReport, context: PolicyContext): PolicyRule | null {
  if (context.withholdings.hasRecord("inspectierapport", report.reportId)) return "P13";
  if (!isDefinitive(report.finalDate, context.peildatum)) return "P1";
  if (!isVisitWithinPublicity(report.visitDate)) return "P2";
  return null;
}

/** Returns the public reports, each with its findings, scores, follow-up and replies. */
export function publishReports(
  raw: RawExport,
  hiddenBy: ReadonlyMap<string, PolicyRule>,
  trajectories: readonly EnforcementTrajectory[],
  context: PolicyContext,
): InspectionReport[] {
  const tables: ReportTables = {
    findings: Map.groupBy(raw.findings, (finding) => finding.reportId),
    scores: Map.groupBy(raw.qualityScores, (score) => score.reportId),
    followUps: Map.groupBy(raw.followUps, (followUp) => followUp.reportId),
    replies: groupReplies(raw.replies, "inspectierapport"),
  };
  const byLocation = Map.groupBy(trajectories, (trajectory) => trajectory.locationId);
  const wasOpenByLocation = new Map([...byLocation].map(([id, own]) => [id, openDays(own)]));
  const reports: InspectionReport[] = [];
  for (const report of raw.reports) {
    const rule = hiddenBy.get(report.reportId);
    if (rule || report.finalDate === null) {
      logHiddenReport(report, rule ?? "P1", tables, context);
    } else {
      const wasOpenOn = wasOpenByLocation.get(report.locationId) ?? never;
      reports.push(publicReport(report, report.finalDate, tables, wasOpenOn, context));
    }
  }
  return reports;
}

function logHiddenReport(
  report: RawReport,
  rule: PolicyRule,
  tables: ReportTables,
  context: PolicyContext,
): void {
  const id = report.reportId;
  logWithheld(context, rule, "modular/inspectierapporten", report.row);
  for (const { row } of tables.findings.get(id) ?? [])
    logWithheld(context, rule, "modular/vaststellingen", row);
  for (const { row } of tables.scores.get(id) ?? []) logWithheld(context, rule, "modular/memoq", row);
  for (const { row } of tables.followUps.get(id) ?? []) logWithheld(context, rule, "edison/opvolging", row);
  publishReplies(tables.replies.get(id) ?? [], rule, context);
}

function publicReport(
  raw: RawReport,
  finalDate: string,
  tables: ReportTables,
  wasOpenOn: DayTest,
  context: PolicyContext,
): InspectionReport {
  const rawFindings = tables.findings.get(raw.reportId) ?? [];
  const findings = publishFindings(rawFindings, context);
  const conclusion = publicText(
    context,
    raw.conclusion,
    { table: "modular/inspectierapporten", row: raw.row, column: "conclusie" },
    context.withholdings.hasColumn("inspectierapport", raw.reportId, "conclusie"),
  );
  const isWhole =
    conclusion.state === "shown" &&
    !context.withholdings.hasFindingOf(raw.reportId) &&
    findings.every((finding) => finding.description.state === "shown");
  return {
    id: raw.reportId,
    locationId: raw.locationId,
    visitDate: raw.visitDate,
    isAnnounced: raw.isAnnounced,
    reason: raw.reason,
    draftDate: raw.draftDate,
    reactionDate: raw.reactionDate,
    finalDate,
    conclusion,
    advice: raw.advice,
    findings,
    quality: publishScores(tables.scores.get(raw.reportId) ?? []),
    followUp: publishFollowUps(tables.followUps.get(raw.reportId) ?? [], wasOpenOn, context),
    replies: publishReplies(tables.replies.get(raw.reportId) ?? [], null, context),
    hasPdf: context.settings.publishPdf && raw.hasPdf && isWhole,
  };
}

function publishFindings(findings: readonly RawFinding[], context: PolicyContext): Finding[] {
  const shown: Finding[] = [];
  for (const finding of findings) {
    const id = findingId(finding.reportId, finding.number);
    if (context.withholdings.hasRecord("vaststelling", id)) {
      logWithheld(context, "P13", "modular/vaststellingen", finding.row);
      continue;
    }
    const cell = { table: "modular/vaststellingen", row: finding.row, column: "omschrijving" };
    const isTakenOffline = context.withholdings.hasColumn("vaststelling", id, "omschrijving");
    shown.push({
      number: finding.number,
      theme: finding.theme,
      result: finding.result,
      kind: breachKind(finding.result, finding.kind),
      description: publicText(context, finding.description, cell, isTakenOffline),
      fixedOn: publicFixedOn(finding, context),
    });
  }
  return shown.sort(byName((finding) => finding.number));
}

/** A theme that is in order or was not inspected is no breach and no point of attention, whatever the source says. */
function breachKind(result: FindingResult, kind: Finding["kind"]): Finding["kind"] {
  return result === "niet_in_orde" ? kind : null;
}

function publicFixedOn(finding: RawFinding, context: PolicyContext): string | null {
  if (finding.fixedOn === null || finding.fixedOn <= context.peildatum) return finding.fixedOn;
  logWithheld(context, "future", "modular/vaststellingen", finding.row, "hersteld_op");
  return null;
}

function publishScores(scores: readonly RawQualityScore[]): QualityScore[] {
  const inOrder = by(
    (score: QualityScore) => `${qualityDimensions.indexOf(score.dimension)} ${score.instrumentVersion}`,
  );
  return scores.map(publicScore).sort(inOrder);
}

function publicScore(score: RawQualityScore): QualityScore {
  return { instrumentVersion: score.instrumentVersion, dimension: score.dimension, score: score.score };
}

/** Returns the follow-up history, oldest first. On one date the later status in the process comes last. */
function publishFollowUps(
  rows: readonly RawFollowUp[],
  wasOpenOn: DayTest,
  context: PolicyContext,
): FollowUp[] {
  const shown: FollowUp[] = [];
  for (const row of rows) {
    const rule = ruleAgainstFollowUp(row, wasOpenOn, context);
    if (rule !== null) {
      logWithheld(context, rule, "edison/opvolging", row.row);
      continue;
    }
    shown.push({ date: row.date, status: row.status, action: row.action });
  }
  return shown.sort(by((followUp) => `${followUp.date} ${followUpStatuses.indexOf(followUp.status)}`));
}

function ruleAgainstFollowUp(
  row: RawFollowUp,
  wasOpenOn: DayTest,
  context: PolicyContext,
): PolicyRule | null {
  if (row.date > context.peildatum) return "future";
  if (row.status !== "handhaving") return null;
  return wasOpenOn(row.date) ? null : "P3";
}
