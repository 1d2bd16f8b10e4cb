import { appealOutcomes, triStates } from "../../domain/codes.ts";
import { annullingOutcome } from "../../domain/publicity.ts";
import { decisiveCode, decisiveDate, required, type ValuesOf } from "../columns.ts";
import { defineSourceTable, type RowReport } from "../parse-table.ts";
import { unreadable, type RawAppeal } from "../records.ts";
import { readTriState } from "../values/codes.ts";
import { readDate } from "../values/dates.ts";
import { readId } from "../values/ids.ts";

const columns = {
  stapnummer: required(readId),
  datum_ingediend: required(readDate),
  ontvankelijk: { ...required(readTriState), codes: triStates },
  schort_op: { ...required(readTriState), codes: triStates },
  uitspraak: decisiveCode(
    appealOutcomes,
    "it may say vernietigd, so the step is hidden until it can be read",
  ),
  datum_uitspraak: decisiveDate("the outcome is not shown until its day is known"),
};

export const appealsSourceTable = defineSourceTable({
  name: "edison/bezwaren",
  columns,
  key: [],
  toRecord: (values, report): RawAppeal => ({
    row: report.row,
    stepId: values.stapnummer,
    lodgedOn: values.datum_ingediend,
    isAdmissible: values.ontvankelijk,
    suspendsEffect: values.schort_op,
    ...outcomeOf(values, report),
  }),
});

/** An outcome without a usable date may be later than the peildatum, so it only counts when it hides its step. */
function outcomeOf(
  { datum_ingediend, uitspraak, datum_uitspraak }: ValuesOf<typeof columns>,
  report: RowReport,
): Pick<RawAppeal, "outcome" | "decidedOn"> {
  const isBeforeAppeal =
    datum_uitspraak !== null && datum_uitspraak !== unreadable && datum_uitspraak < datum_ingediend;
  if (isBeforeAppeal) {
    report.dropValue(
      "datum_uitspraak",
      "is before datum_ingediend; the outcome is not shown until its day is known",
      "datum_ingediend or later",
    );
  }
  if (!report.hasLost("datum_uitspraak")) return { outcome: uitspraak, decidedOn: datum_uitspraak };
  const isHiding = uitspraak === annullingOutcome || uitspraak === unreadable;
  return { outcome: isHiding ? uitspraak : null, decidedOn: null };
}
