import { csvMediaType } from "../../formats/csv.ts";

/** Downloads a file that was made in the browser: nothing is sent anywhere. */
export function saveCsvFile(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: csvMediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
