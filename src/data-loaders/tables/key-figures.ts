import { periods } from "../../domain/codes.ts";
import { optional, required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawKeyFigure } from "../records.ts";
import { readAmount, readYear } from "../values/numbers.ts";
import { readLine } from "../values/texts.ts";

const columns = {
  jaar: required(readYear),
  periode: requiredCode(periods),
  indicator: required(readLine),
  uitsplitsing: optional(readLine),
  waarde: required(readAmount),
  eenheid: required(readLine),
  bron: required(readLine),
};

export const keyFiguresSourceTable = defineSourceTable({
  name: "kerncijfers/kerncijfers",
  columns,
  key: [],
  toRecord: (values, { row }): RawKeyFigure => ({
    row,
    year: values.jaar,
    period: values.periode,
    indicator: values.indicator,
    breakdown: values.uitsplitsing,
    value: values.waarde,
    unit: values.eenheid,
    source: values.bron,
  }),
});
