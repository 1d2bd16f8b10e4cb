/** The whole change log. Its JSON also says each change in words, and where: alert mails are made of it. */
import { changeText, changeTitle } from "../../components/changes/wording.ts";
import type { Change } from "../../domain/records.ts";
import { fieldColumn, type Column } from "../column.ts";
import { locationOf, municipalityOf } from "../../register/register.ts";
import { permalink, type DownloadContext } from "../context.ts";
import { defineTable, type JsonObject } from "../table.ts";
import { locationIdPattern } from "./shared-columns.ts";

const columns: Column<Change>[] = [
  fieldColumn("Change", "id", { isRequired: true, isUnique: true }, ({ id }) => id),
  fieldColumn("Change", "kind", { isRequired: true, codes: "changeKinds" }, ({ kind }) => kind),
  fieldColumn(
    "Change",
    "locationIds",
    { isList: true, pattern: locationIdPattern },
    ({ locationIds }) => locationIds,
  ),
  fieldColumn("Change", "recordId", {}, ({ recordId }) => recordId),
  fieldColumn("Change", "date", { type: "date" }, ({ date }) => date),
  fieldColumn("Change", "publishedOn", { type: "date", isRequired: true }, ({ publishedOn }) => publishedOn),
  fieldColumn(
    "Change",
    "publication",
    { type: "integer", isRequired: true, minimum: 1 },
    ({ publication }) => publication,
  ),
  fieldColumn("Change", "url", {}, ({ url }, context) => (url === null ? null : permalink(context, url))),
];

export const changesTable = defineTable<Change>({
  name: "wijzigingen",
  title: "Wijzigingen",
  description: "Eén rij per wijziging tussen twee publicaties, de nieuwste publicatie eerst.",
  leftOut: [
    "Wat in de eerste publicatie al online stond, is geen wijziging.",
    "Van iets dat ingetrokken is, blijft 30 dagen enkel de locatie en de dag staan.",
  ],
  columns,
  rows: ({ publication }) => publication.changes,
  nested: (change, context) => ({
    titel: changeTitle(context.publication.register, change),
    tekst: changeText(context.publication.register, change),
    locaties: change.locationIds.map((id) => placeOf(id, context)),
  }),
});

/** By what somebody may follow a location. */
function placeOf(locationId: string, { publication: { register } }: DownloadContext): JsonObject {
  const location = locationOf(register, { locationId });
  const municipality = municipalityOf(register, location);
  return {
    dossiernummer: location.id,
    naam: location.name,
    gemeente: municipality.name,
    gemeente_slug: municipality.slug,
    organisator_id: location.organiserId,
  };
}
