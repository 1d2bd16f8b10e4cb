/** Every finding of every report. */
import type { Finding, InspectionReport } from "../../domain/records.ts";
import { findingUrl } from "../../urls.ts";
import { fieldColumn, shownText, textColumns } from "../column.ts";
import { defineDownloadTable } from "../table.ts";
import { aboutLocation, pageColumn } from "./shared-columns.ts";

/** A finding with its report. */
export interface FindingRow {
  locationId: string;
  report: InspectionReport;
  finding: Finding;
}

/** Makes rows of the findings of a report. */
export function findingRows(report: InspectionReport): FindingRow[] {
  return report.findings.map((finding) => ({ locationId: report.locationId, report, finding }));
}

export const findingsDownloadTable = defineDownloadTable<FindingRow>({
  name: "vaststellingen",
  title: "Vaststellingen",
  description: "Eén rij per vaststelling uit een inspectierapport: wat in orde was, en wat niet.",
  leftOut: [
    "Een thema dat er niet bij staat, is bij dat bezoek niet bekeken.",
    "Geen datum van herstel betekent niet dat iets nog niet hersteld is.",
    "Bezoeken verschillen in aanleiding en omvang. Tel vaststellingen niet op om locaties te vergelijken.",
  ],
  columns: [
    fieldColumn("InspectionReport", "id", { isRequired: true }, ({ report }) => report.id),
    fieldColumn("Finding", "number", { isRequired: true }, ({ finding }) => finding.number),
    ...aboutLocation<FindingRow>(),
    fieldColumn(
      "InspectionReport",
      "visitDate",
      { type: "date", isRequired: true },
      ({ report }) => report.visitDate,
    ),
    fieldColumn("Finding", "theme", { isRequired: true, codes: "themes" }, ({ finding }) => finding.theme),
    fieldColumn(
      "Finding",
      "result",
      { isRequired: true, codes: "findingResults" },
      ({ finding }) => finding.result,
    ),
    fieldColumn("Finding", "kind", { codes: "findingKinds" }, ({ finding }) => finding.kind),
    ...textColumns<FindingRow, "Finding">("Finding", "description", ({ finding }) =>
      shownText(finding.description),
    ),
    fieldColumn("Finding", "fixedOn", { type: "date" }, ({ finding }) => finding.fixedOn),
    pageColumn<FindingRow>(({ report, finding }) => findingUrl(report.id, finding.number)),
  ],
  rows: ({ publication }) => publication.register.records.reports.values().flatMap(findingRows),
});
