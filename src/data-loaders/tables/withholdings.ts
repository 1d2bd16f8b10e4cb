/**
 * publicatie/inhoudingen. A lost row would publish what must stay offline, so every error here leads to withholding
 * more, and a row without a usable number refuses the whole export (keep-withholdings.ts).
 */
import { withholdingSubjects, type WithholdingSubject } from "../../domain/codes.ts";
import {
  blankable,
  decisiveDate,
  optional,
  required,
  requiredCode,
  type SourceColumns,
  type ValuesOf,
} from "../columns.ts";
import { defineSourceTable, type RowReport } from "../parse-table.ts";
import { unreadable, type RawWithholding } from "../records.ts";
import { headerKey } from "../header-names.ts";
import { readDate } from "../values/dates.ts";
import { digits, readId } from "../values/ids.ts";
import { readLine, readText } from "../values/texts.ts";
import { findingsSourceTable } from "./findings.ts";
import { locationsSourceTable } from "./locations.ts";
import { repliesSourceTable } from "./replies.ts";
import { reportsSourceTable } from "./reports.ts";
import { stepsSourceTable } from "./steps.ts";
import { trajectoriesSourceTable } from "./trajectories.ts";

const beginningOfTime = "0001-01-01";

/**
 * A separator too many or too few moves a date into the column of the other, where it would postpone or end the
 * withholding. So the two dates count together: unless both can be used, neither counts.
 */
const always = "withheld from the beginning of time and without an end until this is mended";

const columns = {
  betreft: requiredCode(withholdingSubjects),
  nummer: required(readId),
  kolom: { ...blankable(readLine), effectWhenBad: "the whole record is withheld" },
  vanaf: { ...decisiveDate(always), isHeaderRequired: true },
  tot: { ...decisiveDate(always), isHeaderRequired: true },
  // The column is read so that it is known, but its text is never kept.
  reden: optional(readText),
};

const columnsBySubject: Record<WithholdingSubject, SourceColumns> = {
  locatie: locationsSourceTable.columns,
  inspectierapport: reportsSourceTable.columns,
  vaststelling: findingsSourceTable.columns,
  handhavingsstap: stepsSourceTable.columns,
  handhavingstraject: trajectoriesSourceTable.columns,
  reactie: repliesSourceTable.columns,
};

export const withholdingsSourceTable = defineSourceTable({
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
    return {
      row: report.row,
      subject: values.betreft,
      subjectId: values.nummer,
      column: columnOf(values, report),
      ...periodOf(values, report),
    };
  },
});

/**
 * Interprets a row whose cells may have shifted: it withholds the whole record, always. Null when it names no record.
 */
export function shiftedWithholding(
  row: number,
  { betreft, nummer }: Partial<WithholdingValues>,
): RawWithholding | null {
  if (betreft === undefined || nummer === undefined || !isUsableNumber({ betreft, nummer })) return null;
  return { row, subject: betreft, subjectId: nummer, column: null, from: beginningOfTime, until: null };
}

type WithholdingValues = ValuesOf<typeof columns>;

function isUsableNumber({ betreft, nummer }: Pick<WithholdingValues, "betreft" | "nummer">): boolean {
  if (betreft === "vaststelling") return nummer.slice(1, -1).includes("#");
  if (betreft === "locatie") return "value" in digits(9, 10)(nummer);
  return true;
}

function expectedNumber({ betreft }: WithholdingValues): string {
  return betreft === "vaststelling" ? "rapportnummer#volgnummer" : "9 or 10 digits";
}

/** Returns the column that is withheld. A column that the record does not have withholds the whole record. */
function columnOf({ betreft, kolom }: WithholdingValues, report: RowReport): string | null {
  if (kolom === null) return null;
  const names = Object.keys(columnsBySubject[betreft]);
  const column = names.find((name) => headerKey(name) === headerKey(kolom));
  if (column !== undefined) return column;
  report.dropValue("kolom", `is no column of a ${betreft}: the whole record is withheld`, names.join(" | "));
  return null;
}

/** Returns true for signs of a separator too many or too few: a date for a column's name, or no date for a date. */
export function hasShifted({ kolom = null, vanaf, tot }: Partial<WithholdingValues>): boolean {
  return vanaf === unreadable || tot === unreadable || (kolom !== null && "value" in readDate(kolom));
}

/** Returns the period during which the withholding applies. */
function periodOf(
  { kolom, vanaf, tot }: WithholdingValues,
  report: RowReport,
): Pick<RawWithholding, "from" | "until"> {
  if (vanaf === null && !report.hasLost("vanaf")) report.dropValue("vanaf", `is empty; ${always}`, "a date");
  if (vanaf === null || hasShifted({ kolom, vanaf, tot })) {
    return { from: beginningOfTime, until: null };
  }
  if (tot === null || tot >= vanaf) return { from: vanaf, until: tot };
  report.dropValue("tot", "is before vanaf: withheld without an end", "vanaf or later");
  return { from: vanaf, until: null };
}
