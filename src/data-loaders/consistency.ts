/** Rules between rows that are each valid on their own. */
import type { Issue } from "./issues.ts";
import type { ParsedExport } from "./parsed-export.ts";
import type { RawChildCount } from "./records.ts";
import type { MunicipalityIndex } from "../domain/municipality-index.ts";

/** Warns when a report has two follow-up statuses on one date, of which the later one in the process counts. */
export function warnOfSameDayFollowUps({ followUps }: ParsedExport, issues: Issue[]): void {
  const kept = followUps.rows.filter((row) => row.state === "kept");
  const byDay = Map.groupBy(kept, ({ values }) => JSON.stringify([values.rapportnummer, values.datum]));
  for (const rows of byDay.values()) {
    if (new Set(rows.map(({ values }) => values.status)).size < 2) continue;
    const last = rows.at(-1);
    issues.push({
      severity: "warning",
      table: followUps.definition.name,
      row: last?.row ?? null,
      column: "status",
      value: rows.map(({ row, values }) => `${values.status} (row ${row})`).join(", "),
      problem: "one report has more than one status on one date; the later in the process holds",
      expected: "one status a day",
      consequence: "none",
    });
  }
}

/** Drops the date of a fix before the visit, because something that was fixed then can't be what the visit found. */
export function dropFixesBeforeVisit({ findings, reports }: ParsedExport, issues: Issue[]): void {
  const kept = reports.rows.filter((row) => row.state === "kept");
  const visitByReport = new Map(kept.map(({ values }) => [values.rapportnummer, values.datum_bezoek ?? ""]));
  for (const row of findings.rows) {
    const fixedOn = row.record?.fixedOn ?? null;
    if (row.record === null || fixedOn === null) continue;
    if (fixedOn >= (visitByReport.get(row.record.reportId) ?? "")) continue;
    row.record.fixedOn = null;
    row.lostColumns.add("hersteld_op");
    issues.push({
      severity: "error",
      table: findings.definition.name,
      row: row.row,
      column: "hersteld_op",
      value: fixedOn,
      problem: "is before datum_bezoek of its report: the finding counts as not fixed",
      expected: "the day of the visit or later",
      consequence: "value dropped",
    });
  }
}

/** Drops counts under both the code of a merged municipality and those of its parts, which would count twice. */
export function dropDoubleChildCounts(
  { childCounts }: ParsedExport,
  { isFormerNis, keptItsCode }: MunicipalityIndex,
  issues: Issue[],
): void {
  const kept = childCounts.rows.filter((row) => row.state === "kept");
  const byYear = Map.groupBy(kept, ({ record }) => JSON.stringify([record?.municipalityNis, record?.year]));
  for (const rows of byYear.values()) {
    const former = rows.filter(({ values }) => isFormerNis(values.nis_code ?? ""));
    const isMixed = former.length > 0 && former.length < rows.length;
    if (!isMixed || keptItsCode(rows[0]?.record?.municipalityNis ?? "")) continue;
    for (const row of rows) {
      row.state = "dropped";
      issues.push({
        severity: "error",
        table: childCounts.definition.name,
        row: row.row,
        column: "nis_code",
        value: row.values.nis_code ?? null,
        problem: "a merged municipality and its former parts are both counted for one year",
        expected: "either the municipality of now, or all its former parts",
        consequence: "record dropped",
      });
    }
  }
}

/** Returns one count a year for each municipality of today, adding up those of its former parts. */
export function sumChildCounts(counts: RawChildCount[]): RawChildCount[] {
  const groups = Map.groupBy(counts, (count) => `${count.municipalityNis} ${count.year}`);
  return [...groups.values()].flatMap((parts) => {
    const children = parts.reduce((sum, part) => sum + part.children, 0);
    return parts.slice(0, 1).map((first) => ({ ...first, children }));
  });
}
