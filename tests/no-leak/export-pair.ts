/**
 * Makes two exports that must result in the same publication: the whole one, and one in which everything that may not
 * be shown is removed or replaced.
 */
import { rmSync } from "node:fs";
import { toCsv, validManifest, validTables, writeExport, type Row } from "../export-folder.ts";

/** A value that may not be shown, with the value that replaces it in the other export. */
export interface Secret {
  whole: string;
  without: string;
}

export type Cells = Record<string, string | Secret>;

export interface ExportPair {
  /** Adds a row; a hidden one is added to the whole export only. */
  add: (table: string, cells: Cells, isHidden?: boolean) => void;
  /** Adds a file of its own to the whole export. */
  addFile: (path: string, content: string) => void;
  write: (variant: "whole" | "without", directory: string) => void;
}

/** Starts a pair; every row of the whole export gets a column that the contract does not know. */
export function newExportPair(peildatum: string, unknownColumnMarker: string): ExportPair {
  const rows = { whole: new Map<string, Row[]>(), without: new Map<string, Row[]>() };
  const files: Record<string, string> = {};
  const put = (variant: "whole" | "without", table: string, row: Row): void => {
    rows[variant].set(table, [...(rows[variant].get(table) ?? []), row]);
  };
  return {
    add: (table, cells, isHidden = false) => {
      put("whole", table, { ...valuesOf(cells, "whole"), interne_nota: `Intern ${unknownColumnMarker}` });
      if (!isHidden) put("without", table, valuesOf(cells, "without"));
    },
    addFile: (path, content) => {
      files[path] = content;
    },
    write: (variant, directory) => {
      rmSync(directory, { recursive: true, force: true });
      const tables = Object.fromEntries(
        Object.entries(validTables).map(([table, valid]) => {
          const columns = Object.keys(valid[0] ?? {});
          return [`${table}.csv`, toCsv(rows[variant].get(table) ?? [], columns)];
        }),
      );
      writeExport(directory, {
        manifest: { ...validManifest, peildatum },
        files: variant === "whole" ? { ...tables, ...files } : tables,
      });
    },
  };
}

function valuesOf(cells: Cells, variant: "whole" | "without"): Row {
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [
      column,
      typeof value === "string" ? value : value[variant],
    ]),
  );
}
