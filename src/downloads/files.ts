/** Writes the tables of the downloads as text, and addresses the files under /data/v1/. */
import { createHash } from "node:crypto";
import type { TableFile } from "../domain/publication-file.ts";
import type { DownloadCell } from "./column.ts";
import { provenance, type DownloadContext } from "./context.ts";
import { csvLines, type CsvCell } from "../formats/csv.ts";
import { withRows } from "../formats/json-rows.ts";
import { inLargeParts } from "../formats/large-parts.ts";
import type { DownloadTable } from "./table.ts";
import { downloadTables } from "./tables.ts";

/** Separates the values of a list in one cell. */
export const listSeparator = "|";

/** Returns the path of a download, from the root of the site. */
export function downloadUrl(file: string): string {
  return `/data/v1/${file}`;
}

/** Returns the path of the download of one location. */
export function locationDownloadUrl(locationId: string): string {
  return downloadUrl(`locatie/${encodeURIComponent(locationId)}.json`);
}

/** Formats a table as CSV, line by line. */
export function tableCsv(table: DownloadTable, context: DownloadContext): Generator<string> {
  return csvLines(
    table.columns.map(({ name }) => name),
    table.cells(context).map((cells) => cells.map(csvCell)),
  );
}

function csvCell(cell: DownloadCell): CsvCell {
  if (!isList(cell)) return cell;
  return cell.length === 0 ? null : cell.join(listSeparator);
}

function isList(cell: DownloadCell): cell is readonly string[] {
  return Array.isArray(cell);
}

/** Formats a table as JSON, line by line: the provenance first, then a row on each line. */
export function tableJson(table: DownloadTable, context: DownloadContext): Generator<string> {
  const rows = table.objects(context).map((row) => JSON.stringify(row));
  const head: Omit<TableFile, "rijen"> = { tabel: table.name, ...provenance(context) };
  return withRows(head, "rijen" satisfies keyof TableFile, rows);
}

/** The numbers that datapackage.json and the page give for a CSV file. */
export interface CsvStats {
  rows: number;
  bytes: number;
  sha256: string;
}

const statsByPublication = new WeakMap<DownloadContext["publication"], ReadonlyMap<string, CsvStats>>();

/** Returns rows, size and hash of every CSV file; counts them once per publication. */
export function csvStats(context: DownloadContext): ReadonlyMap<string, CsvStats> {
  const counted =
    statsByPublication.get(context.publication) ??
    new Map(downloadTables.map((table) => [table.name, countStats(table, context)]));
  statsByPublication.set(context.publication, counted);
  return counted;
}

function countStats(table: DownloadTable, context: DownloadContext): CsvStats {
  const hash = createHash("sha256");
  let lines = 0;
  let bytes = 0;
  const countedLines = tableCsv(table, context).map((line) => {
    lines += 1;
    return line;
  });
  for (const part of inLargeParts(countedLines)) {
    bytes += Buffer.byteLength(part);
    hash.update(part);
  }
  return { rows: lines - 1, bytes, sha256: hash.digest("hex") };
}
