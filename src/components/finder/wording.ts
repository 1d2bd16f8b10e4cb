/** The sentences of the finder: labels, and the announcements of its live region. */
import { careTypeTerms, featureTerms, priceKindTerms } from "../../domain/glossary/location-codes.ts";
import { followUpStatusTerms } from "../../domain/glossary/inspection-codes.ts";
import type { CareType, Feature, FollowUpStatus, PriceKind } from "../../domain/codes.ts";
import type {
  EnforcementFilter,
  QueryReading,
  SortOrder,
  Suggestion,
} from "../../finder/browser/finder-types.ts";
import { locationsCounted, monthsCounted, placesCounted } from "../../strings/counts.ts";
import { count, formatNumber } from "../../strings/format.ts";

/** Names the search for care among the searches of a page. */
export const finderSearchLabel = "Zoek kinderopvang";
export const finderFieldLabel = "Zoek een gemeente, postcode, opvang of organisator";
export const noIndexSentence = "De zoeker laadt niet. Hieronder staan alle gemeenten.";
export const noPositionSentence = "Geen locatie ontvangen. Typ een gemeente.";
export const noMeritSentence = "Niet op vaststellingen: bezoeken verschillen in aanleiding en omvang.";

export const careTypeLabel = (code: CareType): string => careTypeTerms[code].term;
export const priceKindLabel = (code: PriceKind): string => priceKindTerms[code].term;
export const featureLabel = (code: Feature): string => featureTerms[code].term;
/** Names a status of follow-up among all locations, where there is no one report that it could mean. */
export const followUpLabel = (code: FollowUpStatus): string =>
  code === "handhaving" ? "Handhaving na een rapport" : followUpStatusTerms[code].term;

export const enforcementLabels: Record<EnforcementFilter, string> = {
  lopend: "In handhaving",
  afgesloten: "Handhaving afgesloten",
  geen: "Geen handhaving online",
};

export const sortLabels: Record<SortOrder, string> = {
  afstand: "Afstand",
  naam: "Naam",
  publicatie: "Nieuwste publicatie",
};

/** Announces what was found, `97 locaties gevonden.`, or what to do when nothing was. */
export function locationsFoundSentence(total: number): string {
  return total === 0
    ? "Geen locaties gevonden. Zoek ruimer met de knoppen."
    : `${locationsCounted(total)} gevonden.`;
}

/** Names a number of places at least, in a list under «Plaatsen» of its own: `Minstens 8`. */
export function minimumPlacesOption(places: number): string {
  return `Minstens ${formatNumber(places)}`;
}

/** Names a number of places at least: `Minstens 8 plaatsen`. */
export function minimumPlacesLabel(places: number): string {
  return `Minstens ${placesCounted(places)}`;
}

/** Names a distance at most: `Binnen 5 km`. */
export function withinKmLabel(km: number): string {
  return `Binnen ${count(km, "km", "km")}`;
}

/** Names a time at most since the newest visit, in a list of its own: `Binnen 12 maanden`. */
export function visitedWithinOption(months: number): string {
  return `Binnen ${monthsCounted(months)}`;
}

/** Names a time at most since the newest visit: `Bezoek in de laatste 12 maanden`. */
export function visitLabel(months: number): string {
  return `Bezoek in de laatste ${months === 1 ? "maand" : monthsCounted(months)}`;
}

/** Returns what follows the words of a suggestion: `gemeente, groepsopvang, 97 locaties`. */
export function suggestionDetail({ kind, care, detail }: Suggestion): string {
  return [kind, care, detail].filter(Boolean).join(", ");
}

/** Says what a query asks for: `groepsopvang in Gent`. */
export function readingPhrase({ care, place, rest }: QueryReading): string {
  return [
    care || "opvang",
    ...(place === null ? [] : [`in ${place}`]),
    ...(rest === "" ? [] : [`met de woorden «${rest}»`]),
  ].join(" ");
}

/** Says what the finder understood: `Je zoekt: groepsopvang in Gent.` */
export function readingSentence(reading: QueryReading): string {
  const ignored = reading.ignored === "" ? "" : ` Voor «${reading.ignored}» vinden we niets.`;
  return `Je zoekt: ${readingPhrase(reading)}.${ignored}`;
}

/** Says that only the letters of a query count. */
export function literalSentence(typed: string): string {
  return `Je zoekt op de woorden «${typed}».`;
}

/** Labels the button that takes back what the finder understood. */
export function literalLabel(typed: string): string {
  return `Zoek op de woorden «${typed}»`;
}

/** Labels the button that searches for what a query means. */
export function readingLabel(reading: QueryReading): string {
  return `Zoek ${readingPhrase(reading)}`;
}

/** Leads in the places that share the typed name, or that of the chosen place. */
export function namesakesLead(isPlaceChosen: boolean): string {
  return isPlaceChosen ? "Andere plaatsen met deze naam:" : "Welke plaats bedoel je?";
}

/** Says what distances are, why private homes have none, and what counts for them within some kilometres. */
export function distanceNote(measuresFrom: string, order: SortOrder, withinKm: number | null): string {
  return [
    `Afstand in vogelvlucht vanaf ${measuresFrom}.`,
    order === "afstand"
      ? "Opvang in een privéwoning volgt na de andere, per postcode: waar die precies is, tonen we niet."
      : "Waar opvang in een privéwoning precies is, tonen we niet.",
    ...(withinKm === null ? [] : ["Voor die opvang telt het midden van de postcode."]),
  ].join(" ");
}
