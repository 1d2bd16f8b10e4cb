/**
 * The one state of a location that matters most, for the head of its page: a licence that doesn't hold, then
 * enforcement that runs, then follow-up that runs, then the licence that holds.
 */
import { licenceStateTerm } from "../domain/glossary/licence-words.ts";
import { effectiveLicenceState } from "../domain/licence.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { EnforcementStep, InspectionReport } from "../domain/records.ts";
import { followUpSpans, type FollowUpSpan } from "../register/follow-up.ts";
import { appealLabel } from "../strings/appeals.ts";
import { formatElapsed } from "../strings/elapsed.ts";
import { capitalize, formatDate } from "../strings/format.ts";
import type { StateTag } from "../strings/state-tags.ts";
import { enforcementPeriod } from "./enforcement-sentences.ts";
import { followUpMeaning, followUpNotThis, followUpPeriod } from "./follow-up-sentences.ts";
import { askHelpline } from "./help.ts";
import { lastingClause } from "./lasting.ts";
import { decisionsInRegister, licenceDays, stoppedSentence } from "./licence-sentences.ts";
import { contextOf, type LocationFacts } from "./location-facts.ts";
import { locationTags } from "./location-tags.ts";
import { stepSentences } from "./step-sentences.ts";
import { careQuestion, contradictionSentence, liftedLead, suspendedLead } from "./register-sentences.ts";

export interface MainState {
  tag: StateTag;
  /** `tot en met 4 december 2026`; null where the state has no known end. */
  end: string | null;
  /** `Sinds 4 september 2026, op 31 oktober 2026 al 57 dagen`; null where the label says it, or nobody knows. */
  period: string | null;
  /** What the state means here, and at once what it does not mean. */
  sentences: string[];
  /** How the newest appeal stands. */
  appeal: string | null;
  /** The newest step of the enforcement behind the state. */
  step: EnforcementStep | null;
}

type MainStateText = Omit<MainState, "tag">;

/** Returns the state that leads the page of a location. */
export function mainState(facts: LocationFacts): MainState {
  const [licence, enforcement, followUp] = locationTags(facts);
  const isHeld = licence.subject?.of === "licence" && licence.subject.state === "vergund";
  if (!isHeld) return { tag: licence, ...withDefaults(licenceText(facts)) };
  if (facts.oversight.enforcement.kind === "open")
    return { tag: enforcement, ...withDefaults(enforcementText(facts)) };
  const open = facts.oversight.followUp;
  if (followUp && open?.isOpen) return { tag: followUp, ...withDefaults(followUpText(open.report, facts)) };
  return { tag: licence, ...withDefaults(heldText(facts)) };
}

function withDefaults(text: Partial<MainStateText>): MainStateText {
  return { end: null, period: null, sentences: [], appeal: null, step: null, ...text };
}

function licenceText(facts: LocationFacts): Partial<MainStateText> {
  const { location, peildatum } = facts;
  const { licence } = location;
  const days = licenceDays(location, peildatum);
  if (days) return { sentences: [days.sentence, askHelpline(careQuestion(location))] };
  switch (licence.state) {
    case "geschorst":
      return decidedText(facts, licence.since, suspendedLead(location));
    case "opgeheven":
      return decidedText(facts, licence.since, liftedLead(location, licence.since));
    case "stopgezet":
      return { sentences: [stoppedSentence(facts, licence.since)] };
    case "vergund":
      return {};
  }
}

/** A state that Opgroeien brought about, with what its newest decision says of its end and of a precaution. */
function decidedText(facts: LocationFacts, since: IsoDate, lead: string): Partial<MainStateText> {
  const decision = decisionsInRegister(facts).at(-1);
  const lasting = lastingClause(since, facts.peildatum);
  const period = `Sinds ${formatDate(since)}${lasting}`;
  if (!decision) return { period, sentences: [lead] };
  const contradiction = contradictionSentence(decision, contextOf(facts, decision));
  const end = contradiction === null && decision.endsOn !== null ? decision.endsOn : null;
  return {
    period,
    end: end === null ? null : `tot en met ${formatDate(end)}`,
    sentences: [
      lead,
      ...(contradiction === null ? [] : [contradiction]),
      ...(decision.isPrecaution ? ["Dat is uit voorzorg, en bewijst geen inbreuk."] : []),
    ],
    appeal: appealOf(decision),
  };
}

function enforcementText(facts: LocationFacts): Partial<MainStateText> {
  const { oversight, location, peildatum } = facts;
  const step = oversight.trajectories
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ steps }) => steps)
    .toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn))
    .at(-1);
  const isHeld = effectiveLicenceState(location.licence, peildatum) === "vergund";
  return {
    period: capitalize(enforcementPeriod(facts)),
    sentences: [
      ...(step ? stepSentences(step, contextOf(facts, step)) : []),
      ...(isHeld ? ["Dit betekent niet dat de opvang dicht is."] : []),
    ],
    appeal: step ? appealOf(step) : null,
    step: step ?? null,
  };
}

function followUpText(report: InspectionReport, facts: LocationFacts): Partial<MainStateText> {
  const span = followUpSpans(report).at(-1);
  if (!span) return {};
  return {
    period: openFollowUpPeriod(span, report, facts),
    sentences: [followUpMeaning(span, report, facts), followUpNotThis(span.followUp.status, report, facts)],
  };
}

/** `Op 31 oktober 2026 al 7 maanden in opvolging, na het bezoek van 12 maart 2026`. */
function openFollowUpPeriod(span: FollowUpSpan, report: InspectionReport, facts: LocationFacts): string {
  const { date, status } = span.followUp;
  const visit = `na het bezoek van ${formatDate(report.visitDate)}`;
  const stage = { onderzoeksfase: "in onderzoek", opvolging_organisator: "in opvolging" };
  if (status in stage && date < facts.peildatum) {
    const already = formatElapsed(date, facts.peildatum);
    return `Op ${formatDate(facts.peildatum)} al ${already} ${stage[status as keyof typeof stage]}, ${visit}`;
  }
  return `${capitalize(followUpPeriod(span, report, facts))}, ${visit}`;
}

function heldText({ location, oversight, peildatum }: LocationFacts): Partial<MainStateText> {
  const { definition, notThis = "" } = licenceStateTerm("vergund", location.careType);
  const { since } = location.licence;
  const silence = [
    "Er staat geen inspectierapport online.",
    "Dat betekent niet dat alles in orde is, en ook niet dat er iets mis is.",
  ];
  return {
    period: since === null || since > peildatum ? null : `Sinds ${formatDate(since)}`,
    sentences: [definition, ...(oversight.reports.length === 0 ? silence : [notThis])],
  };
}

function appealOf(step: EnforcementStep): string | null {
  const appeal = step.appeals.at(-1);
  return appeal ? appealLabel(appeal, step.kind) : null;
}
