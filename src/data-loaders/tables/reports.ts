import { advices, visitReasons } from "../../domain/codes.ts";
import { addDays } from "../../domain/dates.ts";
import { blankable, optional, required, requiredCode, type ValuesOf } from "../columns.ts";
import { defineSourceTable, type RowReport } from "../parse-table.ts";
import type { RawReport } from "../records.ts";
import { readYesNo } from "../values/codes.ts";
import { readDate } from "../values/dates.ts";
import { digits, readId } from "../values/ids.ts";
import { readText } from "../values/texts.ts";

/** The organiser has 14 days to react to the draft, and Zorginspectie then has 14 days to process the reaction. */
const windowDays = 14;

const columns = {
  rapportnummer: required(readId),
  dossiernummer: required(digits(9, 10)),
  datum_bezoek: required(readDate),
  aangekondigd: required(readYesNo),
  aanleiding: requiredCode(visitReasons),
  datum_ontwerp: required(readDate),
  datum_reactie: optional(readDate),
  // Without a usable date the report is no more than a draft (P1).
  datum_definitief: blankable(readDate),
  conclusie: required(readText),
  advies: requiredCode(advices),
};

export const reportsSourceTable = defineSourceTable({
  name: "modular/inspectierapporten",
  columns,
  key: ["rapportnummer"],
  toRecord: (values, report, { pdfNames }): RawReport => {
    if (values.datum_ontwerp < values.datum_bezoek) report.warn("datum_ontwerp", "is before datum_bezoek");
    return {
      row: report.row,
      reportId: values.rapportnummer,
      locationId: values.dossiernummer,
      visitDate: values.datum_bezoek,
      isAnnounced: values.aangekondigd,
      reason: values.aanleiding,
      draftDate: values.datum_ontwerp,
      reactionDate: values.datum_reactie,
      finalDate: finalDate(values, report),
      conclusion: values.conclusie,
      advice: values.advies,
      hasPdf: pdfNames.has(`${values.rapportnummer}.pdf`),
    };
  },
});

/**
 * Returns the final date. A report that would be final before its draft is not public until the source is corrected.
 */
function finalDate(values: ValuesOf<typeof columns>, report: RowReport): string | null {
  const { datum_ontwerp: draft, datum_reactie: reaction, datum_definitief: final } = values;
  if (final === null) return null;
  if (final < draft) {
    report.dropValue("datum_definitief", "is before datum_ontwerp", "datum_ontwerp or later");
    return null;
  }
  const earliest = addDays(reaction ?? draft, windowDays);
  if (final < earliest) {
    const since = reaction === null ? "datum_ontwerp" : "datum_reactie";
    report.warn(
      "datum_definitief",
      `is sooner than ${windowDays} days after ${since}`,
      `at least ${windowDays} days later`,
    );
  }
  return final;
}
