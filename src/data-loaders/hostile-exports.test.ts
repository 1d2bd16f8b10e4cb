/** Damaged and hostile exports of each kind that was met: each is read, or refused in one line that names the file. */
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filledTables, freeTextColumns } from "../../tests/hostile/filled-tables.ts";
import { hostileTexts } from "../../tests/hostile/long-texts.ts";
import { toCsv, validRow, validTables, writeExport, type ExportParts } from "../../tests/export-folder.ts";
import { checkExport } from "../check-report/check-export.ts";
import { defaultSettings } from "../domain/settings-schema.ts";
import { makeWorkbook } from "./files/fixtures/workbook.ts";

const check = (parts: ExportParts) => checkExport(writeExport(null, parts), defaultSettings);

describe("many rows", () => {
  const count = 200_000;
  const table = "gemeenten/kinderen";

  test("that are equal count once", async () => {
    const [header = "", row = ""] = toCsv([validRow(table)]).split("\n");
    const report = await check({ files: { [`${table}.csv`]: `${header}\n${`${row}\n`.repeat(count)}` } });
    expect(report).toMatchObject({ refused: null, errors: 0, warnings: 1 });
    expect(report.tables.find((one) => one.table === table)).toMatchObject({ rows: count, dropped: 0 });
  });
});

// The time that long ones take is measured by `npm run test:long -- bounds`.
describe("a hostile text in every column of every table is read or refused", () => {
  test.each(hostileTexts(3000))("%s", async (_, text) => {
    const gated = await check({ tables: filledTables(text, (column) => freeTextColumns.has(column)) });
    expect(gated.refused).toBeNull();
    const everywhere = await check({ tables: filledTables(text, () => true) });
    expect(everywhere.errors + (everywhere.refused ?? "").length).toBeGreaterThan(0);
  });
});

const columns = Object.keys(validTables["gemeenten/kinderen"]?.[0] ?? {});
const rows = [columns, ["44021", "2025", "7500"]];
const kinderen = (bytes: Uint8Array): ExportParts => ({ files: { "gemeenten/kinderen.xlsx": bytes } });
const sheet = (xml: string): ExportParts =>
  kinderen(
    makeWorkbook(rows, {
      parts: {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml}</sheetData></worksheet>`,
      },
    }),
  );

/** Changes each header of one kind in a ZIP container, of which 0 is the first. */
function changeHeaders(
  signature: number,
  change: (bytes: Buffer, at: number, index: number) => void,
): Buffer {
  const bytes = Buffer.from(makeWorkbook(rows));
  let index = 0;
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (bytes.readUInt32LE(at) === signature) change(bytes, at, index++);
  }
  return bytes;
}

const [localHeader, centralHeader, endOfDirectory] = [0x04034b50, 0x02014b50, 0x06054b50];

describe("a container is refused", () => {
  test.each<[string, Buffer, RegExp]>([
    [
      "without its central directory",
      Buffer.from(makeWorkbook(rows)).subarray(0, Buffer.from(makeWorkbook(rows)).indexOf("PK\u0001\u0002")),
      /cut off or damaged/,
    ],
    [
      "whose parts overlap",
      changeHeaders(centralHeader, (bytes, at, index) => {
        if (index === 1) bytes.writeUInt32LE(0, at + 42);
      }),
      /cut off or damaged/,
    ],
    [
      "whose parts lie about their checksum",
      changeHeaders(centralHeader, (bytes, at) => bytes.writeUInt32LE(1, at + 16)),
      /cut off or damaged/,
    ],
    [
      "that claims more parts than it has",
      changeHeaders(endOfDirectory, (bytes, at) => {
        bytes.writeUInt16LE(60_000, at + 8);
        bytes.writeUInt16LE(60_000, at + 10);
      }),
      /cut off or damaged/,
    ],
    [
      "that claims to be a ZIP64",
      changeHeaders(endOfDirectory, (bytes, at) => {
        bytes.writeUInt16LE(0xffff, at + 10);
        bytes.writeUInt32LE(0xffffffff, at + 16);
      }),
      /cut off or damaged/,
    ],
    [
      "of a method that nobody knows",
      changeHeaders(centralHeader, (bytes, at) => bytes.writeUInt16LE(99, at + 10)),
      /cut off or damaged/,
    ],
    [
      "whose parts are encrypted",
      changeHeaders(centralHeader, (bytes, at) => {
        bytes.writeUInt16LE(1, at + 8);
        bytes.writeUInt16LE(1, bytes.readUInt32LE(at + 42) + 6);
      }),
      /protected by a password\. Take the password off/,
    ],
    [
      "with a part outside it",
      Buffer.from(makeWorkbook(rows, { parts: { "../../evil.xml": "x" } })),
      /cut off or damaged/,
    ],
  ])("%s", async (_, bytes, reason) => {
    expect(bytes.readUInt32LE(0)).toBe(localHeader);
    const { refused } = await check(kinderen(bytes));
    expect(refused).toMatch(/^gemeenten\/kinderen\.xlsx: .{10,400}$/);
    expect(refused).toMatch(reason);
  });
});

describe("a sheet is read or refused", () => {
  test.each<[string, ExportParts, RegExp]>([
    ["with a row number of nine digits", sheet('<row r="999999999"/>'), /row "999999999", which no/],
    ["with a row number without end", sheet(`<row r="${"9".repeat(200_000)}"/>`), /row "9{119}…", which no/],
    [
      "with a cell far beyond the last",
      sheet('<row><c r="ZZZ9999999"><v>1</v></c></row>'),
      /cell "ZZZ9999999"/,
    ],
    ["of elements inside one another", sheet("<x>".repeat(100_000)), /more than 100 elements inside/],
    ["with an entity of entities", sheet("<row><c><v>&a;</v></c></row>"), /no sound XML/],
    ["with a character that does not exist", sheet("<row><c><v>&#x110000;</v></c></row>"), /no sound XML/],
    ["whose texts are not there", sheet('<row><c t="s"><v>9</v></c></row>'), /the header lacks/],
    ["with spans that lie", sheet('<row spans="1:99999999"><c t="str"><v>x</v></c></row>'), /holds x/],
  ])("%s", async (_, parts, reason) => {
    const { refused } = await check(parts);
    expect(refused).toMatch(/^gemeenten\/kinderen(?:\.xlsx)?: .{10,400}$/);
    expect(refused).toMatch(reason);
  });
});

describe("a file without end is refused before it is read", () => {
  test.each(["klaroen/klachten.csv", "edison/locaties.csv", "export.json"])("%s", async (file) => {
    const directory = writeExport(null, { files: file === "export.json" ? {} : { [file]: "" } });
    truncateSync(join(directory, file), 700 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const { refused } = await checkExport(directory, defaultSettings);
    expect(refused).toMatch(new RegExp(`^${file}: has 700 MB; at most \\d+ MB can be read`));
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

test.each(["__proto__", "constructor", "hasOwnProperty"])(
  "the name %s is a name like any other",
  async (name) => {
    const report = await check({
      tables: {
        "edison/organisatoren": [
          validRow("edison/organisatoren"),
          validRow("edison/organisatoren", { organisator_id: name }),
        ],
        "modular/inspectierapporten": [
          validRow("modular/inspectierapporten"),
          validRow("modular/inspectierapporten", { rapportnummer: name }),
        ],
        "gemeenten/kinderen": [validRow("gemeenten/kinderen", { [`x${name}`]: "1" })],
      },
    });
    expect(report).toMatchObject({ refused: null, errors: 0 });
  },
);
