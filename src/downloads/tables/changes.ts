/** The whole change log. */
import type { Change } from "../../domain/records.ts";
import { fieldColumn, type Column } from "../column.ts";
import { permalink } from "../context.ts";
import { defineTable } from "../table.ts";
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
});
