import { appealOutcomes, triStates } from "../../domain/codes.ts";
import { decisiveCode, optional, required } from "../columns.ts";
import { defineTable } from "../parse-table.ts";
import type { RawAppeal } from "../records.ts";
import { readTriState } from "../values/codes.ts";
import { readDate } from "../values/dates.ts";
import { readId } from "../values/ids.ts";

const columns = {
  stapnummer: required(readId),
  datum_ingediend: required(readDate),
  ontvankelijk: { ...required(readTriState), codes: triStates },
  schort_op: { ...required(readTriState), codes: triStates },
  uitspraak: decisiveCode(appealOutcomes),
  datum_uitspraak: optional(readDate),
};

export const appealsTable = defineTable({
  name: "edison/bezwaren",
  columns,
  key: [],
  toRecord: (values, { row }): RawAppeal => ({
    row,
    stepId: values.stapnummer,
    lodgedOn: values.datum_ingediend,
    isAdmissible: values.ontvankelijk,
    suspendsEffect: values.schort_op,
    outcome: values.uitspraak,
    decidedOn: values.datum_uitspraak,
  }),
});
