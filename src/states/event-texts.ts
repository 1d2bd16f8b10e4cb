/** The lines of a location's timeline that depend on how things stand now: what is over stands in the past. */
import { measureLabel } from "../domain/glossary/licence-words.ts";
import type { EnforcementStep, FollowUp, InspectionReport } from "../domain/records.ts";
import { followUpSpans } from "../register/follow-up.ts";
import { capitalize, formatDate } from "../strings/format.ts";
import { followUpMeaning } from "./follow-up-sentences.ts";
import type { LocationFacts } from "./location-facts.ts";
import { stepState, type StepContext } from "./step-state.ts";

/** Returns `De organisator moest iets verbeteren`, `Opgroeien stopt de opvolging van het bezoek van 12 maart 2026`. */
export function followUpEvent(followUp: FollowUp, report: InspectionReport, facts: LocationFacts): string {
  const visit = `het bezoek van ${formatDate(report.visitDate)}`;
  switch (followUp.status) {
    case "onderzoeksfase":
      return `Opgroeien begint ${visit} te onderzoeken`;
    case "geen_verdere_opvolging":
      return `Opgroeien stopt de opvolging van ${visit}`;
    case "handhaving":
      return `Opgroeien start handhaving na ${visit}`;
    case "opvolging_organisator": {
      const span = followUpSpans(report).find((one) => one.followUp === followUp);
      return span ? followUpMeaning(span, report, facts).replace(/\.$/, "") : "";
    }
  }
}

/** Returns `Schorsing van de vergunning ging in`, or where that can't be said: what the decision has as its first day. */
export function firstDayEvent(step: EnforcementStep, context: StepContext): string {
  const measure = measureLabel(step.measure ?? "geen_maatregel", context.location.careType);
  const state = stepState(step, context);
  return state === "running" || state === "over"
    ? `${capitalize(measure)} ging in`
    : `Eerste dag in de beslissing: ${measure}`;
}
