/** Which locations are public, and what is shown of each (P7, P9, P10, P12, P13). */
import type { RawExport, RawLocation } from "../data-loaders/records.ts";
import { isEndedState } from "../domain/licence.ts";
import type { Address, Contact, Licence, Location, Point, PrivateHomeDetails } from "../domain/records.ts";
import { logWarning, logWithheld, publicText, type PolicyContext } from "./context.ts";
import { containsPersonalData } from "./personal-data.ts";
import { isLocationPublic, licenceOn } from "./rules.ts";
import type { PolicyRule } from "./withheld.ts";

const table = "edison/locaties";

/** Returns the centre of a postcode within a municipality, which is always approximate. */
export type PostcodeCentre = (postcode: string, municipalityNis: string) => Point;

export interface PublicLocations {
  locations: Location[];
  privateHomeDetails: Map<string, PrivateHomeDetails>;
  /** The rule by which a location is not public; it also withholds what depends on the location. */
  hiddenBy: Map<string, PolicyRule>;
}

/** Divides the locations into public and hidden ones, and removes what P7, P9 and P13 forbid. */
export function publishLocations(
  raw: RawExport,
  context: PolicyContext,
  postcodeCentre: PostcodeCentre,
): PublicLocations {
  const result: PublicLocations = { locations: [], privateHomeDetails: new Map(), hiddenBy: new Map() };
  for (const location of raw.locations) {
    const licence = publicLicence(location, context);
    const rule = ruleAgainst(location, licence, context);
    if (rule !== null) {
      result.hiddenBy.set(location.locationId, rule);
      logWithheld(context, rule, table, location.row);
      continue;
    }
    const isIncomplete = raw.incompleteLocationIds.has(location.locationId);
    result.locations.push({ ...publicLocation(location, licence, context, postcodeCentre), isIncomplete });
    const details = privateHomeDetails(location, licence, context);
    if (details) result.privateHomeDetails.set(location.locationId, details);
  }
  return result;
}

function ruleAgainst(location: RawLocation, licence: Licence, context: PolicyContext): PolicyRule | null {
  if (context.withholdings.hasRecord("locatie", location.locationId)) return "P13";
  if (!isLocationPublic(licence, context.peildatum)) return "P10";
  return null;
}

function publicLicence(location: RawLocation, context: PolicyContext): Licence {
  const licence = licenceOn(location, context.peildatum);
  if (licence.since !== location.stateSince) {
    logWithheld(context, "P12", table, location.row, "vergunningsstatus");
  }
  return { from: location.licenceFrom, to: location.licenceTo, ...licence };
}

function publicLocation(
  raw: RawLocation,
  licence: Licence,
  context: PolicyContext,
  postcodeCentre: PostcodeCentre,
): Omit<Location, "isIncomplete"> {
  warnOfPersonalDataInName(raw, context);
  return {
    id: raw.locationId,
    organiserId: raw.organiserId,
    // The number leads to an address in the public register of enterprises, so a private home may not show it (P7).
    branchNumber: raw.isPrivateHome ? null : raw.branchNumber,
    name: raw.name,
    careType: raw.careType,
    isPrivateHome: raw.isPrivateHome,
    places: raw.places,
    countingMethod: raw.countingMethod,
    priceKind: raw.priceKind,
    subsidyLevels: raw.subsidyLevels,
    features: raw.features,
    openingHours: publicOpeningHours(raw, context),
    municipalityNis: raw.municipalityNis,
    postcode: raw.postcode,
    locality: raw.locality,
    point: raw.isPrivateHome ? postcodeCentre(raw.postcode, raw.municipalityNis) : raw.point,
    address: raw.isPrivateHome ? null : publicAddress(raw),
    contact: raw.isPrivateHome ? null : publicContact(raw, context),
    licence,
    complaints: [],
  };
}

function publicOpeningHours(raw: RawLocation, context: PolicyContext): Location["openingHours"] {
  if (raw.openingHours === null) return null;
  const isTakenOffline = context.withholdings.hasColumn("locatie", raw.locationId, "openingsuren");
  const cell = { table, row: raw.row, column: "openingsuren" };
  return publicText(context, raw.openingHours, cell, isTakenOffline);
}

/** P7: the page of care in a private home shows street and contact details only while care takes place there. */
function privateHomeDetails(
  raw: RawLocation,
  licence: Licence,
  context: PolicyContext,
): PrivateHomeDetails | null {
  if (!raw.isPrivateHome) return null;
  if (isEndedState(licence.state)) {
    logWithheld(context, "P7", table, raw.row, "straat, huisnummer, bus, telefoon, email, website");
    return null;
  }
  return { address: publicAddress(raw), contact: publicContact(raw, context) };
}

function publicAddress(raw: RawLocation): Address {
  return { street: raw.street, houseNumber: raw.houseNumber, box: raw.box };
}

function publicContact(raw: RawLocation, context: PolicyContext): Contact {
  const shown = (column: string, value: string | null): string | null => {
    if (value === null || !context.withholdings.hasColumn("locatie", raw.locationId, column)) return value;
    logWithheld(context, "P13", table, raw.row, column);
    return null;
  };
  return {
    phone: shown("telefoon", raw.phone),
    email: shown("email", raw.email),
    website: shown("website", raw.website),
  };
}

function warnOfPersonalDataInName(raw: RawLocation, context: PolicyContext): void {
  if (!containsPersonalData(raw.name, context.settings.publisherContacts)) return;
  const cell = { table, row: raw.row, column: "naam" };
  logWarning(
    context,
    cell,
    "the name seems to hold personal data (P9)",
    "a name without numbers or addresses",
  );
}
