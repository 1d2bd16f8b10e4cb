/**
 * Writes the tables of an export in their canonical form: UTF-8, `;`, LF, quoted only where needed.
 * Rows leave in large chunks while the hash is kept up to date, so memory stays flat at any scale.
 */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** The value of one cell; undefined leaves it empty. */
export type CsvValue = string | number | boolean | undefined;

/** A finished file, as the manifest describes it. */
export interface WrittenFile {
  sha256: string;
  rijen: number;
}

/** Writes one table, row by row. */
export interface TableWriter {
  add(row: readonly CsvValue[]): void;
  close(): WrittenFile;
}

const chunkLength = 1 << 20;

/** Opens `<directory>/<path>` and writes its header. */
export function openTable(directory: string, path: string, columns: readonly string[]): TableWriter {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, "w");
  const hash = createHash("sha256");
  let pending = `${columns.join(";")}\n`;
  let rows = 0;

  function flush(): void {
    const bytes = Buffer.from(pending, "utf8");
    hash.update(bytes);
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    pending = "";
  }

  return {
    add(row) {
      if (row.length !== columns.length) {
        throw new Error(`${path}: a row has ${row.length} cells, the header ${columns.length}`);
      }
      pending += `${row.map(formatCell).join(";")}\n`;
      rows += 1;
      if (pending.length > chunkLength) flush();
    },
    close() {
      flush();
      closeSync(descriptor);
      return { sha256: hash.digest("hex"), rijen: rows };
    },
  };
}

function formatCell(cell: CsvValue): string {
  if (cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  if (typeof cell === "number") return String(cell);
  return /[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
