import { measures, stepKinds } from "../../domain/codes.ts";
import { blankable, optional, optionalCode, required, requiredCode, type ValuesOf } from "../columns.ts";
import { defineSourceTable, type RowReport } from "../parse-table.ts";
import type { RawStep } from "../records.ts";
import { readYesNo } from "../values/codes.ts";
import { readDate } from "../values/dates.ts";
import { readId } from "../values/ids.ts";
import { readEuros } from "../values/numbers.ts";
import { readText } from "../values/texts.ts";

const columns = {
  stapnummer: required(readId),
  trajectnummer: required(readId),
  soort: requiredCode(stepKinds),
  maatregel: optionalCode(measures),
  dringende_noodzakelijkheid: required(readYesNo),
  uit_voorzorg: required(readYesNo),
  datum_beslissing: required(readDate),
  // Empty until the organiser has been notified; until then the step is not public (P3).
  datum_meegedeeld: blankable(readDate),
  datum_ingang: optional(readDate),
  datum_einde: optional(readDate),
  bedrag_eur: optional(readEuros),
  toelichting: required(readText),
};

export const stepsSourceTable = defineSourceTable({
  name: "edison/handhavingsstappen",
  columns,
  key: ["stapnummer"],
  toRecord: (values, report): RawStep | null => {
    if (values.soort !== "aanmaning" && values.maatregel === null) {
      return report.dropRecord("maatregel", `is required for a ${values.soort}`, measures.join(" | "));
    }
    if (values.datum_meegedeeld !== null && values.datum_meegedeeld < values.datum_beslissing) {
      report.warn(
        "datum_meegedeeld",
        "is before datum_beslissing; its three days count from the decision (P3)",
      );
    }
    return {
      row: report.row,
      stepId: values.stapnummer,
      trajectoryId: values.trajectnummer,
      kind: values.soort,
      measure: values.maatregel,
      isUrgent: values.dringende_noodzakelijkheid,
      isPrecaution: values.uit_voorzorg,
      decidedOn: values.datum_beslissing,
      notifiedOn: values.datum_meegedeeld,
      effectiveFrom: values.datum_ingang,
      endsOn: endOf(values, report),
      amountEur: values.bedrag_eur,
      explanation: values.toelichting,
    };
  },
});

/**
 * Returns the end of a measure. An end before the beginning is dropped, so that the measure does not seem to be over.
 */
function endOf(
  { datum_ingang: from, datum_einde: until }: ValuesOf<typeof columns>,
  report: RowReport,
): string | null {
  if (from === null || until === null || until >= from) return until;
  report.dropValue("datum_einde", "is before datum_ingang", "datum_ingang or later");
  return null;
}
