import { required } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawComplaints } from "../records.ts";
import { digits } from "../values/ids.ts";
import { integer, readYear } from "../values/numbers.ts";

const columns = {
  dossiernummer: required(digits(9, 10)),
  jaar: required(readYear),
  ontvankelijk: required(integer(0)),
  elementen: required(integer(0)),
};

export const complaintsSourceTable = defineSourceTable({
  name: "klaroen/klachten",
  columns,
  key: ["dossiernummer", "jaar"],
  toRecord: (values, { row }): RawComplaints => ({
    row,
    locationId: values.dossiernummer,
    year: values.jaar,
    admissible: values.ontvankelijk,
    elements: values.elementen,
  }),
});
