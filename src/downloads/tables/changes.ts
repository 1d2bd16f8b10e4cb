/** The whole change log. Its JSON also describes each change in words and names the locations, for the alert mails. */
import { changeText, changeTitle } from "../../change-log/wording.ts";
import type { ChangeRow } from "../../domain/change-log-file.ts";
import type { Change } from "../../domain/records.ts";
import { fieldColumn, type DownloadColumn } from "../column.ts";
import { locationOf, municipalityOf } from "../../register/register.ts";
import { permalink, type DownloadContext } from "../context.ts";
import { defineDownloadTable } from "../table.ts";
import { locationIdPattern } from "./shared-columns.ts";

/** The keys that only the JSON holds. */
type Nested = Pick<ChangeRow, "titel" | "tekst" | "locaties">;
/** Each column of the contract with its type; `defineDownloadTable` adds the last column of every table. */
type ContractColumns = {
  [Name in keyof Omit<ChangeRow, keyof Nested | "fictief">]: DownloadColumn<Change, ChangeRow[Name]>;
};

const columns: ContractColumns = {
  wijziging_id: fieldColumn("Change", "id", { isRequired: true, isUnique: true }, ({ id }) => id),
  soort: fieldColumn("Change", "kind", { isRequired: true, codes: "changeKinds" }, ({ kind }) => kind),
  dossiernummers: fieldColumn(
    "Change",
    "locationIds",
    { isList: true, pattern: locationIdPattern },
    ({ locationIds }) => locationIds,
  ),
  nummer: fieldColumn("Change", "recordId", {}, ({ recordId }) => recordId),
  datum: fieldColumn("Change", "date", { type: "date" }, ({ date }) => date),
  gepubliceerd_op: fieldColumn(
    "Change",
    "publishedOn",
    { type: "date", isRequired: true },
    ({ publishedOn }) => publishedOn,
  ),
  publicatie: fieldColumn(
    "Change",
    "publication",
    { type: "integer", isRequired: true, minimum: 1 },
    ({ publication }) => publication,
  ),
  url: fieldColumn("Change", "url", {}, ({ url }, context) =>
    url === null ? null : permalink(context, url),
  ),
};

export const changesDownloadTable = defineDownloadTable<Change>({
  name: "wijzigingen",
  title: "Wijzigingen",
  description: "Eén rij per wijziging tussen twee publicaties, de nieuwste publicatie eerst.",
  leftOut: [
    "Wat in de eerste publicatie al online stond, is geen wijziging.",
    "Van iets dat ingetrokken is, blijft 30\u00A0dagen enkel de locatie en de dag staan.",
  ],
  columns: Object.entries(columns).map(([name, column]) => ({ ...column, name })),
  rows: ({ publication }) => publication.changes,
  nested: (change, context): Nested => ({
    titel: changeTitle(context.publication.register, change),
    tekst: changeText(context.publication.register, change),
    locaties: change.locationIds.map((id) => followedLocation(id, context)),
  }),
});

/** Returns what somebody may follow a location by. */
function followedLocation(
  locationId: string,
  { publication: { register } }: DownloadContext,
): ChangeRow["locaties"][number] {
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
