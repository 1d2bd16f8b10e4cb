import { csvFileName, csvHeader, csvRows } from "../../enforcement-browser/browser/csv-rows.ts";
import type { StepRow } from "../../enforcement-browser/browser/step-row.ts";
import type { OpenSteps } from "../../enforcement-browser/browser/steps-file.ts";
import { writeCsv } from "../../formats/csv.ts";
import { saveCsvFile } from "../filters/save-csv-file.ts";

/** Downloads these steps as a file. */
export function saveCsv(steps: readonly StepRow[], publication: OpenSteps, baseUrl: string): void {
  const context = { ...publication, baseUrl };
  saveCsvFile(writeCsv(csvHeader, csvRows(steps, context)), csvFileName(context));
}
