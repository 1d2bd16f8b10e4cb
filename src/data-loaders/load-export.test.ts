import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toCsv, validRow, validTables, writeExport, type ExportParts } from "../../tests/export-folder.ts";
import { makeWorkbook } from "./files/test-workbook.ts";
import { ExportRefused } from "./issues.ts";
import { loadExport, type LoadOptions } from "./load-export.ts";

async function refusalOf(parts: ExportParts, options: LoadOptions = {}): Promise<ExportRefused> {
  const error: unknown = await loadExport(writeExport(null, parts), options).then(
    () => new Error("not refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExportRefused)) throw error;
  return error;
}

test("a valid export gives a record for each row and no issues", async () => {
  const { records, issues, tables } = await loadExport(writeExport());
  expect(issues).toEqual([]);
  expect(tables).toHaveLength(16);
  for (const { table, file, rows, dropped } of tables) {
    expect({ file, rows, dropped }, table).toEqual({
      file: `${table}.csv`,
      rows: validTables[table]?.length,
      dropped: 0,
    });
  }
  expect(records).toMatchObject({ peildatum: "2026-10-31", source: "Testgegevens", isFictitious: true });
  expect(records.steps).toMatchObject([{ amountEur: 1250.5, isUrgent: false, toldOn: "2026-05-04" }]);
  expect(records.withholdings).toMatchObject([{ subjectId: "R1#1", column: "omschrijving", until: null }]);
  expect(JSON.stringify(records.withholdings)).not.toContain("Vonnis");
});

test("a missing optional table means no such records, and is said", async () => {
  const { records, issues } = await loadExport(writeExport(null, { tables: { "klaroen/klachten": null } }));
  expect(records.complaints).toEqual([]);
  expect(issues).toMatchObject([{ severity: "warning", table: "klaroen/klachten", row: null }]);
});

test("a file that is no table is told, not read", async () => {
  const files = { "edison/locatie.csv": "a;b\n", "edison/.DS_Store": "" };
  const { issues } = await loadExport(writeExport(null, { files }));
  expect(issues).toMatchObject([{ severity: "warning", table: "edison/locatie.csv" }]);
});

test("a report knows its PDF whatever way letters of its name are written", async () => {
  const rows = [validRow("modular/inspectierapporten", { rapportnummer: "Ré\u00AD-１" })];
  const directory = writeExport(null, {
    tables: { "modular/inspectierapporten": rows, "edison/opvolging": null, "modular/vaststellingen": null },
    files: { "modular/pdf/Re\u0301-1.pdf": "%PDF" },
  });
  const { reports } = (await loadExport(directory)).records;
  expect(reports).toMatchObject([{ reportId: "Ré-1", hasPdf: true }]);
});

test("a report knows whether its PDF came along", async () => {
  const directory = writeExport(null, { files: { "modular/pdf/R1.pdf": "%PDF" } });
  expect((await loadExport(directory)).records.reports).toMatchObject([{ hasPdf: true }]);
});

describe("an export is refused for", () => {
  const locations = "edison/locaties";
  const csv = toCsv(validTables[locations] ?? []);
  const sha256 = createHash("sha256").update(csv).digest("hex");

  test.each<[string, ExportParts, RegExp]>([
    ["no export.json", { manifest: null }, /^export\.json: can't be read/],
    ["an unknown contract", { manifest: { contract: 2 } }, /contract is 2/],
    ["no contract", { manifest: { contract: undefined } }, /contract is missing/],
    ["no such peildatum", { manifest: { peildatum: "2026-02-30" } }, /peildatum: expected a calendar date/],
    ["no source", { manifest: { bron: " " } }, /bron/],
    ["fictief not given", { manifest: { fictief: undefined } }, /fictief/],
    ["a missing required table", { tables: { [locations]: null } }, /^edison\/locaties: is missing/],
    [
      "two files for one table",
      { files: { "klaroen/klachten.csv": "", "klaroen/klachten.xlsx": makeWorkbook([]) } },
      /klaroen\/klachten: has two files/,
    ],
    [
      "a wrong hash",
      { manifest: { bestanden: { [`${locations}.csv`]: { sha256: "0".repeat(64) } } } },
      /edison\/locaties\.csv: has SHA-256/,
    ],
    [
      "a wrong row count",
      { manifest: { bestanden: { [`${locations}.csv`]: { sha256, rijen: 3 } } } },
      /edison\/locaties\.csv: has 2 rows, but export\.json says 3/,
    ],
    [
      "a promised file that is absent",
      { manifest: { bestanden: { "klaroen/geen.csv": { sha256 } } } },
      /klaroen\/geen\.csv: is listed in export\.json but can't be read/,
    ],
    [
      "a promised file outside the folder",
      { manifest: { bestanden: { "edison/../../x.csv": { sha256 } } } },
      /lies outside the export/,
    ],
    [
      "a promised file by an absolute path",
      { manifest: { bestanden: { "/etc/hostname": { sha256 } } } },
      /lies outside the export/,
    ],
    ["a missing required column", { files: { [`${locations}.csv`]: "dossiernummer;naam\n" } }, /lacks organ/],
    ["an empty required file", { files: { [`${locations}.csv`]: "" } }, /it holds nothing/],
    ["a column given twice", { files: { [`${locations}.csv`]: `naam;${csv}` } }, /two columns are naam/],
    [
      "quotes that do not close",
      { files: { [`${locations}.csv`]: `${csv}"` } },
      /row 4 has a cell with quotes/,
    ],
    ["NUL characters", { files: { [`${locations}.csv`]: `${csv}\0` } }, /NUL/],
    ["a broken workbook", { files: { [`${locations}.xlsx`]: "PK no zip" } }, /as an Excel workbook/],
  ])("%s", async (_, parts, message) => {
    expect((await refusalOf(parts)).message).toMatch(message);
  });

  test("export.json that is no JSON", async () => {
    const directory = writeExport(null, { manifest: null, files: { "export.json": "{" } });
    await expect(loadExport(directory)).rejects.toThrow(/export\.json: is not valid JSON/);
  });

  test("a folder in the place of a table", async () => {
    const directory = writeExport(null, {
      tables: { "klaroen/klachten": null },
    });
    mkdirSync(join(directory, "klaroen/klachten.csv"), { recursive: true });
    await expect(loadExport(directory)).rejects.toThrow(/klachten\.csv: can't be read/);
  });

  test("all its reasons at once", async () => {
    const { message } = await refusalOf({
      tables: { [locations]: null },
      files: { "modular/memoq.csv": "x\n" },
      manifest: { bestanden: { "klaroen/geen.csv": { sha256 } } },
    });
    expect(message.split("\n")).toHaveLength(3);
  });
});

describe("too many dropped rows", () => {
  function figures(good: number, bad: number): ExportParts {
    const row = (index: number, value: string) =>
      validRow("kerncijfers/kerncijfers", { indicator: `i${index}`, waarde: value });
    const rows = Array.from({ length: good + bad }, (_, index) => row(index, index < bad ? "1.250" : "1250"));
    return { tables: { "kerncijfers/kerncijfers": rows } };
  }

  test("refuse the export, with every issue on the error", async () => {
    const refusal = await refusalOf(figures(0, 6));
    expect(refusal.message).toMatch(/kerncijfers\/kerncijfers: 6 of 6 rows can't be used/);
    expect(refusal.issues).toHaveLength(6);
    expect(refusal.tables.find((table) => table.dropped > 0)).toMatchObject({ rows: 6, dropped: 6 });
  });

  test("are more than five and more than one in a hundred, not one of both", async () => {
    await expect(loadExport(writeExport(null, figures(0, 5)))).resolves.toBeDefined();
    await expect(loadExport(writeExport(null, figures(594, 6)))).resolves.toBeDefined();
    await refusalOf(figures(593, 6));
  });

  test("are a setting", async () => {
    await refusalOf(figures(3, 1), { maxDroppedRows: 0 });
    const lenient = { maxDroppedShare: 1 };
    await expect(loadExport(writeExport(null, figures(0, 9)), lenient)).resolves.toBeDefined();
  });
});
