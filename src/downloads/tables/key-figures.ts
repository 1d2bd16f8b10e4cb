/** The published key figures as the export has them, never mixed with figures that the portal counts. */
import type { KeyFigure } from "../../domain/records.ts";
import { by } from "../../domain/sorting.ts";
import { fieldColumn } from "../column.ts";
import { defineDownloadTable } from "../table.ts";

export const keyFiguresDownloadTable = defineDownloadTable<KeyFigure>({
  name: "kerncijfers",
  title: "Kerncijfers",
  description: "Eén rij per gepubliceerd kerncijfer over de kinderopvang, met het document waaruit het komt.",
  leftOut: ["Dit zijn eerder gepubliceerde cijfers. Ze zijn niet geteld uit de andere bestanden."],
  columns: [
    fieldColumn("KeyFigure", "year", { type: "integer", isRequired: true }, ({ year }) => year),
    fieldColumn("KeyFigure", "period", { isRequired: true, codes: "periods" }, ({ period }) => period),
    fieldColumn("KeyFigure", "indicator", { isRequired: true }, ({ indicator }) => indicator),
    fieldColumn("KeyFigure", "breakdown", {}, ({ breakdown }) => breakdown),
    fieldColumn("KeyFigure", "value", { type: "number", isRequired: true }, ({ value }) => value),
    fieldColumn("KeyFigure", "unit", { isRequired: true }, ({ unit }) => unit),
    fieldColumn("KeyFigure", "source", { isRequired: true }, ({ source }) => source),
  ],
  // The loaders keep the order of the export, which has no meaning.
  rows: ({ publication }) =>
    publication.register.records.keyFigures.toSorted(
      by(({ indicator, breakdown, year, period, source }) =>
        [indicator, breakdown ?? "", year, period, source].join("\n"),
      ),
    ),
});
