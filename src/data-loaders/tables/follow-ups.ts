import { followUpActions, followUpStatuses } from "../../domain/codes.ts";
import { optionalCode, required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawFollowUp } from "../records.ts";
import { readDate } from "../values/dates.ts";
import { readId } from "../values/ids.ts";

const columns = {
  rapportnummer: required(readId),
  status: requiredCode(followUpStatuses),
  actie: optionalCode(followUpActions),
  datum: required(readDate),
};

export const followUpsSourceTable = defineSourceTable({
  name: "edison/opvolging",
  columns,
  key: [],
  toRecord: (values, { row }): RawFollowUp => ({
    row,
    reportId: values.rapportnummer,
    status: values.status,
    action: values.actie,
    date: values.datum,
  }),
});
