import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  toCsv,
  validRow,
  validTables,
  writeExport,
  type ExportParts,
  type Row,
} from "../../tests/export-folder.ts";
import { makeWorkbook } from "./files/fixtures/workbook.ts";
import { ExportRefused } from "./issues.ts";
import { loadExport, type LoadOptions } from "./load-export.ts";
import { sourceTables } from "./parsed-export.ts";
import { readDate } from "./values/dates.ts";

async function refusalOf(parts: ExportParts, options: LoadOptions = {}): Promise<ExportRefused> {
  const error: unknown = await loadExport(writeExport(null, parts), options).then(
    () => new Error("not refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExportRefused)) throw error;
  return error;
}

test("a valid export has a record for each row and no issues", async () => {
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
  expect(records.steps).toMatchObject([{ amountEur: 1250.5, isUrgent: false, notifiedOn: "2026-05-04" }]);
  expect(records.withholdings).toMatchObject([{ subjectId: "R1#1", column: "omschrijving", until: null }]);
  expect(JSON.stringify(records.withholdings)).not.toContain("Vonnis");
});

test("a missing optional table means no such records, and is reported", async () => {
  const { records, issues } = await loadExport(writeExport(null, { tables: { "klaroen/klachten": null } }));
  expect(records.complaints).toEqual([]);
  expect(issues).toMatchObject([{ severity: "warning", table: "klaroen/klachten", row: null }]);
});

test("a file that is no table is reported and not read", async () => {
  const files = { "edison/locatie.csv": "a;b\n", "edison/.DS_Store": "" };
  const { issues } = await loadExport(writeExport(null, { files }));
  expect(issues).toMatchObject([{ severity: "warning", table: "edison/locatie.csv" }]);
});

test("a file in publicatie that is no table is listed, because it may be inhoudingen under another name", async () => {
  const files = {
    "publicatie/Inhoudingen.CSV.bak": "",
    "publicatie/.DS_Store": "",
    "edison/locatie.csv": "",
  };
  const { strayFiles } = await loadExport(writeExport(null, { files }));
  expect(strayFiles).toEqual(["publicatie/Inhoudingen.CSV.bak"]);
});

test("the refusal of an export has the records that could be read", async () => {
  const { records } = await refusalOf({ tables: { "edison/locaties": null } });
  expect(records?.withholdings).toMatchObject([{ subjectId: "R1#1" }]);
  expect((await refusalOf({ manifest: null })).records).toBeNull();
});

test("a report has its PDF however the letters of its name are encoded", async () => {
  const rows = [validRow("modular/inspectierapporten", { rapportnummer: "Ré\u00AD-１" })];
  const directory = writeExport(null, {
    tables: {
      "modular/inspectierapporten": rows,
      "edison/opvolging": null,
      "modular/vaststellingen": [validRow("modular/vaststellingen", { rapportnummer: "Ré-1" })],
    },
    files: { "modular/pdf/Re\u0301-1.pdf": "%PDF" },
  });
  const { reports } = (await loadExport(directory)).records;
  expect(reports).toMatchObject([{ reportId: "Ré-1", hasPdf: true }]);
});

test("a report knows whether the export contains its PDF", async () => {
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
      "a listed file that is absent",
      { manifest: { bestanden: { "klaroen/geen.csv": { sha256 } } } },
      /klaroen\/geen\.csv: is listed in export\.json but can't be read/,
    ],
    [
      "a listed file outside the folder",
      { manifest: { bestanden: { "edison/../../x.csv": { sha256 } } } },
      /lies outside the export/,
    ],
    [
      "a listed file with an absolute path",
      { manifest: { bestanden: { "/etc/hostname": { sha256 } } } },
      /lies outside the export/,
    ],
    ["a missing required column", { files: { [`${locations}.csv`]: "dossiernummer;naam\n" } }, /lacks organ/],
    [
      "an empty required file",
      { files: { [`${locations}.csv`]: "" } },
      /locaties\.csv: is empty\. Export it again/,
    ],
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

  test("a folder with the name of a table", async () => {
    const directory = writeExport(null, {
      tables: { "klaroen/klachten": null },
    });
    mkdirSync(join(directory, "klaroen/klachten.csv"), { recursive: true });
    await expect(loadExport(directory)).rejects.toThrow(
      /klachten\.csv: is a folder\. Put the file itself there/,
    );
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

describe("a header that decides about publication", () => {
  test.each([
    ["edison/handhavingstrajecten", "reden_einde", "redne_einde"],
    ["edison/handhavingstrajecten", "datum_einde", "Datum  eindde"],
    ["edison/bezwaren", "uitspraak", "uitspraakx"],
    ["edison/reacties", "vrijgegeven_op", "vrijgegeven"],
    ["modular/inspectierapporten", "datum_definitief", "datum definitief (ZI)"],
    ["edison/handhavingsstappen", "datum_meegedeeld", "datum_medegedeeld"],
    ["edison/locaties", "in_gezinswoning", "in-gezinswonig"],
    ["publicatie/inhoudingen", "vanaf", "vanf"],
    ["publicatie/inhoudingen", "tot", "tot en met"],
    ["publicatie/inhoudingen", "kolom", "kolommen"],
  ])("is required: %s without %s is refused, and the refusal names %s", async (table, column, misspelt) => {
    const rows = validTables[table] ?? [];
    const renamed = Object.keys(rows[0] ?? {}).map((name) => (name === column ? misspelt : name));
    const [, ...lines] = toCsv(rows).split("\n");
    const files = { [`${table}.csv`]: [renamed.join(";"), ...lines].join("\n") };
    const { message } = await refusalOf({ files });
    expect(message).toContain(`${table}: the header lacks ${column};`);
    expect(message).toContain(`"${misspelt.replace(/\s+/g, " ")}" looks like ${column}: rename it.`);
  });

  test("may be above nothing but empty cells", async () => {
    const tables = {
      "edison/bezwaren": [validRow("edison/bezwaren", { uitspraak: "", datum_uitspraak: "" })],
      "publicatie/inhoudingen": [],
    };
    await expect(loadExport(writeExport(null, { tables }))).resolves.toBeDefined();
  });

  test("of an optional column with a slip in it is reported with the column that it looks like", async () => {
    const files = { "klaroen/klachten.csv": "dossiernummer;jaar;ontvankelijk;elementen;kleur\n" };
    const rows = (validTables["edison/locaties"] ?? []).map(({ website = "", ...row }) => ({
      ...row,
      websit: website,
    }));
    const header = toCsv(rows);
    const { issues } = await loadExport(
      writeExport(null, { files: { ...files, "edison/locaties.csv": header } }),
    );
    const unknown = issues.filter(({ problem }) => problem.startsWith("is no column"));
    expect(unknown).toMatchObject([
      { column: "websit", expected: "website" },
      { column: "kleur", expected: null },
    ]);
  });
});

describe("dates in American order", () => {
  const dateColumns = Object.values(sourceTables).flatMap(({ name, columns }) =>
    Object.entries(columns)
      .filter(([, column]) => column.read === readDate)
      .map(([column]): [string, string] => [name, column]),
  );
  const load = (table: string, column: string, dates: string[]) =>
    refusalOf({ tables: { [table]: dates.map((date) => validRow(table, { [column]: date })) } });

  test.each(dateColumns)("refuse the export with one reason: %s, %s", async (table, column) => {
    const refusal = await load(table, column, ["03/25/2026", "04/05/2026", "3/31/2026"]);
    expect(refusal.message).toContain(`${table}: ${column} is in American order, month before day`);
    expect(refusal.message).toContain("row 2: 03/25/2026, row 4: 3/31/2026");
    expect(refusal.issues.filter((issue) => issue.table === table && issue.column === column)).toEqual([]);
  });

  test.each([
    ["one alone", ["03/25/2026", "04/05/2026"]],
    ["beside a date in our own order", ["03/25/2026", "03/26/2026", "25/03/2026"]],
  ])("are bad values: %s", async (_, dates) => {
    const rows = dates.map((datum, index) =>
      validRow("edison/opvolging", { datum, status: ["handhaving", "onderzoeksfase"][index % 2] ?? "" }),
    );
    const { issues } = await loadExport(writeExport(null, { tables: { "edison/opvolging": rows } }));
    expect(issues.filter(({ problem }) => problem === "does not exist in the calendar")).not.toEqual([]);
  });
});

describe("an appeal annuls its step", () => {
  const table = "edison/bezwaren";
  const header = "stapnummer;datum_ingediend;ontvankelijk;schort_op;uitspraak;datum_uitspraak";
  const loadRow = (row: string, manifest: Record<string, unknown> = {}) =>
    loadExport(writeExport(null, { manifest, files: { [`${table}.csv`]: `${header}\n${row}\n` } }));

  test.each([
    ["with a bad day", "S1;gisteren;ja;nee;vernietigd;2026-06-20"],
    ["with a bad effect", "S1;2026-05-20;ja;misschien;vernietigd;2026-06-20"],
    ["with a bad admissibility", "S1;2026-05-20;;nee;vernietigd;2026-06-20"],
    ["with an outcome that can't be read", "S1;2026-05-20;ja;nee;vernietigdd;2026-06-20"],
    ["with an impossible day", "S1;2026-05-20;ja;nee;vernietigd;1/01/1900"],
    ["with a cell too many at the end", "S1;2026-05-20;ja;nee;vernietigd;2026-06-20;x"],
    ["with a cell too many before the outcome", "S1;2026-05-20;ja;nee;;vernietigd;2026-06-20"],
    ["with its outcome in another cell", "S1;2026-05-20;ja;nee;;Vernietigd"],
    ["with a cell too few", "S1;ja;nee;vernietigd;"],
  ])("%s", async (_, row) => {
    expect((await loadRow(row)).records.annullingRowByStep).toEqual(new Map([["S1", 2]]));
  });

  test("in the words of the source", async () => {
    const vertaling = { [table]: { codes: { uitspraak: { Annulé: "vernietigd" } } } };
    const { records } = await loadRow("S1;2026-05-20;ja;nee;;annulé", { vertaling });
    expect(records.annullingRowByStep).toEqual(new Map([["S1", 2]]));
  });

  test.each([
    ["has no number", ";2026-05-20;ja;nee;vernietigd;2026-06-20"],
    ["has shifted", "2026-05-20;ja;nee;vernietigd;2026-06-20"],
  ])("or the export is refused when its row %s", async (_, row) => {
    await expect(loadRow(row)).rejects.toThrow(/edison\/bezwaren: row 2 .* Correct stapnummer/);
  });

  test("only when its outcome is an annulment or may be one", async () => {
    for (const row of [
      "S1;2026-05-20;ja;nee;bevestigd;2026-06-20",
      "S1;gisteren;ja;nee;;",
      "S9;gisteren;ja;nee;;",
    ]) {
      expect((await loadRow(row)).records.annullingRowByStep).toEqual(new Map());
    }
  });
});

describe("the website of a private home", () => {
  const [first = {}, second = {}] = validTables["edison/locaties"] ?? [];
  const loadHome = (changes: Row) =>
    loadExport(
      writeExport(null, {
        tables: { "edison/locaties": [{ ...first, in_gezinswoning: "ja", ...changes }, second] },
      }),
    );

  test.each<[string, Row]>([
    ["of a row in order", {}],
    ["of a row that is dropped", { plaatsen: "veel" }],
    ["of a row that may be a home", { in_gezinswoning: "jaa" }],
  ])("is known: %s", async (_, changes) => {
    const { records } = await loadHome(changes);
    expect(records.homeWebsites.websites).toContain("https://speelboom.example/");
  });

  test("may be that of its organiser when it can't be read", async () => {
    const { records } = await loadHome({ website: "speelboom punt example" });
    expect(records.homeWebsites.organiserIds).toEqual(new Set(["O1"]));
  });
});

describe("the PDF of a report", () => {
  const loadFindings = async (rows: Row[] | null) => {
    const tables = {
      "modular/vaststellingen": rows,
      "modular/inspectierapporten": ["R1", "R2"].map((id) =>
        validRow("modular/inspectierapporten", { rapportnummer: id }),
      ),
    };
    const files = { "modular/pdf/R1.pdf": "%PDF", "modular/pdf/R2.pdf": "%PDF" };
    const { records } = await loadExport(writeExport(null, { tables, files }));
    return records.reports.filter(({ hasPdf }) => hasPdf).map(({ reportId }) => reportId);
  };
  const finding = (changes: Row = {}) => validRow("modular/vaststellingen", changes);

  test("is published when all findings are there", async () => {
    expect(await loadFindings([finding()])).toEqual(["R1", "R2"]);
  });

  test("is withheld when one of its findings was dropped", async () => {
    expect(await loadFindings([finding(), finding({ volgnummer: "2", thema: "x" })])).toEqual(["R2"]);
  });

  test.each<[string, Row[] | null]>([
    ["a finding names no report", [finding({ rapportnummer: "R9" })]],
    ["a finding has no report", [finding({ rapportnummer: "" })]],
    ["there are no findings", []],
    ["the table of findings is missing", null],
  ])("is withheld for every report when %s", async (_, rows) => {
    expect(await loadFindings(rows)).toEqual([]);
  });
});

describe("too many dropped rows", () => {
  function figures(good: number, bad: number): ExportParts {
    const row = (index: number, value: string) =>
      validRow("kerncijfers/kerncijfers", { indicator: `i${index}`, waarde: value });
    const rows = Array.from({ length: good + bad }, (_, index) => row(index, index < bad ? "1.250" : "1250"));
    return { tables: { "kerncijfers/kerncijfers": rows } };
  }

  test("lead to a refusal that has every issue", async () => {
    const refusal = await refusalOf(figures(0, 6));
    expect(refusal.message).toMatch(/kerncijfers\/kerncijfers: 6 of 6 rows can't be used/);
    expect(refusal.issues).toHaveLength(6);
    expect(refusal.tables.find((table) => table.dropped > 0)).toMatchObject({ rows: 6, dropped: 6 });
  });

  test("are more than five as well as more than one in a hundred", async () => {
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
