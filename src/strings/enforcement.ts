/** Phrases about enforcement that several pages share. */
import type { ClosingReason, EnforcementTrigger } from "../domain/codes.ts";
import { formatList } from "./format.ts";

/** Returns why a trajectory ended, as the end of a sentence. */
export function closingReasonSentence(reason: ClosingReason): string {
  return {
    tekorten_weggewerkt: "de tekorten zijn weggewerkt",
    maatregel_uitgevoerd: "de maatregel is uitgevoerd",
    ongegrond: "de handhaving was ongegrond",
    organisator_gestopt: "de organisator is gestopt",
    overname: "de opvang is overgenomen",
  }[reason];
}

/** Returns how a sentence about an end goes on with its reason: `: de tekorten zijn weggewerkt`, or nothing. */
export function closingReasonClause(reason: ClosingReason | null): string {
  return reason === null ? "" : `: ${closingReasonSentence(reason)}`;
}

const triggerPhrases: Record<EnforcementTrigger, string> = {
  inspectie: "een inspectie",
  klacht: "een klacht",
  gevaarsituatie: "een gevaarsituatie",
  melding: "een melding",
};

/** Returns `een inspectie en een klacht`. */
export function triggerPhrase(triggers: readonly EnforcementTrigger[]): string {
  return formatList(triggers.map((trigger) => triggerPhrases[trigger]));
}

/** Returns the lines that have to accompany a trigger: what a complaint, a report or a danger is not. */
export function triggerCaveats(triggers: readonly EnforcementTrigger[]): string[] {
  return [
    ...(triggers.includes("klacht") ? ["Een klacht is geen vastgesteld feit."] : []),
    ...(triggers.includes("melding") ? ["Een melding is geen vastgesteld feit."] : []),
    ...(triggers.includes("gevaarsituatie") ? ["Een gemelde gevaarsituatie is geen vastgesteld feit."] : []),
  ];
}
