/**
 * Exports at the bounds on size, each made so that reading it takes as much memory or time as its maker could think of:
 * valid small exports of which one file, or several, are as large as they may be.
 */
import { writeExport, type ExportParts } from "../export-folder.ts";
import { borderExports, manifestExports } from "./border-exports.ts";
import { csvExports } from "./csv-exports.ts";
import type { BoundExports } from "./room.ts";
import { workbookExports } from "./workbook-exports.ts";

/** The largest tables that are read to their end, each with the largest borders. */
const pairs: [BoundExports, string, string][] = [
  [csvExports, "short rows", "lists inside one another"],
  [csvExports, "doubled quotes", "empty objects"],
  [csvExports, "doubled quotes", "lists inside one another"],
  [csvExports, "a text in UTF-16", "empty lists"],
  [workbookExports, "valid rows", "all points in rings of four"],
  [csvExports, "short rows", "all points in rings of four"],
  [workbookExports, "as many shared texts as cells", "lists inside one another"],
];

const combinedExports: BoundExports = Object.fromEntries(
  pairs.map(([tables, table, border]) => [
    `${table}, with borders of ${border}`,
    (): ExportParts => ({ files: { ...tables[table]?.().files, ...borderExports[border]?.().files } }),
  ]),
);

const kinds = {
  csv: csvExports,
  workbook: workbookExports,
  borders: borderExports,
  "export.json": manifestExports,
  together: combinedExports,
};

/** All of them by name, each with what writes it into a folder. */
export const boundExports: [string, (directory: string) => void][] = Object.entries(kinds).flatMap(
  ([kind, exports]) =>
    Object.entries(exports).map(([name, make]): [string, (directory: string) => void] => [
      `${kind}: ${name}`,
      (directory) => void writeExport(directory, make()),
    ]),
);
