/** A cell that is not empty never counts as "not given", in any column of any table, in a CSV or a workbook. */
import { describe, expect, test } from "vitest";
import { toCsv, validTables, writeExport, type Row } from "../../tests/export-folder.ts";
import { makeWorkbook, type WorkbookCell } from "./files/fixtures/workbook.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import { loadExport } from "./load-export.ts";
import { sourceTables } from "./parsed-export.ts";

/** Returns the issues, also when so many lost rows lead to a refusal. */
async function issuesOf(file: string, content: string | Uint8Array): Promise<Issue[]> {
  try {
    return (await loadExport(writeExport(null, { files: { [file]: content } }))).issues;
  } catch (error) {
    if (error instanceof ExportRefused) return error.issues;
    throw error;
  }
}

const columnsOf = Object.values(sourceTables).map((table): [string, string[]] => [
  table.name,
  Object.keys(table.columns),
]);

const tokens = [
  "#N/A",
  "#N/B",
  "#VERW!",
  "#DEEL/0!",
  "#WAARDE!",
  "#NAAM?",
  "#GETAL!",
  "#LEEG!",
  "#SPILL!",
  "####",
];

const unreadable: [WorkbookCell, string][] = [
  [{ error: "#N/A" }, "#N/A"],
  ["#VERW!", "#VERW!"],
  [{ xml: "<c><f>A1</f></c>" }, "(formula)"],
  [{ xml: '<c t="e"><f>A1</f><v>#REF!</v></c>' }, "#REF!"],
  [{ xml: '<c t="s"><v>7</v></c>' }, "7"],
];

describe.each(columnsOf)("%s", (table, columns) => {
  const valid: Row = validTables[table]?.[0] ?? {};

  test("reports an error value of a CSV in each of its columns", async () => {
    const token = (index: number): string => tokens[index % tokens.length] ?? "";
    const rows = columns.map((column, index) => ({ ...valid, [column]: token(index) }));
    const issues = await issuesOf(`${table}.csv`, toCsv(rows, columns));
    columns.forEach((column, index) => expectReported(issues, column, index + 2, token(index)));
  });

  test("reports each kind of unreadable cell of a workbook in each of its columns", async () => {
    const badCells = unreadable.flatMap(([cell, shown]) =>
      columns.map((column) => ({ cell, shown, column })),
    );
    const rows = badCells.map(({ cell, column }) =>
      columns.map((name) => (name === column ? cell : (valid[name] ?? ""))),
    );
    const issues = await issuesOf(`${table}.xlsx`, makeWorkbook([columns, ...rows], { hasAddresses: false }));
    badCells.forEach(({ column, shown }, index) => expectReported(issues, column, index + 2, shown));
  });

  function expectReported(issues: Issue[], column: string, row: number, value: string): void {
    const issue = issues.find((one) => one.table === table && one.column === column && one.row === row);
    expect(issue, `${column} of row ${row}`).toMatchObject({ severity: "error", value });
  }
});
