import { closingReasons, enforcementTriggers } from "../../domain/codes.ts";
import {
  decisiveCode,
  decisiveDate,
  optional,
  required,
  requiredCodeList,
  type ValuesOf,
} from "../columns.ts";
import { defineSourceTable, type RowReport } from "../parse-table.ts";
import { unreadable, type RawTrajectory } from "../records.ts";
import { readDate } from "../values/dates.ts";
import { digits, readId } from "../values/ids.ts";

/** Showing such a trajectory as either open or closed could be wrong. */
const hiddenUntil = "neither open nor closed, so the trajectory is hidden until this is mended";

const columns = {
  trajectnummer: required(readId),
  dossiernummer: required(digits(9, 10)),
  aanleiding: requiredCodeList(enforcementTriggers),
  rapportnummer: optional(readId),
  datum_start: required(readDate),
  datum_einde: { ...decisiveDate(hiddenUntil), isHeaderRequired: true },
  reden_einde: decisiveCode(
    closingReasons,
    "it may say ongegrond, so the trajectory is hidden until it can be read",
  ),
};

export const trajectoriesSourceTable = defineSourceTable({
  name: "edison/handhavingstrajecten",
  columns,
  key: ["trajectnummer"],
  toRecord: (values, report): RawTrajectory => {
    const hasUsableEnd = isEndUsable(values, report);
    return {
      row: report.row,
      trajectoryId: values.trajectnummer,
      locationId: values.dossiernummer,
      triggers: values.aanleiding,
      reportId: values.rapportnummer,
      startedOn: values.datum_start,
      endedOn: hasUsableEnd ? values.datum_einde : null,
      hasUsableEnd,
      closingReason: values.reden_einde,
    };
  },
});

/** Returns whether the row determines that the trajectory is open or when it ended, and reports why not. */
function isEndUsable(
  { datum_start, datum_einde, reden_einde }: ValuesOf<typeof columns>,
  report: RowReport,
): boolean {
  if (datum_einde === unreadable) return false;
  if (datum_einde === null && reden_einde !== null) {
    report.dropValue(
      "reden_einde",
      `is given without a usable datum_einde; ${hiddenUntil}`,
      "the day of the end",
    );
    return false;
  }
  if (datum_einde !== null && datum_einde < datum_start) {
    report.dropValue("datum_einde", `is before datum_start; ${hiddenUntil}`, "datum_start or later");
    return false;
  }
  return true;
}
