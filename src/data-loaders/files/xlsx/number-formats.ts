/** Number formats, which can turn the number of a cell into a date, a time or another text. */
import { format, getFormatInfo, isValidFormat, tokenize } from "numfmt";
import { maxFormatCharacters } from "../limits.ts";

export interface CellFormat {
  kind: "general" | "number" | "date" | "date and time" | "time";
  code: string;
  /** Whether it shows a text differently from what the text is, as `"Nr. "@` and `;;;` do. */
  changesText: boolean;
}

export const generalFormat: CellFormat = { kind: "general", code: "General", changesText: false };

/**
 * The formats that a workbook refers to by number alone (ECMA-376, 18.8.30). The reader's locale orders their dates.
 */
const builtIn: Record<number, string> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00" },
  ...{ 5: "$#,##0;-$#,##0", 6: "$#,##0;-$#,##0", 7: "$#,##0.00;-$#,##0.00", 8: "$#,##0.00;-$#,##0.00" },
  ...{ 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy" },
  ...{ 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm" },
  ...{ 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00" },
  ...{ 41: "#,##0", 42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00" },
  ...{ 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@" },
};

// The dates and times of East Asian calendars have numbers of their own.
for (const id of [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]) builtIn[id] = "m/d/yyyy";
for (const id of [32, 33, 34, 35, 55, 56]) builtIn[id] = "h:mm:ss";

/** Returns the format with a number, which is one of the workbook's own formats or a built-in one. */
export function cellFormat(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id) ?? builtIn[id] ?? "General";
  // Cells with a text format show a number as General does.
  if (code === "@" || /^(?:general|standaard|standard)$/i.test(code)) return generalFormat;
  if (!isUsable(code)) return { kind: "number", code, changesText: false };
  return { kind: kindOf(code), code, changesText: format(code, "x") !== "x" };
}

/** A longer code than Excel allows would take its length again for each cell that has the format. */
function isUsable(code: string): boolean {
  return code.length <= maxFormatCharacters && isValidFormat(code);
}

function kindOf(code: string): CellFormat["kind"] {
  const { type } = getFormatInfo(code);
  if (type !== "date" && type !== "datetime" && type !== "time") return "number";
  // An elapsed time, such as [h]:mm, is a duration and no time of day.
  if (type === "time" || tokenize(code).some((token) => token.type === "duration")) return "time";
  return type === "date" ? "date" : "date and time";
}

const digits = /^-?\d+$/;

/**
 * Returns the text of a number when that is digits alone; null when it is more, which depends on the settings of Excel.
 */
export function shownDigits(value: number, { code }: CellFormat): string | null {
  if (!Number.isSafeInteger(value) || !isUsable(code)) return null;
  const shown = format(code, value, { nbsp: false }).trim();
  return digits.test(shown) && Number(shown) === value ? shown : null;
}
