/** Each status of a report's follow-up as its pages show it, in the tense that is true on the peildatum. */
import type { FollowUpStatus } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { inSentence } from "../domain/glossary/term.ts";
import type { EnforcementTrajectory, InspectionReport } from "../domain/records.ts";
import { followUpSpans, type FollowUpSpan } from "../register/follow-up.ts";
import { formatDate } from "../strings/format.ts";
import { closingReasonClause } from "../strings/enforcement.ts";
import { followUpTerm } from "../strings/state-tags.ts";
import { followUpMeaning, followUpNotThis, followUpPeriod } from "./follow-up-sentences.ts";
import type { LocationFacts } from "./location-facts.ts";

export interface FollowUpStatement {
  status: FollowUpStatus;
  label: string;
  /** `sinds 20 april 2026, op 31 oktober 2026 al 6 maanden`. */
  period: string;
  means: string;
  /** `Gevraagd: een plan van aanpak.`; empty where nothing is known. */
  asked: string;
  /** Empty where another state says the opposite. */
  notThis: string;
}

/** Words the statuses of a report, the newest first. */
export function followUpStatements(report: InspectionReport, facts: LocationFacts): FollowUpStatement[] {
  return followUpSpans(report)
    .map((span) => statementOf(span, report, facts))
    .reverse();
}

function statementOf(span: FollowUpSpan, report: InspectionReport, facts: LocationFacts): FollowUpStatement {
  const { status, action } = span.followUp;
  return {
    status,
    label: followUpTerm(status),
    period: followUpPeriod(span, report, facts),
    means: followUpMeaning(span, report, facts),
    asked: action === null ? "" : `Gevraagd: ${inSentence(codeTerms.followUpActions[action].term)}.`,
    notThis: span.replacedOn === null ? followUpNotThis(status, report, facts) : "",
  };
}

/** Returns `Na dit rapport startte handhaving op 3 mei 2026. Die is afgesloten op 9 juni 2026: de tekorten zijn weggewerkt.` */
export function enforcementAfterReport(
  trajectory: EnforcementTrajectory,
  { visitDate }: Pick<InspectionReport, "visitDate">,
): string {
  const day = formatDate(trajectory.startedOn);
  const started =
    trajectory.startedOn < visitDate
      ? `Dit rapport hoort bij handhaving die startte op ${day}.`
      : `Na dit rapport startte handhaving op ${day}.`;
  if (trajectory.endedOn === null) return started;
  const reason = closingReasonClause(trajectory.closingReason);
  return `${started} Die is afgesloten op ${formatDate(trajectory.endedOn)}${reason}.`;
}
