/** What each state of a location means and what it does not mean, always together, and never one against another. */
import { licenceStateTerm } from "../domain/glossary/licence-words.ts";
import { effectiveLicenceState } from "../domain/licence.ts";
import type { Location } from "../domain/records.ts";
import { continuesUnderAnother } from "../register/register.ts";
import { formatDate } from "../strings/format.ts";
import { trajectoriesRun } from "../strings/counts.ts";
import { closingReasonClause } from "../strings/enforcement.ts";
import type { StateTag } from "../strings/state-tags.ts";
import { followUpMeaning, followUpNotThis, followUpPeriod } from "./follow-up-sentences.ts";
import { followUpSpans } from "../register/follow-up.ts";
import { askHelpline } from "./help.ts";
import { careQuestion, liftedLead } from "./register-sentences.ts";
import { enforcementPeriod } from "./enforcement-sentences.ts";
import { licenceDays } from "./licence-sentences.ts";
import type { LocationFacts } from "./location-facts.ts";
import { isOutOfForce, locationTags } from "./location-tags.ts";

export interface Meaning {
  tag: StateTag;
  means: string;
  /** Empty where every such line would contradict another state of the location. */
  notThis: string;
}

type MeaningText = Omit<Meaning, "tag">;

/** Returns the meanings of the location's tags, in their order. */
export function locationMeanings(facts: LocationFacts): Meaning[] {
  const [licence, enforcement, followUp] = locationTags(facts);
  return [
    { tag: licence, ...licenceMeaning(facts) },
    { tag: enforcement, ...enforcementMeaning(facts) },
    ...(followUp ? followUpTexts(facts).map((text) => ({ tag: followUp, ...text })) : []),
  ];
}

function licenceMeaning(facts: LocationFacts): MeaningText {
  const { register, location, peildatum, oversight } = facts;
  const { licence, careType } = location;
  const days = licenceDays(location, peildatum);
  if (days) {
    return {
      means: `${days.sentence} ${askHelpline(careQuestion(location))}`,
      notThis: "",
    };
  }
  const { definition, notThis = "" } = licenceStateTerm(licence.state, careType);
  if (licence.state === "opgeheven") {
    return { means: `${definition} ${liftedLead(location, licence.since)}`, notThis };
  }
  if (licence.state !== "stopgezet") return { means: definition, notThis };
  const means = continuesUnderAnother(register, location)
    ? "Deze organisator geeft hier geen opvang meer. De opvang ging verder met een andere organisator of rechtsvorm."
    : definition;
  // Beside enforcement nobody can say that there was no problem.
  return { means, notThis: oversight.trajectories.length > 0 ? "" : notThis };
}

function enforcementMeaning(facts: LocationFacts): MeaningText {
  const { location, oversight, peildatum } = facts;
  const { enforcement } = oversight;
  switch (enforcement.kind) {
    case "open": {
      const open = oversight.trajectories.filter(({ isOpen }) => isOpen).length;
      const means = `${trajectoriesRun(open)} ${enforcementPeriod(facts)}.`;
      // Only where care may take place can «niet dicht» be said.
      const isHeld = effectiveLicenceState(location.licence, peildatum) === "vergund";
      const notThis = isHeld ? "Dit betekent niet dat de opvang dicht is." : "";
      return { means, notThis };
    }
    case "closed": {
      const { endedOn, closingReason } = enforcement.trajectory;
      const on = endedOn === null ? "" : ` op ${formatDate(endedOn)}`;
      const reason = closingReasonClause(closingReason);
      const ended = `Het traject eindigde${on}${reason}.`;
      // A suspension or lifting outlasts its trajectory: then something does go on.
      return isOutOfForce(location.licence.state)
        ? { means: ended, notThis: `Dat betekent niet dat ${againAllowed(location)}.` }
        : {
            means: `${ended} Er loopt in dit traject niets meer.`,
            notThis: "Dat betekent niet dat alles in orde is.",
          };
    }
    case "none":
      return noEnforcementMeaning(location, peildatum);
  }
}

function againAllowed({ careType }: Location): string {
  return careType === "buitenschools" ? "het kwaliteitslabel weer geldt" : "hier weer opvang mag zijn";
}

function noEnforcementMeaning({ licence }: LocationFacts["location"], peildatum: string): MeaningText {
  if (isOutOfForce(licence.state)) {
    return {
      means:
        "Het register toont de toestand al. De beslissing met de redenen komt pas online als de organisator ze minstens 3\u00A0dagen kent.",
      notThis: "Dit betekent niet dat er geen handhaving is.",
    };
  }
  return {
    means: `Op ${formatDate(peildatum)} staat hier niets open.`,
    notThis: "Dit betekent niet dat er in het verleden geen handhaving was.",
  };
}

function followUpTexts(facts: LocationFacts): MeaningText[] {
  const { followUp } = facts.oversight;
  const span = followUp && followUpSpans(followUp.report).at(-1);
  if (!span) return [];
  const { report, status } = followUp;
  const visit = `Dat gaat over het bezoek van ${formatDate(report.visitDate)}, ${followUpPeriod(span, report, facts)}.`;
  const means = `${followUpMeaning(span, report, facts)} ${visit}`;
  return [{ means, notThis: followUpNotThis(status.status, report, facts) }];
}
