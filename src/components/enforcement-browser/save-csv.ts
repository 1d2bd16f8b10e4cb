import { csvFileName, csvHeader, csvRows } from "../../enforcement-browser/browser/csv-rows.ts";
import type { StepRow } from "../../enforcement-browser/browser/step-row.ts";
import type { OpenSteps } from "../../enforcement-browser/browser/steps-file.ts";
import { csvMediaType, writeCsv } from "../../formats/csv.ts";

/** Downloads these steps as a file that is made in the browser: nothing is sent anywhere. */
export function saveCsv(steps: readonly StepRow[], publication: OpenSteps, baseUrl: string): void {
  const context = { ...publication, baseUrl };
  const text = writeCsv(csvHeader, csvRows(steps, context));
  const url = URL.createObjectURL(new Blob([text], { type: csvMediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = csvFileName(context);
  link.click();
  URL.revokeObjectURL(url);
}
