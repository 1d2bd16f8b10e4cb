/**
 * publicatie/inhoudingen: the one table where a lost row would publish what must stay offline. So every
 * error here errs on the side of withholding, and a row that names nothing usable refuses the whole export.
 */
import { withholdingSubjects, type WithholdingSubject } from "../../domain/codes.ts";
import { blankable, optional, required, requiredCode, type Columns, type ValuesOf } from "../columns.ts";
import { defineTable, type RowReport } from "../parse-table.ts";
import type { RawWithholding } from "../records.ts";
import { headerKey } from "../source-table.ts";
import { readDate } from "../values/dates.ts";
import { digits, readId } from "../values/ids.ts";
import { readLine, readText } from "../values/texts.ts";
import { findingsTable } from "./findings.ts";
import { locationsTable } from "./locations.ts";
import { repliesTable } from "./replies.ts";
import { reportsTable } from "./reports.ts";
import { stepsTable } from "./steps.ts";
import { trajectoriesTable } from "./trajectories.ts";

const beginningOfTime = "0001-01-01";

const columns = {
  betreft: requiredCode(withholdingSubjects),
  nummer: required(readId),
  kolom: optional(readLine),
  vanaf: blankable(readDate),
  tot: optional(readDate),
  // Read so that the column is known; never kept.
  reden: optional(readText),
};

const columnsBySubject: Record<WithholdingSubject, Columns> = {
  locatie: locationsTable.columns,
  inspectierapport: reportsTable.columns,
  vaststelling: findingsTable.columns,
  handhavingsstap: stepsTable.columns,
  handhavingstraject: trajectoriesTable.columns,
  reactie: repliesTable.columns,
};

export const withholdingsTable = defineTable({
  name: "publicatie/inhoudingen",
  columns,
  key: [],
  toRecord: (values, report): RawWithholding | null => {
    if (!isUsableNumber(values)) {
      return report.dropRecord(
        "nummer",
        `can't be the number of a ${values.betreft}`,
        expectedNumber(values),
      );
    }
    const from = startOf(values, report);
    return {
      row: report.row,
      subject: values.betreft,
      subjectId: values.nummer,
      column: columnOf(values, report),
      from,
      until: endOf(values, from, report),
    };
  },
});

type WithholdingValues = ValuesOf<typeof columns>;

function isUsableNumber({ betreft, nummer }: WithholdingValues): boolean {
  if (betreft === "vaststelling") return /^.+#.+$/.test(nummer);
  if (betreft === "locatie") return "value" in digits(9, 10)(nummer);
  return true;
}

function expectedNumber({ betreft }: WithholdingValues): string {
  return betreft === "vaststelling" ? "rapportnummer#volgnummer" : "9 or 10 digits";
}

/** A column that the record does not have withholds the whole record. */
function columnOf({ betreft, kolom }: WithholdingValues, report: RowReport): string | null {
  if (kolom === null) return null;
  const names = Object.keys(columnsBySubject[betreft]);
  const column = names.find((name) => headerKey(name) === headerKey(kolom));
  if (column !== undefined) return column;
  report.dropValue("kolom", `is no column of a ${betreft}: the whole record is withheld`, names.join(" | "));
  return null;
}

/** Without a usable start it has always held. */
function startOf({ vanaf }: WithholdingValues, report: RowReport): string {
  if (vanaf !== null) return vanaf;
  report.dropValue("vanaf", "gives no usable date: withheld from the beginning of time", "a date");
  return beginningOfTime;
}

/** An end before the start would withhold nothing, so it does not count. */
function endOf({ tot }: WithholdingValues, from: string, report: RowReport): string | null {
  if (tot === null || tot >= from) return tot;
  report.dropValue("tot", "is before vanaf: withheld without an end", "vanaf or later");
  return null;
}
