/** A cell that holds something is never "not given": in every table, in every column, in both forms of file. */
import { describe, expect, test } from "vitest";
import { toCsv, validTables, writeExport } from "../../tests/export-folder.ts";
import { makeWorkbook, type WorkbookCell } from "./files/fixtures/workbook.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import { loadExport } from "./load-export.ts";
import { tables } from "./parsed-export.ts";

async function issuesOf(files: Record<string, string | Uint8Array>): Promise<Issue[]> {
  try {
    return (await loadExport(writeExport(null, { files }))).issues;
  } catch (error) {
    // A withholding that lost its number refuses the export; what was found is on the error.
    if (error instanceof ExportRefused) return error.issues;
    throw error;
  }
}

const columns = Object.values(tables).flatMap((table) =>
  Object.keys(table.columns).map((column) => [table.name, column] as const),
);

/** The first valid row of a table, with this in the place of one cell. */
function rowWith(table: string, column: string, cell: WorkbookCell): WorkbookCell[][] {
  const row = validTables[table]?.[0] ?? {};
  const header = [...new Set([...Object.keys(row), column])];
  return [header, header.map((name) => (name === column ? cell : (row[name] ?? "")))];
}

const unreadable: [string, WorkbookCell, string][] = [
  ["an error cell", { error: "#N/A" }, "#N/A"],
  ["an error value as text", "#VERW!", "#VERW!"],
  ["a formula without a result", { formula: "A1" }, "(formula)"],
  ["a formula whose result is an error", { xml: '<c t="e"><f>A1</f><v>#REF!</v></c>' }, "#REF!"],
];

describe.each(columns)("%s, %s", (table, column) => {
  test("tells an error value of a CSV", async () => {
    const [header = [], cells = []] = rowWith(table, column, "#N/B");
    const row = Object.fromEntries(header.map((name, index) => [String(name), String(cells[index])]));
    expect(await issuesOf({ [`${table}.csv`]: toCsv([row]) })).toContainEqual(told(table, column, "#N/B"));
  });

  test("tells every kind of unreadable cell of a workbook", async () => {
    for (const [kind, cell, shown] of unreadable) {
      const workbook = makeWorkbook(rowWith(table, column, cell), { hasAddresses: false });
      expect(await issuesOf({ [`${table}.xlsx`]: workbook }), kind).toContainEqual(
        told(table, column, shown),
      );
    }
  });
});

function told(table: string, column: string, value: string): unknown {
  return expect.objectContaining({ severity: "error", table, row: 2, column, value });
}
