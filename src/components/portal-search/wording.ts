/** The sentences of the search through the portal. */
import type { PortalSearchResult } from "../../portal-search/browser/search-portal.ts";
import { locationsCounted } from "../../strings/counts.ts";
import { formatList } from "../../strings/format.ts";

export const portalFieldLabel = "Zoek op dit portaal";
/** The link in the header of pages that have a search of their own: short enough to stand beside the name on a phone. */
export const portalLinkLabel = "Zoek uitleg";
export const portalPageTitle = "Zoek op dit portaal";
export const portalFailedSentence =
  "De zoekmachine laadt niet. Probeer het straks opnieuw, of gebruik de links hieronder.";
export const portalSearchingSentence = "Bezig met zoeken.";

/** Returns a link's text that takes the words to the finder. */
export function toFinderLabel(query: string): string {
  return `Zoek «${query}» bij opvang`;
}

/** Returns a link's text that takes the words to the search inside reports. */
export function toTextsLabel(query: string): string {
  return `Zoek «${query}» in rapporten`;
}

/** Says how a query was read: which words were corrected, and which nothing on the portal has. */
export function readingSentences({ corrected, unknown, hasSomeOnly, hits }: PortalSearchResult): string[] {
  const sentences = corrected.map(({ typed, meant }) => `We zochten «${meant}» in plaats van «${typed}».`);
  if (unknown.length > 0)
    sentences.push(`Geen uitleg gevonden over ${formatList(unknown.map((word) => `«${word}»`))}.`);
  if (hasSomeOnly && hits.length > 0)
    sentences.push("Geen enkele pagina heeft al je woorden. Deze pagina's hebben er een deel van.");
  return sentences;
}

/** Announces that there are results, without a number: the engine can't count them all. */
export function portalFoundSentence(hits: number): string {
  return hits === 0 ? "Geen uitleg gevonden. Zoek verder met de links." : "Er zijn resultaten.";
}

/** Returns a link's text to all locations of a municipality: `Alle 97 locaties in Gent`, `De ene locatie in Baarle`. */
export function allLocationsLabel(total: number, municipality: string): string {
  return total === 1
    ? `De ene locatie in ${municipality}, met filters en kaart`
    : `Alle ${locationsCounted(total)} in ${municipality}, met filters en kaart`;
}
