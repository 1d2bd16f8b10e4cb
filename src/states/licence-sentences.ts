/**
 * What a location says of its licence or quality label. The register's state leads: where it says «geschorst»,
 * parents read that first, whatever an appeal or the decision's own days say (P12).
 */
import { licencePhrase, licenceWord } from "../domain/glossary/licence-words.ts";
import { effectiveLicenceState } from "../domain/licence.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { EnforcementStep, Location } from "../domain/records.ts";
import { continuesUnderAnother } from "../register/register.ts";
import { capitalize, formatDate, formatList } from "../strings/format.ts";
import { appealInShort } from "./appeal-sentences.ts";
import { askHelpline } from "./help.ts";
import { contextOf, type LocationFacts } from "./location-facts.ts";
import { careQuestion, contradictionSentence, liftedLead, suspendedLead } from "./register-sentences.ts";
import { decisionSentence, precautionSentences } from "./step-sentences.ts";
import { isInRegister } from "./step-state.ts";

const reasonsNotOnline = "De beslissing met de redenen staat hier niet online.";

/** Words the licence for the summary of a location. */
export function licenceSentences(facts: LocationFacts): string[] {
  const { location, peildatum } = facts;
  const { licence } = location;
  switch (licence.state) {
    case "vergund":
      return heldSentences(location, peildatum);
    case "geschorst":
      return [suspendedLead(location), ...suspensionSentences(facts, licence.since)];
    case "opgeheven":
      return [liftedLead(location, licence.since), ...liftingSentences(facts)];
    case "stopgezet":
      return [stoppedSentence(facts, licence.since)];
  }
}

/** Returns what the register says of a licence that it calls `vergund`, but whose own days say otherwise; else null. */
export function licenceDays(
  { careType, licence }: Pick<Location, "careType" | "licence">,
  peildatum: string,
): { label: string; sentence: string } | null {
  const state = effectiveLicenceState(licence, peildatum);
  const word = capitalize(licenceWord(careType));
  const phrase = licencePhrase(careType);
  if (state === "expired" && licence.to !== null) {
    const day = formatDate(licence.to);
    return {
      label: `${word} afgelopen op ${day}`,
      sentence: `Volgens het register eindigde ${phrase} op ${day}.`,
    };
  }
  if (state === "not-started" && licence.from !== null) {
    const day = formatDate(licence.from);
    return {
      label: `${word} begint op ${day}`,
      sentence: `Volgens het register begint ${phrase} pas op ${day}.`,
    };
  }
  return null;
}

/**
 * The decisions behind the register's state, oldest first: a suspension that was prolonged has several, all in the
 * trajectory of the newest.
 */
export function decisionsInRegister({ location, oversight }: LocationFacts): EnforcementStep[] {
  const decisions = oversight.trajectories
    .flatMap(({ steps }) => steps)
    .filter((step) => isInRegister(step, location))
    .toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn));
  const trajectoryId = decisions.at(-1)?.trajectoryId;
  return decisions.filter((step) => step.trajectoryId === trajectoryId);
}

function heldSentences(location: Location, peildatum: IsoDate): string[] {
  const days = licenceDays(location, peildatum);
  if (days) return [days.sentence, askHelpline(careQuestion(location))];
  const { from, to } = location.licence;
  if (from === null) return [];
  const until = to === null ? "" : `, tot en met ${formatDate(to)}`;
  return [`${capitalize(licencePhrase(location.careType))} geldt sinds ${formatDate(from)}${until}.`];
}

function suspensionSentences(facts: LocationFacts, since: IsoDate): string[] {
  const decisions = decisionsInRegister(facts);
  const newest = decisions.at(-1);
  if (!newest) {
    const phrase = capitalize(licencePhrase(facts.location.careType));
    return [`${phrase} is geschorst sinds ${formatDate(since)}.`, reasonsNotOnline];
  }
  const contradiction = contradictionSentence(newest, contextOf(facts, newest));
  const end = newest.endsOn === null ? [] : [`De schorsing duurt tot en met ${formatDate(newest.endsOn)}.`];
  return [
    ...(contradiction ? [contradiction] : []),
    ...decisionSentences(facts, decisions),
    ...(contradiction ? [] : end),
    ...precautionSentences(newest),
    ...appealInShort(newest, contextOf(facts, newest)),
  ];
}

function liftingSentences(facts: LocationFacts): string[] {
  const decisions = decisionsInRegister(facts);
  const newest = decisions.at(-1);
  if (!newest) return [`Opgroeien hief ${licencePhrase(facts.location.careType)} op.`, reasonsNotOnline];
  const contradiction = contradictionSentence(newest, contextOf(facts, newest));
  return [
    ...(contradiction ? [contradiction] : []),
    ...decisionSentences(facts, decisions),
    ...precautionSentences(newest),
    ...appealInShort(newest, contextOf(facts, newest)),
  ];
}

/** The first decision with its manner, and the days on which the same was decided again. */
function decisionSentences({ location }: LocationFacts, decisions: readonly EnforcementStep[]): string[] {
  const [first, ...later] = decisions;
  if (!first) return [];
  const days = later.map(({ decidedOn }) => formatDate(decidedOn));
  const again = days.length === 0 ? [] : [`Op ${formatList(days)} besliste Opgroeien dat opnieuw.`];
  return [decisionSentence(first, location), ...again];
}

/** Says when care here stopped; where it went on, that only the licence of this organiser did. */
export function stoppedSentence({ register, location }: LocationFacts, since: IsoDate): string {
  return continuesUnderAnother(register, location)
    ? `${capitalize(licencePhrase(location.careType))} van deze organisator stopte op ${formatDate(since)}.`
    : `De opvang op dit adres stopte op ${formatDate(since)}.`;
}
