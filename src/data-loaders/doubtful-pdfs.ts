import type { Issue } from "./issues.ts";
import { keyOf } from "./keys.ts";
import { idIn, type ParsedExport } from "./parsed-export.ts";

/**
 * Withholds a PDF when a finding of its report is missing: it may contain a text that the personal data gate would
 * stop.
 */
export function withholdDoubtfulPdfs({ reports, findings }: ParsedExport, issues: Issue[]): void {
  const known = new Set(reports.rows.flatMap((row) => keyOf(reports, row) ?? []));
  const lost = findings.rows
    .filter((row) => row.state === "dropped")
    .map((row) => idIn(row, "rapportnummer"));
  const isAnyUnplaced = findings.rows.length === 0 || lost.some((id) => id === null || !known.has(id));
  const withPdf = reports.rows.filter((row) => row.record?.hasPdf);
  for (const { record } of withPdf) {
    if (record) record.hasPdf = !isAnyUnplaced && !lost.includes(record.reportId);
  }
  const isWithheld = withPdf.some((row) => !row.record?.hasPdf);
  if (isWithheld) issues.push(pdfWarning(reports.definition.name));
}

function pdfWarning(table: string): Issue {
  return {
    severity: "warning",
    table,
    row: null,
    column: "rapportnummer",
    value: null,
    problem:
      "not every PDF can be published: findings are missing, were dropped, or name no report of the export",
    expected: "every finding of a report, without errors",
    consequence: "none",
  };
}
