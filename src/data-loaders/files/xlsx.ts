/** The first sheet of a workbook, to a grid of cells: real dates, numbers and booleans stay what they are. */
import { readSheet } from "read-excel-file/node";
import { ExportRefused } from "../issues.ts";
import type { Cell, Grid } from "./cells.ts";

/** Reads an XLSX file's first sheet; `file` names it in the refusal. */
export async function parseXlsx(bytes: Buffer, file: string): Promise<Grid> {
  try {
    return (await readSheet(bytes, 1, { trim: false })) as Cell[][];
  } catch (cause) {
    throw new ExportRefused(
      `${file}: can't be read as an Excel workbook. Save it again as .xlsx or as CSV.`,
      {
        cause,
      },
    );
  }
}
