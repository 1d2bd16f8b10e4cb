/** The sentences of the search inside texts. */
import type { FilterGroup } from "../../text-search/browser/search-state.ts";
import type { PassageSource } from "../../text-search/browser/passage-classes.ts";
import { capitalize, count, formatNumber } from "../../strings/format.ts";

export const pageTitle = "Zoek in rapporten";
export const fieldLabel = "Zoek woorden in de tekst van rapporten en handhaving";
export const fairSentence =
  "Een woord in een tekst zegt niets over de kwaliteit van een opvang. Lees altijd de hele vaststelling.";
export const searchingSentence = "Bezig met zoeken.";
export const failedSentence =
  "Zoeken in teksten lukt nu niet. Probeer het later opnieuw, of zoek een opvang op naam of gemeente.";

export const sourceLabels: Record<PassageSource, string> = {
  conclusie: "Conclusie van een inspectierapport",
  vaststelling: "Vaststelling in een inspectierapport",
  handhavingsstap: "Toelichting bij een handhavingsstap",
  reactie: "Reactie van de organisator",
};

export const groupLabels: Record<FilterGroup, string> = {
  bron: "Waar staat het?",
  soort: "Soort vaststelling",
  thema: "Thema van de vaststelling",
  jaar: "Jaar van het bezoek of de stap",
  vorm: "Opvangvorm",
  provincie: "Provincie",
};

/** `12 documenten gevonden`, the heading of the results. */
export function foundHeading(total: number): string {
  return `${capitalize(count(total, "document", "documenten"))} gevonden`;
}

/** What the live region says of a search. */
export function foundSentence(total: number): string {
  return total === 0
    ? "Geen documenten gevonden. Lees hoe je ruimer zoekt."
    : `${capitalize(count(total, "document", "documenten"))} gevonden.`;
}

/** `10 documenten erbij, 20 van 97.` */
export function moreSentence(added: number, shown: number, total: number): string {
  return `${capitalize(count(added, "document", "documenten"))} erbij, ${formatNumber(shown)} van ${formatNumber(total)}.`;
}

/** `Het woord “x” staat in geen enkele tekst.` */
export function missingSentence(words: readonly string[]): string {
  return words.length === 1
    ? `Het woord ${quoted(words)} staat in geen enkele tekst.`
    : `De woorden ${quoted(words)} staan in geen enkele tekst.`;
}

/** `Het woord “x” staat zo in geen enkele tekst. Je ziet teksten met woorden die zo beginnen.` */
export function prefixMatchedSentence(words: readonly string[]): string {
  const one = `Het woord ${quoted(words)} staat zo in geen enkele tekst.`;
  const many = `De woorden ${quoted(words)} staan zo in geen enkele tekst.`;
  return `${words.length === 1 ? one : many} Je ziet teksten met woorden die zo beginnen.`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(" en ");
}
