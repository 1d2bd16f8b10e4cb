/** The words of the maps: what a mark is called and what its popup says, the same as a row of the list. */
import { licenceWord } from "../../domain/glossary/licence-words.ts";
import { careTypes, priceKinds } from "../../domain/glossary/location-codes.ts";
import { inSentence } from "../../domain/glossary/term.ts";
import { hasRing, isHollow } from "../../map/marks.ts";
import type { FinderLocation } from "../../search/finder-types.ts";
import { count, formatDate } from "../../strings/format.ts";
import { followUpMark, licenceMark, type StatusMark } from "../status-marks.ts";

/** `Kaart met 97 locaties.` */
export function mapSentence(total: number): string {
  return total === 0 ? "Kaart zonder locaties." : `Kaart met ${count(total, "locatie", "locaties")}.`;
}

/** What a screen reader says of a mark: `De Egel, groepsopvang, gestopt`. */
export function markLabel(location: FinderLocation): string {
  const states = [
    ...(isHollow(location) ? ["gestopt"] : []),
    ...(location.licenceState === "geschorst" ? [`${licenceWord(location.careType)} geschorst`] : []),
    ...(hasRing(location) && location.enforcement === "lopend" ? ["in handhaving"] : []),
  ];
  return [location.name, inSentence(careTypes[location.careType].term), ...states].join(", ");
}

/** `Groepsopvang · 18 plaatsen · prijs: volgens je inkomen`. */
export function factLine({ careType, places, priceKind }: FinderLocation): string {
  return [
    careTypes[careType].term,
    count(places, "plaats", "plaatsen"),
    `prijs: ${inSentence(priceKinds[priceKind].term)}`,
  ].join(" · ");
}

/** Street, if it may be shown (P7), and place. */
export function addressLine({ street, postcode, locality }: FinderLocation): string {
  return [...(street === null ? [] : [street]), `${postcode} ${locality}`].join(", ");
}

/** `Laatste bezoek online: 12 maart 2026`. */
export function visitLine({ lastVisit }: FinderLocation): string {
  return lastVisit ? `Laatste bezoek online: ${formatDate(lastVisit)}` : "Geen rapport online";
}

/** The one mark that a location bears: licence before enforcement before follow-up. */
export function locationMark(location: FinderLocation): StatusMark | null {
  const { licenceState, careType, enforcement, followUp } = location;
  if (licenceState !== "vergund") return licenceMark(licenceState, careType);
  if (enforcement === "lopend") return { icon: "square-full", role: "measure", label: "In handhaving" };
  return followUp === null ? null : followUpMark(followUp);
}

/** Said where the point is not the place itself. */
export const onlyTheNeighbourhood = "De kaart toont alleen de buurt.";
