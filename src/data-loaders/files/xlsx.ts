/**
 * Reads the first visible sheet of a workbook into a grid of cells, as the workbook shows them. ADR 13 explains why
 * this is our own reader on top of libraries for ZIP, XML and number formats.
 */
import { ExportRefused } from "../issues.ts";
import type { Sheet } from "./cells.ts";
import { BoundExceeded, ReadBudget } from "./read-budget.ts";
import { openContainer } from "./xlsx/container.ts";
import { parseCellReference } from "./xlsx/cell-references.ts";
import { saveAgain, FileProblem } from "./problem.ts";
import { readSharedStrings } from "./xlsx/shared-strings.ts";
import { sheetNotices } from "./xlsx/sheet-notices.ts";
import { readWorksheet } from "./xlsx/sheet.ts";
import { readStyles } from "./xlsx/styles.ts";
import { readWorkbookParts, type WorkbookParts } from "./xlsx/workbook-parts.ts";

/** Parses an XLSX file; `file` names it in a refusal. Merged title cells above the header give no warning. */
export async function parseXlsx(
  bytes: Buffer,
  file: string,
  headerRow: number,
  budget = new ReadBudget(),
): Promise<Sheet> {
  try {
    return await readSheet(bytes, headerRow, budget);
  } catch (cause) {
    if (cause instanceof BoundExceeded)
      throw ExportRefused.because("bound", `${file}: ${cause.message}`, { cause });
    const problem =
      cause instanceof FileProblem ? cause.message : `can't be read as an Excel workbook. ${saveAgain}`;
    throw ExportRefused.because("file-format", `${file}: ${problem}`, { cause });
  }
}

async function readSheet(bytes: Buffer, headerRow: number, budget: ReadBudget): Promise<Sheet> {
  const container = await openContainer(bytes);
  const parts = await readWorkbookParts(container);
  budget.addUnpacked(container.unpackedBytes([parts.sheet, parts.sharedStrings, parts.styles]));
  const styles = await readStyles(container, parts.styles);
  const sharedStrings = await readSharedStrings(container, parts.sharedStrings, budget);
  const { isDate1904 } = parts;
  const context = { styles, sharedStrings, isDate1904 };
  const sheet = await readWorksheet(container, parts.sheet, context, budget);
  const merged = sheet.merged.filter((range) => endsAtOrBelow(range, headerRow));
  return {
    grid: sheet.grid,
    notices: [...skippedSheetNotices(parts), ...sheetNotices({ ...sheet, merged })],
  };
}

function endsAtOrBelow(range: string, row: number): boolean {
  return parseCellReference(range.split(":").at(-1) ?? range).row >= row;
}

function skippedSheetNotices({ skippedSheets, sheetName }: WorkbookParts): string[] {
  return skippedSheets.map(
    ({ name, reason }) => `sheet "${name}" ${reason}, so sheet "${sheetName}" is read: put the table first`,
  );
}
