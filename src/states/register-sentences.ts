/**
 * What the register says of a licence that doesn't hold, and what a page says where the decision disagrees with it.
 * The register's state stands first, since it is what holds for parents (P12); then, in one sentence, what the
 * decision says and whom to ask.
 */
import { licencePhrase, measurePhrase } from "../domain/glossary/licence-words.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { EnforcementStep, Location } from "../domain/records.ts";
import { formatDate } from "../strings/format.ts";
import { askHelplineClause } from "./help.ts";
import { isNewestOfMeasure, stepState, type StepContext } from "./step-state.ts";

/** Returns «Hier mag tijdelijk geen opvang zijn.», or what holds of a label: out-of-school care may go on without its label. */
export function suspendedLead({ careType }: Pick<Location, "careType">): string {
  return careType === "buitenschools"
    ? "Het kwaliteitslabel geldt tijdelijk niet."
    : "Hier mag tijdelijk geen opvang zijn.";
}

/** Returns «Sinds 2 september 2026 mag hier geen opvang meer zijn.» */
export function liftedLead({ careType }: Pick<Location, "careType">, since: IsoDate): string {
  return careType === "buitenschools"
    ? `Sinds ${formatDate(since)} heeft deze opvang geen kwaliteitslabel meer.`
    : `Sinds ${formatDate(since)} mag hier geen opvang meer zijn.`;
}

/** Returns what a parent asks about this kind of care. */
export function careQuestion({ careType }: Pick<Location, "careType">): string {
  return careType === "buitenschools"
    ? "of deze opvang nu een kwaliteitslabel heeft"
    : "of hier nu opvang mag zijn";
}

/**
 * The sentence for a decision that the register carries out while its own days or an appeal say otherwise; null
 * where the two agree.
 */
export function contradictionSentence(step: EnforcementStep, context: StepContext): string | null {
  if (!isNewestOfMeasure(step, context)) return null;
  const { location, peildatum } = context;
  const question = askHelplineClause(careQuestion(location));
  const measure = measurePhrase(step.measure ?? "geen_maatregel", location.careType);
  switch (stepState(step, context)) {
    case "halted": {
      const phrase = licencePhrase(location.careType);
      const state = `in het register is ${phrase} op ${formatDate(peildatum)} nog ${location.licence.state}`;
      return `Een bezwaar schort de beslissing op, maar ${state}: ${question}.`;
    }
    case "over":
      return `Volgens de beslissing liep ${measure} tot en met ${formatDate(step.endsOn ?? peildatum)}: ${question}.`;
    case "later":
      return `Volgens de beslissing gaat ${measure} pas in op ${formatDate(step.effectiveFrom ?? peildatum)}: ${question}.`;
    case "pending":
    case "past":
    case "no-measure":
    case "disputed":
    case "closed":
    case "running":
    case "undated":
      return null;
  }
}
