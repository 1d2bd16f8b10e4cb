import { findingKinds, findingResults, themes } from "../../domain/codes.ts";
import { optional, optionalCode, required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawFinding } from "../records.ts";
import { readDate } from "../values/dates.ts";
import { readId } from "../values/ids.ts";
import { readText } from "../values/texts.ts";

const columns = {
  rapportnummer: required(readId),
  volgnummer: required(readId),
  thema: requiredCode(themes),
  resultaat: requiredCode(findingResults),
  soort: optionalCode(findingKinds),
  omschrijving: required(readText),
  hersteld_op: optional(readDate),
};

export const findingsSourceTable = defineSourceTable({
  name: "modular/vaststellingen",
  columns,
  key: ["rapportnummer", "volgnummer"],
  toRecord: (values, report): RawFinding | null => {
    if (values.resultaat === "niet_in_orde" && values.soort === null) {
      return report.dropRecord(
        "soort",
        "is required when resultaat is niet_in_orde",
        findingKinds.join(" | "),
      );
    }
    if (values.resultaat !== "niet_in_orde" && values.soort !== null) {
      report.warn("soort", `is given although resultaat is ${values.resultaat}`);
    }
    return {
      row: report.row,
      reportId: values.rapportnummer,
      number: values.volgnummer,
      theme: values.thema,
      result: values.resultaat,
      kind: values.soort,
      description: values.omschrijving,
      fixedOn: values.hersteld_op,
    };
  },
});
