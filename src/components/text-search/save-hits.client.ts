/** Saves what a search inside texts found, for a visitor who asks for it. */
import { writeCsv, type CsvCell } from "../../formats/csv.ts";
import type { DocumentHit } from "../../text-search/browser/find-documents.ts";
import { chosenPassages } from "../../text-search/browser/found-passages.ts";
import { hitFileName, hitHeader, hitRows, type HitContext } from "../../text-search/browser/hit-rows.ts";
import { saveCsvFile } from "../filters/save-csv-file.ts";
import { loadDocument } from "./text-engine.client.ts";
import type { SearchedFor } from "./text-results.client.ts";

/** The documents that a download fetches at a time. */
const downloadBatch = 24;

/**
 * Saves every text found as a file, and not only those of the documents that are shown. `onBatch` is told how many
 * documents are left, and returns false where another search came between: then nothing is saved.
 */
export async function saveHits(
  hits: readonly DocumentHit[],
  { sought, chosen }: SearchedFor,
  context: HitContext,
  onBatch: (left: number) => boolean,
): Promise<void> {
  const rows: CsvCell[][] = [];
  for (let first = 0; first < hits.length; first += downloadBatch) {
    if (!onBatch(hits.length - first)) return;
    const batch = hits.slice(first, first + downloadBatch);
    const documents = await Promise.all(batch.map(({ document }) => loadDocument(document)));
    for (const document of documents)
      rows.push(...hitRows(document, chosenPassages(document, sought, chosen), context));
  }
  if (onBatch(0)) saveCsvFile(writeCsv(hitHeader, rows), hitFileName(context));
}
