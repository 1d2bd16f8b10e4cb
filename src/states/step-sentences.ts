/** What an enforcement step says, in whole sentences that are true on the peildatum. */
import type { Measure } from "../domain/codes.ts";
import {
  licencePhrase,
  measureInfinitive,
  measurePhrase,
  measureTerm,
} from "../domain/glossary/licence-words.ts";
import { isEndedState, effectiveLicenceState } from "../domain/licence.ts";
import type { EnforcementStep, Location } from "../domain/records.ts";
import { capitalize, formatDate, formatPeriod, formatList } from "../strings/format.ts";
import { contradictionSentence, liftedLead, suspendedLead } from "./register-sentences.ts";
import { isInRegister, stepState, type StepContext } from "./step-state.ts";

/** Says what was asked, intended or decided, its effect, and at once the line that says what it is not (P11). */
export function stepSentences(step: EnforcementStep, context: StepContext): string[] {
  return [...actSentences(step, context), ...effectSentences(step, context), ...precautionSentences(step)];
}

/** Returns the paragraphs at the head of a step's page; the register's state leads where the step brought it about. */
export function stepParagraphs(step: EnforcementStep, context: StepContext): string[][] {
  return [
    [...registerLead(step, context), ...actSentences(step, context), ...effectSentences(step, context)],
    precautionSentences(step),
    step.isUrgent ? ["Bij dringende noodzakelijkheid: Opgroeien vond dat dit niet kon wachten."] : [],
    measureExplanation(step, context),
  ].filter((paragraph) => paragraph.length > 0);
}

function registerLead(step: EnforcementStep, { location }: StepContext): string[] {
  const { licence } = location;
  if (!isInRegister(step, location)) return [];
  if (licence.state === "geschorst") return [suspendedLead(location)];
  return licence.state === "opgeheven" ? [liftedLead(location, licence.since)] : [];
}

/** What such a measure is, said in general: whether it holds here stands in the sentences before it. */
function measureExplanation(step: EnforcementStep, context: StepContext): string[] {
  if (step.measure === null) return [];
  return [measureTerm(step.measure, context.location.careType).definition, ...measureCaveats(step, context)];
}

/** Returns what the measure does not mean, where no other state of the location says the opposite. */
export function measureCaveats({ measure }: EnforcementStep, context: StepContext): string[] {
  if (measure === null || !isTrueHere(measure, context)) return [];
  const { notThis } = measureTerm(measure, context.location.careType);
  return notThis ? [notThis] : [];
}

/** «Niet dicht» and «niet voorgoed» can be said only where the register says nothing else. */
function isTrueHere(measure: Measure, { location, peildatum }: StepContext): boolean {
  if (measure === "opheffing_vergunning") return true;
  if (measure === "schorsing_vergunning") return !isEndedState(location.licence.state);
  return effectiveLicenceState(location.licence, peildatum) === "vergund";
}

/** Says what Opgroeien did: a notice or an intention stands in the present only while nothing followed on it. */
export function actSentences(step: EnforcementStep, context: StepContext): string[] {
  const { location } = context;
  const day = formatDate(step.decidedOn);
  const measure = measureInfinitive(step.measure ?? "geen_maatregel", location.careType);
  switch (step.kind) {
    case "aanmaning":
      return [
        `Opgroeien stuurde op ${day} een aanmaning om tekorten weg te werken.`,
        "Een aanmaning is geen straf.",
      ];
    case "voornemen":
      return stepState(step, context) === "pending"
        ? [`Opgroeien is sinds ${day} van plan om ${measure}.`, "Dat is nog geen beslissing."]
        : [`Opgroeien was op ${day} van plan om ${measure}.`, "Een voornemen is geen beslissing."];
    case "beslissing":
      return [decisionSentence(step, location)];
  }
}

/** `Opgroeien besliste op … om de vergunning te schorsen, uit voorzorg en bij dringende noodzakelijkheid.` */
export function decisionSentence(step: EnforcementStep, { careType }: Pick<Location, "careType">): string {
  const manner = [
    ...(step.isPrecaution ? ["uit voorzorg"] : []),
    ...(step.isUrgent ? ["bij dringende noodzakelijkheid"] : []),
  ];
  const measure = measureInfinitive(step.measure ?? "geen_maatregel", careType);
  const tail = manner.length > 0 ? `, ${formatList(manner)}` : "";
  return `Opgroeien besliste op ${formatDate(step.decidedOn)} om ${measure}${tail}.`;
}

/** Explains a precaution, which is no proof (P11). */
export function precautionSentences({ isPrecaution }: Pick<EnforcementStep, "isPrecaution">): string[] {
  if (!isPrecaution) return [];
  return [
    "Uit voorzorg betekent dat er mogelijk een risico is voor kinderen.",
    "Een maatregel uit voorzorg bewijst geen inbreuk.",
  ];
}

/** Whether and since when the measure holds; what does not hold is never told as holding or as having begun. */
function effectSentences(step: EnforcementStep, context: StepContext): string[] {
  const { location, peildatum } = context;
  const contradiction = isInRegister(step, location) ? contradictionSentence(step, context) : null;
  if (contradiction) return [contradiction];
  const { effectiveFrom, endsOn } = step;
  const measure = capitalize(measurePhrase(step.measure ?? "geen_maatregel", location.careType));
  const until = endsOn === null ? "" : ` en duurt tot en met ${formatDate(endsOn)}`;
  switch (stepState(step, context)) {
    case "later":
      return [`${measure} gaat in op ${formatDate(effectiveFrom ?? peildatum)}${until}.`];
    case "running":
      return [`${measure} ging in op ${formatDate(effectiveFrom ?? peildatum)}${until}.`];
    case "over":
      return [`${measure} liep ${pastPeriod(step)}.`];
    case "disputed":
      return [...namedPeriod(step), registerDenial(step, location, peildatum)];
    case "halted":
    case "closed":
    case "undated":
      return namedPeriod(step);
    case "pending":
    case "past":
    case "no-measure":
      return [];
  }
}

function pastPeriod({ effectiveFrom, endsOn }: EnforcementStep): string {
  if (effectiveFrom !== null) return formatPeriod(effectiveFrom, endsOn);
  return endsOn === null ? "" : `tot en met ${formatDate(endsOn)}`;
}

/** What the decision says of its days, without saying that it holds. */
function namedPeriod({ effectiveFrom, endsOn }: EnforcementStep): string[] {
  if (effectiveFrom !== null && endsOn !== null) {
    return [`In de beslissing staat een periode: ${formatPeriod(effectiveFrom, endsOn)}.`];
  }
  if (effectiveFrom !== null) return [`In de beslissing staat als eerste dag ${formatDate(effectiveFrom)}.`];
  return endsOn === null ? [] : [`In de beslissing staat als laatste dag ${formatDate(endsOn)}.`];
}

function registerDenial(step: EnforcementStep, location: StepContext["location"], peildatum: string): string {
  const state = step.measure === "schorsing_vergunning" ? "geschorst" : "opgeheven";
  return `In het register is ${licencePhrase(location.careType)} op ${formatDate(peildatum)} niet ${state}.`;
}
