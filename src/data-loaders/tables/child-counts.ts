import { required } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawChildCount } from "../records.ts";
import { readNisCode } from "../values/ids.ts";
import { integer, readYear } from "../values/numbers.ts";
import { municipalityByCode } from "./municipality-code.ts";

const columns = {
  nis_code: required(readNisCode),
  jaar: required(readYear),
  kinderen_0_2: required(integer(0)),
};

export const childCountsSourceTable = defineSourceTable({
  name: "gemeenten/kinderen",
  columns,
  key: ["nis_code", "jaar"],
  toRecord: (values, report, context): RawChildCount | null => {
    const municipality = municipalityByCode(values.nis_code, report, context);
    return (
      municipality && {
        row: report.row,
        municipalityNis: municipality.nis,
        year: values.jaar,
        children: values.kinderen_0_2,
      }
    );
  },
});
