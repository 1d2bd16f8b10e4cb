import { closingReasons, enforcementTriggers } from "../../domain/codes.ts";
import { decisiveCode, optional, required, requiredCodeList } from "../columns.ts";
import { defineTable } from "../parse-table.ts";
import type { RawTrajectory } from "../records.ts";
import { readDate } from "../values/dates.ts";
import { digits, readId } from "../values/ids.ts";

const columns = {
  trajectnummer: required(readId),
  dossiernummer: required(digits(9, 10)),
  aanleiding: requiredCodeList(enforcementTriggers),
  rapportnummer: optional(readId),
  datum_start: required(readDate),
  datum_einde: optional(readDate),
  reden_einde: decisiveCode(closingReasons),
};

export const trajectoriesTable = defineTable({
  name: "edison/handhavingstrajecten",
  columns,
  key: ["trajectnummer"],
  toRecord: (values, report): RawTrajectory => {
    const { datum_start: startedOn, datum_einde: endedOn, reden_einde: closingReason } = values;
    if (endedOn !== null && endedOn < startedOn) report.warn("datum_einde", "is before datum_start");
    if (endedOn === null && closingReason !== null) {
      report.warn("reden_einde", "is given without datum_einde: the trajectory counts as open");
    }
    return {
      row: report.row,
      trajectoryId: values.trajectnummer,
      locationId: values.dossiernummer,
      triggers: values.aanleiding,
      reportId: values.rapportnummer,
      startedOn,
      endedOn,
      closingReason,
    };
  },
});
