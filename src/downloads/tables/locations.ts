/** Every location, including ended ones, which `vergunningsstatus` marks. */
import type { Location } from "../../domain/records.ts";
import { municipalityOf, organiserOf } from "../../register/register.ts";
import { locationUrl } from "../../urls.ts";
import { fieldColumn, ownColumn, shownText, textColumns, type DownloadColumn } from "../column.ts";
import type { DownloadContext } from "../context.ts";
import { defineDownloadTable } from "../table.ts";
import { locationIdPattern, municipalityColumns, pageColumn } from "./shared-columns.ts";

type Columns = DownloadColumn<Location>[];

const identity: Columns = [
  fieldColumn(
    "Location",
    "id",
    { isRequired: true, isUnique: true, pattern: locationIdPattern },
    ({ id }) => id,
  ),
  fieldColumn("Location", "name", { isRequired: true }, ({ name }) => name),
  fieldColumn("Location", "careType", { isRequired: true, codes: "careTypes" }, ({ careType }) => careType),
  fieldColumn("Location", "isPrivateHome", { type: "boolean", isRequired: true }, (row) => row.isPrivateHome),
  fieldColumn("Location", "branchNumber", { pattern: "^[2-8][0-9]{9}$" }, ({ branchNumber }) => branchNumber),
];

const organiser: Columns = [
  fieldColumn("Location", "organiserId", { isRequired: true }, ({ organiserId }) => organiserId),
  fieldColumn(
    "Organiser",
    "name",
    { isRequired: true },
    (row, context) => organiserIn(row, context).name,
    "organisator",
  ),
  fieldColumn(
    "Organiser",
    "legalForm",
    { isRequired: true, codes: "legalForms" },
    (row, context) => organiserIn(row, context).legalForm,
  ),
  fieldColumn(
    "Organiser",
    "companyNumber",
    { pattern: "^[01][0-9]{9}$" },
    (row, context) => organiserIn(row, context).companyNumber,
  ),
];

const addressAndPoint: Columns = [
  fieldColumn("Address", "street", {}, ({ address }) => address?.street ?? null),
  fieldColumn("Address", "houseNumber", {}, ({ address }) => address?.houseNumber ?? null),
  fieldColumn("Address", "box", {}, ({ address }) => address?.box ?? null),
  fieldColumn(
    "Location",
    "postcode",
    { isRequired: true, pattern: "^[0-9]{4}$" },
    ({ postcode }) => postcode,
  ),
  fieldColumn("Location", "locality", { isRequired: true }, ({ locality }) => locality),
  ...municipalityColumns<Location>((location) => location),
  ownColumn(
    ["provincie", "Provincie", "Provincie van de gemeente. Leeg in Brussel."],
    {},
    (row, { publication }) => municipalityOf(publication.register, row).province || null,
  ),
  fieldColumn("Point", "latitude", { type: "number", isRequired: true }, ({ point }) => point.latitude),
  fieldColumn("Point", "longitude", { type: "number", isRequired: true }, ({ point }) => point.longitude),
  fieldColumn(
    "Point",
    "isApproximate",
    { type: "boolean", isRequired: true },
    ({ point, isPrivateHome }) => point.isApproximate || isPrivateHome,
  ),
  fieldColumn("Contact", "phone", {}, ({ contact }) => contact?.phone ?? null),
  fieldColumn("Contact", "email", {}, ({ contact }) => contact?.email ?? null),
  fieldColumn("Contact", "website", {}, ({ contact }) => contact?.website ?? null),
];

const offer: Columns = [
  fieldColumn(
    "Location",
    "places",
    { type: "integer", isRequired: true, minimum: 0 },
    ({ places }) => places,
  ),
  fieldColumn(
    "Location",
    "countingMethod",
    { isRequired: true, codes: "countingMethods" },
    (row) => row.countingMethod,
  ),
  fieldColumn(
    "Location",
    "priceKind",
    { isRequired: true, codes: "priceKinds" },
    ({ priceKind }) => priceKind,
  ),
  fieldColumn(
    "Location",
    "subsidyLevels",
    { isList: true, codes: "subsidyLevels" },
    (row) => row.subsidyLevels,
  ),
  fieldColumn("Location", "features", { isList: true, codes: "features" }, ({ features }) => features),
  ...textColumns<Location, "Location">(
    "Location",
    "openingHours",
    ({ openingHours }) => openingHours && shownText(openingHours),
  ),
];

const licence: Columns = [
  fieldColumn("Licence", "from", { type: "date" }, (row) => row.licence.from),
  fieldColumn("Licence", "to", { type: "date" }, (row) => row.licence.to),
  fieldColumn("Licence", "state", { isRequired: true, codes: "licenceStates" }, (row) => row.licence.state),
  fieldColumn("Licence", "since", { type: "date" }, (row) => row.licence.since),
  ownColumn(
    ["in_handhaving", "In handhaving", "Ja: er loopt een handhavingstraject op de peildatum."],
    { type: "boolean", isRequired: true },
    ({ id }, { publication }) =>
      (publication.register.trajectoriesByLocation.get(id) ?? []).some(({ isOpen }) => isOpen),
  ),
];

const links: Columns = [
  ownColumn(
    ["vorige_dossiernummers", "Vroeger", "De locaties waarvan deze de opvang voortzet."],
    { isList: true, pattern: locationIdPattern },
    ({ id }, { publication }) =>
      (publication.register.transfersTo.get(id) ?? []).map(({ fromLocationId }) => fromLocationId),
  ),
  ownColumn(
    ["volgende_dossiernummers", "Verder als", "De locaties die de opvang van deze voortzetten."],
    { isList: true, pattern: locationIdPattern },
    ({ id }, { publication }) =>
      (publication.register.transfersFrom.get(id) ?? []).map(({ toLocationId }) => toLocationId),
  ),
  fieldColumn("Location", "isIncomplete", { type: "boolean", isRequired: true }, (row) => row.isIncomplete),
  pageColumn<Location>(({ id }) => locationUrl(id)),
];

export const locationsDownloadTable = defineDownloadTable<Location>({
  name: "locaties",
  title: "Locaties",
  description:
    "Eén rij per opvanglocatie, met haar toestand op de peildatum. Gestopte en opgeheven locaties staan erbij.",
  leftOut: [
    "Opvang in een gezinswoning heeft hier geen straat, telefoon, e-mail of website. Het punt is het midden van de postcode.",
    "Gestopte en opgeheven locaties blijven 5\u00A0jaar.",
  ],
  columns: [...identity, ...organiser, ...addressAndPoint, ...offer, ...licence, ...links],
  rows: ({ publication }) => publication.register.records.locations,
});

function organiserIn(location: Location, { publication }: DownloadContext) {
  return organiserOf(publication.register, location);
}
