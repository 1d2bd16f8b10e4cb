import { describe, expect, test } from "vitest";
import { toCsv, validRow, writeExport, type Row } from "../../tests/export-folder.ts";
import { makeWorkbook, type WorkbookCell } from "./files/fixtures/workbook.ts";
import { loadExport, type LoadedExport } from "./load-export.ts";
import type { RawReport } from "./records.ts";

const table = "modular/inspectierapporten";
const row = validRow(table, { conclusie: 'Één "tekort";\ntwee, drie – en € 5' });
const canonical = await recordsOf({ [`${table}.csv`]: toCsv([row]) });

async function load(files: Record<string, string | Uint8Array>, manifest = {}): Promise<LoadedExport> {
  return loadExport(writeExport(null, { files, manifest }));
}

async function recordsOf(files: Record<string, string | Uint8Array>, manifest = {}): Promise<RawReport[]> {
  const { issues, records } = await load(files, manifest);
  expect(issues).toEqual([]);
  return records.reports;
}

function write(rows: Row[], delimiter: string, lineEnd: string): string {
  const header = Object.keys(rows[0] ?? {});
  const lines = [header, ...rows.map((cells) => header.map((name) => cells[name] ?? ""))];
  const quoted = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
  return quoted.join(lineEnd) + lineEnd;
}

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll("€", "\u0080").replaceAll("–", "\u0096"), "latin1");
}

const encodings: [string, (text: string) => Uint8Array][] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with BOM", (text) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16LE with BOM", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["windows-1252", windows1252],
];
const delimiters = [";", ",", "\t"];
const lineEnds = ["\n", "\r\n"];
const dialects = encodings.flatMap(([name, encode]) =>
  delimiters.flatMap((delimiter) => lineEnds.map((lineEnd) => ({ name, encode, delimiter, lineEnd }))),
);

test("the canonical form is read into the record", () => {
  expect(canonical).toEqual([
    {
      row: 2,
      reportId: "R1",
      locationId: "100000001",
      visitDate: "2026-03-01",
      isAnnounced: false,
      reason: "gewoon",
      draftDate: "2026-03-10",
      reactionDate: "2026-03-20",
      finalDate: "2026-04-10",
      conclusion: 'Één "tekort";\ntwee, drie – en € 5',
      advice: "opstart_handhaving",
      hasPdf: false,
    },
  ]);
});

describe("the same record is read from", () => {
  test.each(dialects)(
    "$name, split by $delimiter, lines by $lineEnd",
    async ({ encode, delimiter, lineEnd }) => {
      expect(await recordsOf({ [`${table}.csv`]: encode(write([row], delimiter, lineEnd)) })).toEqual(
        canonical,
      );
    },
  );

  test("other capitals, spaces and order in the header", async () => {
    const shuffled = Object.entries(row).reverse();
    const odd = Object.fromEntries(shuffled.map(([name, cell]) => [` ${name.toUpperCase()}\u00A0`, cell]));
    expect(await recordsOf({ [`${table}.csv`]: toCsv([odd]) })).toEqual(canonical);
  });

  test("trailing empty lines and columns", async () => {
    const padded = toCsv([row]).replaceAll(/(?<=advies|opstart_handhaving)\n/g, ";;;\n");
    expect(await recordsOf({ [`${table}.csv`]: `${padded};;;\n\n  ;\n` })).toEqual(canonical);
  });

  test("other ways to write dates and yes or no", async () => {
    const other = {
      ...row,
      datum_bezoek: "1/3/2026",
      datum_ontwerp: "10-03-2026",
      datum_reactie: "20.03.2026",
      datum_definitief: "2026-04-10 00:00:00",
      aangekondigd: "N",
    };
    expect(await recordsOf({ [`${table}.csv`]: toCsv([other]) })).toEqual(canonical);
  });
});

describe("a workbook", () => {
  const header = Object.keys(row);
  const dateColumns = header.filter((name) => name.startsWith("datum_"));
  const cells = header.map((name): WorkbookCell => {
    if (dateColumns.includes(name)) return { date: row[name] ?? "" };
    if (name === "dossiernummer") return Number(row[name]);
    return name === "aangekondigd" ? false : ` ${row[name] ?? ""} `;
  });

  test("is read into the same record, from real dates, numbers and booleans", async () => {
    expect(await recordsOf({ [`${table}.xlsx`]: makeWorkbook([header, cells]) })).toEqual(canonical);
  });

  test("has the row numbers that the spreadsheet shows", async () => {
    const rows = [["Lijst"], null, header, null, cells, []];
    const manifest = { vertaling: { [table]: { kopregel: 3 } } };
    const records = await recordsOf({ [`${table}.xlsx`]: makeWorkbook(rows) }, manifest);
    expect(records).toEqual(canonical.map((record) => ({ ...record, row: 5 })));
  });

  test("leads to an error for an id that Excel turned into a number", async () => {
    const broken = cells.map((cell, index) => (header[index] === "rapportnummer" ? "9.1E+09" : cell));
    const { issues } = await load({ [`${table}.xlsx`]: makeWorkbook([header, broken]) });
    expect(issues).toContainEqual(
      expect.objectContaining({ row: 2, column: "rapportnummer", value: "9.1E+09", severity: "error" }),
    );
  });
});

describe("row numbers are those of a spreadsheet", () => {
  test("a quoted cell of several lines belongs to one row, and a blank row counts", async () => {
    const second = { ...row, rapportnummer: "R2" };
    const [header = "", ...lines] = toCsv([row, second]).split(/(?<=\n)(?=R)|(?<=advies\n)/);
    const text = [header, lines[0], "\n", lines[1]].join("");
    const records = await recordsOf({ [`${table}.csv`]: text });
    expect(records.map((record) => [record.reportId, record.row])).toEqual([
      ["R1", 2],
      ["R2", 4],
    ]);
  });
});

describe("a row that does not fit its header", () => {
  test("is dropped when it has more cells than the header", async () => {
    const { issues, records } = await load({ [`${table}.csv`]: toCsv([row]).replace(/\n$/, ";extra\n") });
    expect(records.reports).toEqual([]);
    expect(issues[0]).toMatchObject({ row: 2, problem: "has more cells than the header", value: null });
    expect(records.incompleteLocationIds).toEqual(new Set(["100000001"]));
  });

  test("reads missing cells as not given", async () => {
    const { records } = await load({
      "gemeenten/lokale_loketten.csv": "nis_code;naam;website\n44021;Loket\n",
    });
    expect(records.localDesks).toMatchObject([{ name: "Loket", website: null, phone: null }]);
  });
});

test("an unknown column is reported once and never published", async () => {
  const { issues, records } = await load({ [`${table}.csv`]: toCsv([{ ...row, __proto__x: "geheim" }]) });
  expect(issues).toMatchObject([{ severity: "warning", column: "__proto__x", row: null, value: null }]);
  expect(JSON.stringify(records)).not.toContain("geheim");
});
