/** The files of a publication under /data/v1/, as text. */
import { createHash } from "node:crypto";
import type { Cell } from "./column.ts";
import { provenance, type DownloadContext } from "./context.ts";
import { writeCsv, type CsvCell } from "./csv.ts";
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

/** A table as CSV. */
export function tableCsv(table: Table, context: DownloadContext): string {
  return csvOf(table, table.cells(context));
}

function csvOf(table: Table, rows: IteratorObject<Cell[]>): string {
  return writeCsv(
    table.columns.map(({ name }) => name),
    rows.map((cells) => cells.map(csvCell)),
  );
}

function csvCell(cell: Cell): CsvCell {
  if (!isList(cell)) return cell;
  return cell.length === 0 ? null : cell.join(listSeparator);
}

function isList(cell: Cell): cell is readonly string[] {
  return Array.isArray(cell);
}

/** A table as JSON: first whose data these are, then a row on each line. */
export function tableJson(table: Table, context: DownloadContext): string {
  const rows = table.objects(context).map((row) => JSON.stringify(row));
  return withRows({ tabel: table.name, ...provenance(context) }, "rijen", rows);
}

/** JSON with a long list in it, each item on a line of its own. */
export function withRows(head: Record<string, unknown>, name: string, rows: Iterable<string>): string {
  return `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[\n${[...rows].join(",\n")}\n]}\n`;
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
  let rows = 0;
  const counted = table.cells(context).map((cells) => {
    rows += 1;
    return cells;
  });
  const text = csvOf(table, counted);
  return {
    rows,
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}
