/** The sentences of the search inside texts. */
import type { FilterGroup } from "../../text-search/browser/search-state.ts";
import type { PassageSource } from "../../text-search/browser/passage-classes.ts";
import { count } from "../../strings/format.ts";

export const pageTitle = "Zoek in rapporten";
/** Names the search in texts among the searches of a page. */
export const textSearchLabel = "Zoek in rapporten";
export const textSearchFieldLabel = "Zoek woorden in de tekst van rapporten en handhaving";
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

/** Counts documents: `12 documenten`, `geen documenten`. */
export function documentsCounted(total: number): string {
  return count(total, "document", "documenten");
}

/** Tells how many passages of a document are not shown: `En nog 3 teksten in dit document.` */
export function otherPassagesSentence(total: number): string {
  return `En nog ${count(total, "tekst", "teksten")} in dit document.`;
}

/** Announces what was found, `12 documenten gevonden.`, or what to do when nothing was. */
export function documentsFoundSentence(total: number): string {
  return total === 0
    ? "Geen documenten gevonden. Lees hoe je ruimer zoekt."
    : `${documentsCounted(total)} gevonden.`;
}

/** Names the words that no text holds: `Het woord “x” staat in geen enkele tekst.` */
export function missingSentence(words: readonly string[]): string {
  return words.length === 1
    ? `Het woord ${quoted(words)} staat in geen enkele tekst.`
    : `De woorden ${quoted(words)} staan in geen enkele tekst.`;
}

/** Names the phrases that no text holds: `Geen enkele tekst heeft deze woorden zo na elkaar: “te weinig bedden”.` */
export function missingPhraseSentence(phrases: readonly string[]): string {
  return `Geen enkele tekst heeft deze woorden zo na elkaar: ${quoted(phrases)}.`;
}

/** Asks whether another query was meant; a link with that query follows. */
export const suggestionQuestion = "Bedoelde je";

export const downloadLabel = "Download alle gevonden teksten (CSV)";
export const downloadFailedSentence = "Downloaden lukt nu niet. Probeer het later opnieuw.";

/** Tells how far a download is: `Bezig met downloaden: nog 1.234 documenten.` */
export function downloadingSentence(left: number): string {
  return `Bezig met downloaden: nog ${documentsCounted(left)}.`;
}

/** Tells that a download is ready: `Download klaar: 12 documenten.` */
export function downloadedSentence(total: number): string {
  return `Download klaar: ${documentsCounted(total)}.`;
}

/**
 * Names the words that only begin words of the texts: `Het woord “x” staat zo in geen enkele tekst. Je ziet teksten met
 * woorden die zo beginnen.`
 */
export function prefixMatchedSentence(words: readonly string[]): string {
  const one = `Het woord ${quoted(words)} staat zo in geen enkele tekst.`;
  const many = `De woorden ${quoted(words)} staan zo in geen enkele tekst.`;
  return `${words.length === 1 ? one : many} Je ziet teksten met woorden die zo beginnen.`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(" en ");
}
