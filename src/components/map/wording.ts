/** The words of the maps: the names of marks, and the lines of popups, which are those of a row of the list. */
import type { CareType } from "../../domain/codes.ts";
import { licenceStateTerm, licenceWord } from "../../domain/glossary/licence-words.ts";
import { careTypeTerms } from "../../domain/glossary/location-codes.ts";
import { inSentence } from "../../domain/glossary/term.ts";
import { isHollow, type MarkState } from "../../map/browser/marks.ts";
import type { FinderLocation } from "../../finder/browser/finder-types.ts";
import { locationsCounted, placesCounted } from "../../strings/counts.ts";
import { capitalize, formatDate, formatNumber, formFor } from "../../strings/format.ts";
import { pricePhrases } from "../../strings/price-phrases.ts";
import { closedEnforcementLabel, openEnforcementLabel } from "../../strings/state-tags.ts";
import { followUpMark, stateMark, type StatusMark } from "../status-marks.ts";

/** Announces the map: `Kaart met 97 locaties.` */
export function mapSentence(total: number): string {
  return total === 0 ? "Kaart zonder locaties." : `Kaart met ${locationsCounted(total)}.`;
}

/** Returns the heading of the locations on one spot: `15 locaties op deze plek`. */
export function spotHeading(total: number): string {
  return `${locationsCounted(total)} op deze plek`;
}

/**
 * Names the mark of several locations for a screen reader: they lie on one spot, of which `atCentre` are drawn at the
 * middle of their postcode, or they fall apart when it zooms in.
 */
export function clusterLabel(total: number, atCentre: number | null): string {
  if (atCentre === null) return `${locationsCounted(total)}, zoom in`;
  const spot = `${locationsCounted(total)} op één plek`;
  if (atCentre === 0) return spot;
  return atCentre === total
    ? `${spot}, het midden van de postcode`
    : `${spot}. ${centreNote(atCentre, total)}`;
}

/** Says that locations are drawn at the middle of their postcode, which is no address; an empty text for none. */
export function centreNote(atCentre: number, total: number): string {
  if (atCentre === 0) return "";
  if (atCentre === total) return "De kaart tekent ze op het midden van hun postcode, niet op hun adres.";
  return `${locationsCounted(atCentre)} ${formFor(atCentre, "staat", "staan")} op het midden van de postcode, niet op het adres.`;
}

/** Returns the accessible name of a mark: `De Egel, groepsopvang, gestopt`. */
export function markLabel(location: FinderLocation, name: string): string {
  return [name, ...stateWords(location)].join(", ");
}

/** Puts the meaning of a mark's shape in words. */
export function stateWords(state: MarkState): string[] {
  return [
    inSentence(careTypeTerms[state.careType].term),
    ...(isHollow(state) ? ["gestopt"] : []),
    ...(state.licenceState === "geschorst" ? [`${licenceWord(state.careType)} geschorst`] : []),
    ...(state.licenceState === "expired" || state.licenceState === "not-started"
      ? [inSentence(licenceDaysLabel(state.licenceState, state.careType))]
      : []),
    ...(state.enforcement === "lopend" ? ["in handhaving"] : []),
  ];
}

/** Names a licence that the register calls `vergund` against its own days: `Vergunning afgelopen`. */
function licenceDaysLabel(state: "expired" | "not-started", careType: CareType): string {
  return `${capitalize(licenceWord(careType))} ${state === "expired" ? "afgelopen" : "nog niet begonnen"}`;
}

/** Returns `Groepsopvang · 18 plaatsen · prijs volgens je inkomen`. */
export function factLine({ careType, places, priceKind }: FinderLocation): string {
  return [careTypeTerms[careType].term, placesCounted(places), pricePhrases[priceKind]].join(" · ");
}

/**
 * Returns the street, if it may be shown (P7), and the place, with the distance where the list shows distances. `km` is
 * NaN where only the postcode is known.
 */
export function addressLine(location: FinderLocation, km: number | null): string {
  const { street, postcode, locality, isPrivateHome } = location;
  const address = [...(street === null ? [] : [street]), `${postcode} ${locality}`].join(", ");
  if (km === null) return address;
  if (!Number.isNaN(km)) return `${address} · ${distanceText(km)}`;
  return isPrivateHome
    ? `${locality} · in ${postcode}, plaats niet getoond`
    : `${address} · afstand niet bekend`;
}

/** Formats a distance as `1,2 km`. */
function distanceText(km: number): string {
  const rounded = km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  return `${formatNumber(rounded)}\u00A0km`;
}

/** Returns `Laatste bezoek online: 12 maart 2026`. */
export function visitLine({ lastVisit }: FinderLocation): string {
  return lastVisit ? `Laatste bezoek online: ${formatDate(lastVisit)}` : "Geen rapport online";
}

/** Returns the one mark of a location: that of its licence before enforcement, and enforcement before follow-up. */
export function locationMark(location: FinderLocation): StatusMark | null {
  const { licenceState, careType, enforcement, followUp } = location;
  if (licenceState === "expired" || licenceState === "not-started") {
    return stateMark({ of: "licence-days" }, licenceDaysLabel(licenceState, careType));
  }
  if (licenceState !== "vergund") {
    return stateMark({ of: "licence", state: licenceState }, licenceStateTerm(licenceState, careType).term);
  }
  if (enforcement === "lopend") return stateMark({ of: "enforcement", state: "open" }, openEnforcementLabel);
  if (followUp !== null && (followUp !== "handhaving" || enforcement === "geen"))
    return followUpMark(followUp);
  if (enforcement === "geen") return null;
  return stateMark({ of: "enforcement", state: "closed" }, closedEnforcementLabel);
}

/** Says what the circle of a location is whose point is only the centre of its postcode (P7). */
export function circleSentence(place: {
  careType: CareType;
  postcode: string;
  isPrivateHome: boolean;
}): string {
  const exactPlace = place.isPrivateHome
    ? "De juiste plaats tonen we niet."
    : "De juiste plaats op de kaart kennen we niet.";
  const around = "De cirkel ligt rond het midden van de postcode.";
  return `${careTypeTerms[place.careType].term} in ${place.postcode}. ${exactPlace} ${around}`;
}

/** Tells who uses fingers how the map moves. */
export const twoFingersSentence = "Verschuif de kaart met twee vingers.";

/** Shown close up beside a list with addresses, where there are no image tiles. */
export const noStreetsSentence =
  "Deze kaart toont geen straten. Zoek een adres uit de lijst op in een routeplanner.";

/** Likewise on the page of one location; where the map shows a circle, there is no address to look up. */
export function noStreetsOfLocation(showsCircle: boolean): string {
  const sentence = "Deze kaart toont geen straten.";
  return showsCircle ? sentence : `${sentence} Zoek het adres op deze pagina op in een routeplanner.`;
}
