import { transferKinds } from "../../domain/codes.ts";
import { required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawTransfer } from "../records.ts";
import { readDate } from "../values/dates.ts";
import { digits } from "../values/ids.ts";

const columns = {
  van_dossiernummer: required(digits(9, 10)),
  naar_dossiernummer: required(digits(9, 10)),
  aard: requiredCode(transferKinds),
  datum: required(readDate),
};

export const transfersSourceTable = defineSourceTable({
  name: "edison/overgangen",
  columns,
  key: [],
  toRecord: (values, report): RawTransfer | null => {
    if (values.van_dossiernummer === values.naar_dossiernummer) {
      return report.dropRecord("naar_dossiernummer", "is the location itself", "another location");
    }
    return {
      row: report.row,
      fromLocationId: values.van_dossiernummer,
      toLocationId: values.naar_dossiernummer,
      kind: values.aard,
      date: values.datum,
    };
  },
});
