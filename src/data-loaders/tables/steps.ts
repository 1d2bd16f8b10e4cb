import { measures, stepKinds } from "../../domain/codes.ts";
import { blankable, optional, optionalCode, required, requiredCode } from "../columns.ts";
import { defineTable } from "../parse-table.ts";
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
  // May be empty: the organiser has not been told yet, and the step is not public (P3).
  datum_meegedeeld: blankable(readDate),
  datum_ingang: optional(readDate),
  datum_einde: optional(readDate),
  bedrag_eur: optional(readEuros),
  toelichting: required(readText),
};

export const stepsTable = defineTable({
  name: "edison/handhavingsstappen",
  columns,
  key: ["stapnummer"],
  toRecord: (values, report): RawStep | null => {
    if (values.soort !== "aanmaning" && values.maatregel === null) {
      return report.dropRecord("maatregel", `is required for a ${values.soort}`, measures.join(" | "));
    }
    if (values.datum_meegedeeld !== null && values.datum_meegedeeld < values.datum_beslissing) {
      report.warn("datum_meegedeeld", "is before datum_beslissing");
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
      toldOn: values.datum_meegedeeld,
      effectiveFrom: values.datum_ingang,
      endsOn: values.datum_einde,
      amountEur: values.bedrag_eur,
      explanation: values.toelichting,
    };
  },
});
