import { describe, expect, test } from "vitest";
import { validRow, writeExport } from "../../tests/export-folder.ts";
import { ExportRefused, type Issue } from "../data-loaders/issues.ts";
import { loadExport } from "../data-loaders/load-export.ts";
import type { Withheld } from "../policy/withheld.ts";
import { buildCheckReport, buildRefusedReport, type CheckReport } from "./check-report.ts";
import { checkExport } from "./check-export.ts";
import { formatCheckReport } from "./format-check-report.ts";
import { defaultSettings } from "../domain/settings-schema.ts";

const nothing = { withheld: [], issues: [] };

function issue(changes: Partial<Issue>): Issue {
  return {
    severity: "error",
    table: "edison/locaties",
    row: 2,
    column: "plaatsen",
    value: "veel",
    problem: "is not a number",
    expected: "a whole number",
    consequence: "record dropped",
    ...changes,
  };
}

function refused(message: string, issues: Issue[]): CheckReport {
  const refusal = ExportRefused.because("rows-lost", message);
  refusal.issues = issues;
  return buildRefusedReport(refusal);
}

test("the report on a valid export has its tables and no issues", async () => {
  const report = buildCheckReport(await loadExport(writeExport()), nothing);
  expect(report).toMatchObject({
    refused: null,
    peildatum: "2026-10-31",
    errors: 0,
    warnings: 0,
    issues: [],
  });
  expect(report.tables).toHaveLength(16);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test("a problem of a column is listed once, with every row that has it", () => {
  const rows = Array.from({ length: 500 }, (_, index) => issue({ row: 501 - index, value: `x${index % 2}` }));
  const report = refused("x", [...rows, issue({ column: "bus" })]);
  expect(report.errors).toBe(501);
  expect(report.issues.map((group) => group.occurrences.length)).toEqual([500, 1]);
  const text = formatCheckReport(report);
  const named = new Set(text.match(/\b\d+\b/g));
  for (const { row } of rows) expect(named).toContain(String(row));
});

test("the text reads as a list to work through", () => {
  const report = refused("edison/locaties: 6 of 6 rows can't be used", [
    issue({}),
    issue({ row: 9 }),
    issue({ row: 4, value: "" }),
    issue({
      severity: "warning",
      row: null,
      value: null,
      column: "kleur",
      problem: "is no column",
      expected: null,
      consequence: "none",
    }),
  ]);
  expect(formatCheckReport(report)).toBe(
    [
      "Check report",
      "",
      "edison/locaties: 3 errors, 1 warning",
      "  ERROR   plaatsen: is not a number",
      "          expected: a whole number",
      "          consequence: record dropped",
      "          row 2, 9: «veel»",
      "          row 4: (empty)",
      "  WARNING kleur: is no column",
      "",
      "The export is REFUSED; nothing is written. 3 errors, 1 warning.",
      "  edison/locaties: 6 of 6 rows can't be used",
      "",
      "Next steps",
      "  1. edison/locaties: refused (rows-lost). Mend what costs records, as below.",
      "  2. edison/locaties, plaatsen: 3 × is not a number (costs 3 records). Expected: a whole number.",
      "  3. edison/locaties, kleur: is no column. Look at the rows that the report names.",
      "  What each refusal and each step means: docs/feeding.md",
    ].join("\n"),
  );
});

describe("text from the source can't harm a terminal", () => {
  const hostile = `\u001B[2J\r\n\u202Ex${"y".repeat(500)}`;
  const report = refused(`bad ${hostile}`, [issue({ value: hostile, column: hostile, table: hostile })]);

  test("control characters and marks that reverse text are escaped", () => {
    // eslint-disable-next-line no-control-regex
    expect(formatCheckReport(report)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(report.issues[0]?.occurrences[0]?.value).toMatch(/^\\u001B\[2J\\u000D\\u000A\\u202Ex/);
  });

  test("invisible characters are written out", () => {
    const seen = refused("x", [issue({ value: "O\u00AD1\u061C\u3164\uFE0F\u{E0041}" })]);
    expect(seen.issues[0]?.occurrences[0]?.value).toBe("O\\u00AD1\\u061C\\u3164\\uFE0F\\uE0041");
  });

  test("values are at most 120 characters long", () => {
    expect(report.issues[0]?.occurrences[0]?.value).toHaveLength(120);
  });
});

test("withheld records are counted by rule, table and column", async () => {
  const withheld: Withheld[] = [
    { rule: "P9", table: "modular/vaststellingen", row: 7, column: "omschrijving" },
    { rule: "P1", table: "modular/inspectierapporten", row: 2, column: null },
    { rule: "P1", table: "modular/inspectierapporten", row: 3, column: null },
  ];
  const report = buildCheckReport(await loadExport(writeExport()), { withheld, issues: [] });
  expect(report.withheld).toEqual([
    { rule: "P1", table: "modular/inspectierapporten", column: null, count: 2 },
    { rule: "P9", table: "modular/vaststellingen", column: "omschrijving", count: 1 },
  ]);
  expect(formatCheckReport(report)).toContain("modular/vaststellingen, omschrijving: row 7");
});

test("a text that the personal data gate stops is named, never repeated", async () => {
  const tables = {
    "modular/inspectierapporten": [
      validRow("modular/inspectierapporten", { conclusie: "Bel Jan op 0470 12 34 56." }),
    ],
  };
  const report = await checkExport(writeExport(null, { tables }), defaultSettings);
  const all = JSON.stringify(report) + formatCheckReport(report);
  expect(report.gatedTexts).toContainEqual({
    table: "modular/inspectierapporten",
    row: 2,
    column: "conclusie",
  });
  expect(all).not.toContain("0470");
});

test("the report on a refused export still has everything that was found", async () => {
  const rows = Array.from({ length: 6 }, (_, index) =>
    validRow("kerncijfers/kerncijfers", { indicator: `i${index}`, waarde: "x" }),
  );
  const report = await checkExport(
    writeExport(null, { tables: { "kerncijfers/kerncijfers": rows } }),
    defaultSettings,
  );
  expect(report.refused).toMatch(/6 of 6/);
  expect(report.errors).toBe(6);
  expect(report.tables).toHaveLength(16);
});
