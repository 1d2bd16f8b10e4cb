/** How a location stands in a few tags, and the one that a list row shows: many would dazzle, and hide what is urgent. */
import type { FollowUpStatus, LicenceState } from "../domain/codes.ts";
import { licenceStateTerm } from "../domain/glossary/licence-words.ts";
import type { InspectionReport } from "../domain/records.ts";
import { appealLabel } from "../strings/appeals.ts";
import { formatDate } from "../strings/format.ts";
import {
  closedEnforcementLabel,
  followUpTerm,
  openEnforcementLabel,
  type StateTag,
} from "../strings/state-tags.ts";
import { contradictionSentence } from "./register-sentences.ts";
import { decisionsInRegister, licenceDays } from "./licence-sentences.ts";
import { contextOf, type LocationFacts } from "./location-facts.ts";

/** The third, of follow-up, is often absent. */
type LocationTags = [licence: StateTag, enforcement: StateTag, ...followUp: StateTag[]];

/** Returns the tags of licence, enforcement and follow-up, in this order. */
export function locationTags(facts: LocationFacts): LocationTags {
  const followUp = followUpTag(facts);
  return [licenceTag(facts), enforcementTag(facts), ...(followUp ? [followUp] : [])];
}

/** Returns the tag of a list row: the licence where it doesn't hold, then open enforcement, then follow-up. */
export function rowTag(facts: LocationFacts): StateTag | null {
  const licence = licenceTag(facts);
  if (licence.subject?.of !== "licence" || licence.subject.state !== "vergund") return licence;
  const enforcement = enforcementTag(facts);
  if (facts.oversight.enforcement.kind === "open") return enforcement;
  return followUpTag(facts) ?? (enforcement.subject ? enforcement : null);
}

/** Names a status as a tag does: `Geen verdere opvolging`. Enforcement is named by the visit that it came after. */
function followUpLabel(status: FollowUpStatus, { visitDate }: Pick<InspectionReport, "visitDate">): string {
  return status === "handhaving"
    ? `Handhaving na het bezoek van ${formatDate(visitDate)}`
    : followUpTerm(status);
}

function licenceTag(facts: LocationFacts): StateTag {
  const { location, peildatum } = facts;
  const { licence, careType } = location;
  const days = licenceDays(location, peildatum);
  if (days) return { subject: { of: "licence-days" }, label: days.label, notes: [] };
  const label = licenceStateTerm(licence.state, careType).term;
  const subject = { of: "licence", state: licence.state } as const;
  if (licence.state === "vergund") return { subject, label, notes: [] };
  return { subject, label, notes: [`sinds ${formatDate(licence.since)}`, ...decisionNotes(facts)] };
}

function decisionNotes(facts: LocationFacts): string[] {
  const decision = decisionsInRegister(facts).at(-1);
  if (!decision) return [];
  const isPlain = contradictionSentence(decision, contextOf(facts, decision)) === null;
  return [
    ...(isPlain && decision.endsOn !== null ? [`tot en met ${formatDate(decision.endsOn)}`] : []),
    ...(decision.isPrecaution ? ["uit voorzorg"] : []),
  ];
}

function enforcementTag(facts: LocationFacts): StateTag {
  const { oversight, location } = facts;
  const { enforcement } = oversight;
  switch (enforcement.kind) {
    case "open": {
      const step = decisionsInRegister(facts).at(-1) ?? enforcement.trajectory.steps.at(-1);
      const appeal = step?.appeals.at(-1);
      return {
        subject: { of: "enforcement", state: "open" },
        label: openEnforcementLabel,
        notes: step && appeal ? [appealLabel(appeal, step.kind)] : [],
      };
    }
    case "closed": {
      const { endedOn } = enforcement.trajectory;
      const notes = endedOn === null ? [] : [`op ${formatDate(endedOn)}`];
      return { subject: { of: "enforcement", state: "closed" }, label: closedEnforcementLabel, notes };
    }
    case "none":
      return { subject: null, label: noEnforcementLabel(location.licence.state), notes: [] };
  }
}

/** Returns true where Opgroeien suspended or lifted the licence. */
export function isOutOfForce(state: LicenceState): boolean {
  return state === "geschorst" || state === "opgeheven";
}

/** A suspension or lifting is enforcement, also where no step of it is public yet: then «geen» would be untrue. */
export function noEnforcementLabel(state: LicenceState): string {
  return isOutOfForce(state) ? "De beslissing staat nog niet online" : "Geen lopende handhaving online";
}

/** Null where enforcement is told already, or where the care that was to be improved has ended. */
function followUpTag({ oversight }: LocationFacts): StateTag | null {
  const { followUp, enforcement } = oversight;
  if (!followUp) return null;
  const { status } = followUp.status;
  if (status === "handhaving" && enforcement.kind !== "none") return null;
  const isOver = !followUp.isOpen && status !== "geen_verdere_opvolging" && status !== "handhaving";
  if (isOver) return null;
  const notes = status === "handhaving" ? [] : [`bezoek van ${formatDate(followUp.report.visitDate)}`];
  return { subject: { of: "follow-up", status }, label: followUpLabel(status, followUp.report), notes };
}
