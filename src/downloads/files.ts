/** The files of a publication under /data/v1/, as text. */
import { createHash } from "node:crypto";
import type { TableFile } from "../domain/publication-file.ts";
import type { Cell } from "./column.ts";
import { provenance, type DownloadContext } from "./context.ts";
import { csvLines, type CsvCell } from "../formats/csv.ts";
import { withRows } from "../formats/json-rows.ts";
import type { Table } from "./table.ts";
import { tables } from "./tables.ts";

/** Between the values of a list in one cell. */
export const listSeparator = "|";

/** The address of a download, from the root of the site. */
export function downloadUrl(file: string): string {
  return `/data/v1/${file}`;
}

/** The download of one location. */
export function locationDownloadUrl(locationId: string): string {
  return downloadUrl(`locatie/${encodeURIComponent(locationId)}.json`);
}

/** A table as CSV, line by line. */
export function tableCsv(table: Table, context: DownloadContext): Generator<string> {
  return csvLines(
    table.columns.map(({ name }) => name),
    table.cells(context).map((cells) => cells.map(csvCell)),
  );
}

function csvCell(cell: Cell): CsvCell {
  if (!isList(cell)) return cell;
  return cell.length === 0 ? null : cell.join(listSeparator);
}

function isList(cell: Cell): cell is readonly string[] {
  return Array.isArray(cell);
}

/** A table as JSON, line by line: first whose data these are, then a row on each line. */
export function tableJson(table: Table, context: DownloadContext): Generator<string> {
  const rows = table.objects(context).map((row) => JSON.stringify(row));
  const head: Omit<TableFile, "rijen"> = { tabel: table.name, ...provenance(context) };
  return withRows(head, "rijen" satisfies keyof TableFile, rows);
}

/** What datapackage.json and the page say of a CSV file. */
export interface FileFacts {
  rows: number;
  bytes: number;
  sha256: string;
}

const known = new WeakMap<DownloadContext["publication"], ReadonlyMap<string, FileFacts>>();

/** Rows, size and hash of every CSV file, counted once per publication. */
export function csvFacts(context: DownloadContext): ReadonlyMap<string, FileFacts> {
  const counted =
    known.get(context.publication) ?? new Map(tables.map((table) => [table.name, factsOf(table, context)]));
  known.set(context.publication, counted);
  return counted;
}

function factsOf(table: Table, context: DownloadContext): FileFacts {
  const hash = createHash("sha256");
  let lines = 0;
  let bytes = 0;
  for (const line of tableCsv(table, context)) {
    lines += 1;
    bytes += Buffer.byteLength(line);
    hash.update(line);
  }
  return { rows: lines - 1, bytes, sha256: hash.digest("hex") };
}
