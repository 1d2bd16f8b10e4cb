import {
  careTypes,
  countingMethods,
  features,
  licenceStates,
  priceKinds,
  subsidyLevels,
} from "../../domain/codes.ts";
import type { Municipality } from "../../domain/municipalities.ts";
import type { Point } from "../../domain/records.ts";
import {
  codeList,
  decisiveDate,
  optional,
  optionalCode,
  required,
  requiredCode,
  requiredOrPlaceholder,
  type ValuesOf,
} from "../columns.ts";
import type { LoadContext } from "../load-context.ts";
import { defineSourceTable, type RowReport } from "../parse-table.ts";
import { distanceKm, isInBelgium, referenceSystems, toWgs84 } from "../points.ts";
import { unreadable, type RawLocation } from "../records.ts";
import { readYesNo } from "../values/codes.ts";
import { readEmail, readPhone, readUrl } from "../values/contacts.ts";
import { readDate } from "../values/dates.ts";
import { digits, readBranchNumber, readId, readNisCode } from "../values/ids.ts";
import { integer, readCoordinate } from "../values/numbers.ts";
import { readLine, readText } from "../values/texts.ts";

const farFromMunicipalityKm = 25;

const columns = {
  dossiernummer: required(digits(9, 10)),
  organisator_id: required(readId),
  vestigingsnummer: optional(readBranchNumber),
  naam: required(readLine),
  straat: required(readLine),
  huisnummer: required(readLine),
  bus: optional(readLine),
  postcode: required(digits(4)),
  gemeente: required(readLine),
  nis_code: optional(readNisCode),
  x: optional(readCoordinate),
  y: optional(readCoordinate),
  crs: optionalCode(referenceSystems),
  opvangvorm: requiredCode(careTypes),
  in_gezinswoning: required(readYesNo),
  plaatsen: required(integer(0)),
  telwijze: requiredCode(countingMethods),
  tarief: requiredCode(priceKinds),
  subsidietrappen: codeList(subsidyLevels),
  kenmerken: codeList(features),
  openingsuren: optional(readText),
  telefoon: optional(readPhone),
  email: optional(readEmail),
  website: optional(readUrl),
  // Old systems do not know when their first licences began. Such a location is kept without that date.
  vergunning_van: requiredOrPlaceholder(readDate),
  vergunning_tot: decisiveDate("whether the licence still holds is not known"),
  vergunningsstatus: requiredCode(licenceStates),
  status_sinds: required(readDate),
};

type LocationValues = ValuesOf<typeof columns>;

export const locationsSourceTable = defineSourceTable({
  name: "edison/locaties",
  columns,
  key: ["dossiernummer"],
  toRecord: (values, report, context): RawLocation | null => {
    const municipality = matchMunicipality(values, report, context);
    if (municipality === null) return null;
    checkLicenceDates(values, report);
    return {
      ...plainFields(values),
      row: report.row,
      municipalityNis: municipality.nis,
      locality: locality(values, municipality, context),
      point: pointOf(values, municipality, report, context),
    };
  },
});

function checkLicenceDates(
  { vergunning_van: from, vergunning_tot: until }: LocationValues,
  report: RowReport,
): void {
  if (from === null || until === null || until === unreadable || until >= from) return;
  report.contradict(
    "vergunning_tot",
    "is before vergunning_van; the page does not say that the licence holds until this is mended",
    "vergunning_van or later",
  );
}

function plainFields(
  values: LocationValues,
): Omit<RawLocation, "row" | "municipalityNis" | "locality" | "point"> {
  return {
    locationId: values.dossiernummer,
    organiserId: values.organisator_id,
    branchNumber: values.vestigingsnummer,
    name: values.naam,
    street: values.straat,
    houseNumber: values.huisnummer,
    box: values.bus,
    postcode: values.postcode,
    careType: values.opvangvorm,
    isPrivateHome: values.in_gezinswoning,
    places: values.plaatsen,
    countingMethod: values.telwijze,
    priceKind: values.tarief,
    subsidyLevels: values.subsidietrappen,
    features: values.kenmerken,
    openingHours: values.openingsuren,
    phone: values.telefoon,
    email: values.email,
    website: values.website,
    licenceFrom: values.vergunning_van,
    licenceTo: values.vergunning_tot === unreadable ? null : values.vergunning_tot,
    licenceState: values.vergunningsstatus,
    stateSince: values.status_sinds,
  };
}

function matchMunicipality(
  values: LocationValues,
  report: RowReport,
  { municipalities }: LoadContext,
): Municipality | null {
  const { nis_code: nis, postcode, gemeente: name } = values;
  if (nis !== null && municipalities.byNis(nis) === null) {
    report.dropValue(
      "nis_code",
      "is no municipality of Flanders or Brussels",
      "a NIS code of now or of before a merger",
    );
  }
  const match = municipalities.match({ nis, postcode, name });
  if (match.municipality === null) {
    return report.dropRecord("gemeente", match.problem, "a nis_code, or a name with its postcode");
  }
  warnOfDisagreement(values, match.municipality, report, municipalities);
  return match.municipality;
}

/** Warns of contradictions: the code overrules the name, and the municipality overrules a postcode elsewhere. */
function warnOfDisagreement(
  { postcode, gemeente }: LocationValues,
  municipality: Municipality,
  report: RowReport,
  municipalities: LoadContext["municipalities"],
): void {
  const { name, postcodes } = municipality;
  const meaning = municipalities.meaningIn(municipality, gemeente, postcode);
  if (meaning === null) {
    report.warn("gemeente", `is not the municipality of nis_code; the code holds: ${name}`);
  } else if (!meaning.isOfficial) {
    report.warn("gemeente", "is no official name; it was read as the place that is expected", meaning.place);
  }
  if (!municipalities.hasPostcode(municipality, postcode)) {
    report.warn("postcode", `is no postcode of ${name}`, postcodes.join(" | "));
  } else if (meaning !== null && !meaning.isAtPostcode && meaning.place !== name) {
    report.warn(
      "postcode",
      `is a postcode of ${name}, but not of ${meaning.place}`,
      meaning.postcodes.join(" | "),
    );
  }
}

/** Returns the part of the municipality that the source names if its postcode agrees, and else the municipality. */
function locality(
  { gemeente, postcode }: LocationValues,
  municipality: Municipality,
  { municipalities }: LoadContext,
): string {
  const meaning = municipalities.meaningIn(municipality, gemeente, postcode);
  return meaning?.isAtPostcode ? meaning.place : municipality.name;
}

/** Returns the source's own point, or else the centre of the postcode. */
function pointOf(
  values: LocationValues,
  municipality: Municipality,
  report: RowReport,
  { municipalities }: LoadContext,
): Point {
  const given = givenPoint(values, report);
  if (given === null) {
    return { ...municipalities.postcodeCentre(values.postcode, municipality.nis), isApproximate: true };
  }
  const km = distanceKm(given, municipality);
  if (km > farFromMunicipalityKm) {
    report.warn("x", `lies ${Math.round(km)} km from the centre of ${municipality.name}`);
  }
  return { ...given, isApproximate: false };
}

function givenPoint({ x, y, crs }: LocationValues, report: RowReport): Omit<Point, "isApproximate"> | null {
  if (x === null && y === null) return null;
  if (x === null || y === null || crs === null) {
    const missing = x === null ? "x" : y === null ? "y" : "crs";
    report.dropValue(missing, "is missing, so the point can't be used", "x, y and crs together");
    return null;
  }
  const point = toWgs84(x, y, crs);
  if (isInBelgium(point)) return point;
  report.dropValue(
    "x",
    "gives a point outside Belgium",
    "x = longitude or easting, y = latitude or northing",
  );
  return null;
}
