import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { zipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { ExportRefused } from "../issues.ts";
import { FormattedNumber, UnreadableCell, type Cell, type Sheet } from "./cells.ts";
import { makeWorkbook, type WorkbookCell, type WorkbookShape } from "./fixtures/workbook.ts";
import { parseXlsx } from "./xlsx.ts";

function read(rows: (WorkbookCell[] | null)[], shape: WorkbookShape = {}): Promise<Sheet> {
  return parseXlsx(Buffer.from(makeWorkbook(rows, shape)), "x.xlsx", 1);
}

async function readCell(cell: WorkbookCell, shape: WorkbookShape = {}): Promise<Cell> {
  const { grid } = await read([[cell, "last"]], shape);
  return grid[0]?.[0] ?? null;
}

function refusal(bytes: Uint8Array | string): Promise<string> {
  return parseXlsx(Buffer.from(bytes), "x.xlsx", 1).then(
    () => "read",
    (error: unknown) => (error instanceof ExportRefused ? error.message : `threw ${String(error)}`),
  );
}

const bad = expect.any(UnreadableCell) as UnreadableCell;
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le");

const shapes: [string, WorkbookShape][] = [
  ["inline texts", {}],
  ["shared texts, as Excel and LibreOffice write them", { texts: "shared" }],
  [
    "texts as results, without addresses, as reporting tools write them",
    { texts: "result", hasAddresses: false },
  ],
  ["no addresses and inline texts", { hasAddresses: false }],
  ["a prefix on every element", { prefix: "x", texts: "shared" }],
  ["the strict form of the standard", { isStrict: true, texts: "shared" }],
  ["absolute targets", { hasAbsoluteTargets: true, texts: "shared" }],
  ["dates from 1904", { date1904: "1" }],
  ["dates from 1904, written otherwise", { date1904: "true", texts: "shared" }],
  ["dates from 1900, written explicitly", { date1904: "0" }],
  ["a dimension that lies", { beforeRows: '<dimension ref="A1:A1"/>' }],
  [
    "extensions of other namespaces",
    {
      beforeRows: '<o:row xmlns:o="urn:other"><o:c><o:v>9</o:v></o:c></o:row>',
      afterRows: '<extLst><ext uri="x"><o:sheetData xmlns:o="urn:other"><row/></o:sheetData></ext></extLst>',
    },
  ],
];

describe.each(shapes)("a workbook with %s", (_, shape) => {
  test("is read with its texts, numbers, booleans and dates", async () => {
    const rows: (WorkbookCell[] | null)[] = [
      ["naam", "waarde", "datum"],
      ['Één "tekst" & <b>\ntwee', 12.5, { date: "2015-04-01" }],
      null,
      [null, true, { date: "2026-12-31" }],
    ];
    const { grid, notices } = await read(rows, shape);
    expect(Array.from(grid, (cells) => Array.from(cells ?? [], (cell) => cell ?? null))).toEqual([
      ["naam", "waarde", "datum"],
      ['Één "tekst" & <b>\ntwee', 12.5, day("2015-04-01")],
      [],
      [null, true, day("2026-12-31")],
    ]);
    expect(notices).toEqual([]);
  });
});

test("dates of a workbook without styles are read as numbers", async () => {
  expect(await readCell({ date: "2015-04-01" }, { hasStyles: false })).toBe(42095);
});

test("a sheet in UTF-16 is read", async () => {
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>';
  const parts = { "xl/worksheets/sheet1.xml": utf16(sheet) };
  expect((await read([], { parts })).grid).toEqual([[7]]);
});

describe("a cell", () => {
  test.each<[string, string, unknown]>([
    ["an error", '<c t="e"><v>#N/A</v></c>', bad],
    ["an error without its name", '<c t="e"/>', bad],
    ["a picture in a cell", '<c t="e" vm="1"><v>#VALUE!</v></c>', bad],
    ["a formula without a result", "<c><f>A1</f></c>", bad],
    ["a formula with an empty number", "<c><f>A1</f><v></v></c>", bad],
    ["a text formula without a result", '<c t="str"><f>A1</f></c>', bad],
    ["a formula that shows nothing", '<c t="str"><f>""</f><v></v></c>', undefined],
    ["a shared formula with its result", '<c><f t="shared" si="0"/><v>3</v></c>', 3],
    ["a shared formula without one", '<c><f t="shared" si="0"/></c>', bad],
    ["a text that does not exist", '<c t="s"><v>99</v></c>', bad],
    ["a number that is not one", "<c><v>1,5</v></c>", bad],
    ["a number that is infinite", "<c><v>1E400</v></c>", bad],
    ["a boolean that is not one", '<c t="b"><v>2</v></c>', bad],
    ["a date that is not one", '<c t="d"><v>2026-02-30T00:00:00</v></c>', bad],
    ["a day as text", '<c t="d"><v>2026-03-31</v></c>', day("2026-03-31")],
    ["an unknown kind", '<c t="x"><v>1</v></c>', bad],
    ["an error value as text", '<c t="str"><v>#N/B</v></c>', bad],
    ["CDATA", '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
    ["CDATA as a number", "<c><v><![CDATA[5]]></v></c>", 5],
    ["an inline text without its kind", "<c><is><t>a</t></is></c>", "a"],
    ["an inline text in the value element", '<c t="inlineStr"><v>a</v></c>', "a"],
    [
      "rich text",
      '<c t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r></is></c>',
      "a b",
    ],
    [
      "a phonetic guide",
      '<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/></is></c>',
      "東京",
    ],
    ["a character beyond the basic plane", '<c t="inlineStr"><is><t>&#x1F600;</t></is></c>', "😀"],
    ["an escaped one", '<c t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>', "😀"],
    ["an escaped line end", '<c t="str"><v>a_x000D_\nb</v></c>', "a\r\nb"],
    ["a text that looks escaped", '<c t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', "_x000D_"],
    ["an entity of XML", '<c t="str"><v>a &amp; b&apos;</v></c>', "a & b'"],
    ["the result that Excel calculated for 18", "<c><v>17.999999999999996</v></c>", 18],
    ["nothing but a style", '<c s="1"/>', undefined],
    ["an empty shared text", '<c t="s"><v></v></c>', undefined],
  ])("with %s", async (_, xml, expected) => {
    const { grid } = await read([[{ xml }, "last"]], { hasAddresses: false });
    expect(grid[0]?.[0]).toEqual(expected);
    expect(grid[0]?.[1]).toBe("last");
  });

  test.each<[string | number, number, unknown]>([
    ["0000000000", 123456789, new FormattedNumber(123456789, "0123456789")],
    ["[Red]0000", 12, new FormattedNumber(12, "0012")],
    [1, 12, new FormattedNumber(12, "12")],
    ["@", 12, 12],
    [49, 12, 12],
    ["General", 12, 12],
    ["#,##0", 1234, new FormattedNumber(1234, null)],
    ["#,##0", 123, new FormattedNumber(123, "123")],
    ["0000", 1.5, new FormattedNumber(1.5, null)],
    [";;;", 5, new FormattedNumber(5, null)],
    ['"Nr. "0', 5, new FormattedNumber(5, null)],
    ["0,", 12000, new FormattedNumber(12000, null)],
    ["0.00E+00", 9100000000, new FormattedNumber(9100000000, null)],
    ["0%", 0.25, new FormattedNumber(0.25, null)],
    [9, 0.25, new FormattedNumber(0.25, null)],
    ['_-* #,##0.00\\ "€"_-', 12.5, new FormattedNumber(12.5, null)],
    [44, 12.5, new FormattedNumber(12.5, null)],
    ["Nr 0", 12, new FormattedNumber(12, null)],
  ])("with number format %j and the number %d", async (format, number, expected) => {
    expect(await readCell({ number, format })).toEqual(expected);
  });

  test.each<[string | number, number | string, unknown]>([
    [14, 42095, day("2015-04-01")],
    [14, "42094.9999999998", day("2015-04-01")],
    [14, "42095.0000000002", day("2015-04-01")],
    [22, "42094.9999999998", day("2015-04-01")],
    [22, "42094.99999", day("2015-04-01")],
    [22, "42095.00001", day("2015-04-01")],
    [22, "42094.999988426", new Date("2015-03-31T23:59:59Z")],
    [14, "42094.999988426", day("2015-03-31")],
    [14, 42094.6, day("2015-03-31")],
    [22, 42094.5, new Date("2015-03-31T12:00:00Z")],
    ["dd/mm/yyyy", 42095, day("2015-04-01")],
    ["yyyy\\-mm\\-dd;@", 42095, day("2015-04-01")],
    ["[$-813]dddd d mmmm yyyy", 42095, day("2015-04-01")],
    ['"dag" d/m/yy', 42095, day("2015-04-01")],
    [14, 1, day("1900-01-01")],
    [14, 59, day("1900-02-28")],
    [14, 61, day("1900-03-01")],
    [14, 60, bad],
    [14, -1, bad],
    [14, 2958465, day("9999-12-31")],
    [14, 2958466, bad],
    [20, 0.5, bad],
    ["h:mm", 42095.5, bad],
    ["[h]:mm", 1.5, bad],
    [46, 1.5, bad],
  ])("with date format %j and the number %s", async (format, number, expected) => {
    expect(await readCell({ number, format })).toEqual(expected);
  });

  test("counts from 1904 when the workbook does", async () => {
    expect(await readCell({ number: 0, format: 14 }, { date1904: "1" })).toEqual(day("1904-01-01"));
    expect(await readCell({ number: 40633, format: 14 }, { date1904: "true" })).toEqual(day("2015-04-01"));
    expect(await readCell({ number: 60, format: 14 }, { date1904: "1" })).toEqual(day("1904-03-01"));
  });

  test.each([[";;;"], ['"Nr. "@'], ["0;0;0;"]])(
    "with a text that format %j shows otherwise is unreadable",
    async (format) => {
      const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="${format.replaceAll('"', "&quot;")}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
      const cell = { xml: '<c s="0" t="str"><v>12</v></c>' };
      expect(await readCell(cell, { hasAddresses: false, parts: { "xl/styles.xml": styles } })).toEqual(bad);
    },
  );
});

describe("the check report warns of", () => {
  const rows = [
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ];
  test.each<[string, WorkbookShape, string[]]>([
    ["hidden rows", { rowAttributes: { 2: 'hidden="1"', 3: 'hidden="true"' } }, ["rows 2–3 are hidden"]],
    ["a hidden row", { rowAttributes: { 4: 'ht="0" customHeight="1"' } }, ["row 4 is hidden"]],
    [
      "a hidden column",
      { beforeRows: '<cols><col min="2" max="2" hidden="1"/></cols>' },
      ["column B is hidden"],
    ],
    [
      "no hidden column that is empty",
      { beforeRows: '<cols><col min="3" max="16384" hidden="1"/></cols>' },
      [],
    ],
    [
      "merged cells",
      { afterRows: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' },
      ["merged cells (A2:A3)"],
    ],
    [
      "a sheet that was skipped",
      { sheetsBefore: { Oud: "hidden", Geheim: "veryHidden" } },
      ['"Oud" is hidden', '"Geheim" is hidden'],
    ],
  ])("%s, and the cells are read as they are", async (_, shape, expected) => {
    const { grid, notices } = await read(rows, shape);
    expect(grid).toEqual(rows);
    expect(notices).toEqual(expected.map((text) => expect.stringContaining(text) as string));
  });

  test("no title cells that are merged above the header", async () => {
    const bytes = Buffer.from(
      makeWorkbook(rows, { afterRows: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }),
    );
    expect((await parseXlsx(bytes, "x.xlsx", 2)).notices).toEqual([]);
    expect((await parseXlsx(bytes, "x.xlsx", 1)).notices).toHaveLength(1);
  });
});

test("the first visible sheet is the one that is read, whatever follows it", async () => {
  const { grid } = await read([["later"]], { sheetsBefore: { Eerste: "visible" } });
  expect(grid).toEqual([["other"]]);
});

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetOf = (inner: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${inner}</sheetData></worksheet>`;
const withSheet = (xml: string): Uint8Array =>
  makeWorkbook([], { parts: { "xl/worksheets/sheet1.xml": xml } });
const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, "utf16le")]);
const valid = makeWorkbook([["a"]]);

describe("a file is refused, with what it is and what to do", () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ["nothing", "", /is empty\. Export it again/],
    ["zeros alone", Buffer.alloc(2000), /nothing but zeros/],
    ["an encrypted workbook", ole("EncryptedPackage"), /protected by a password\. Take the password off/],
    ["an old workbook", ole("Workbook"), /old \.xls.*save it again as \.xlsx/],
    ["a PDF", "%PDF-1.7\n", /is a PDF/],
    [
      "a web page",
      '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
      /web page.*save it again/,
    ],
    ["XML of 2003", '<?xml version="1.0"?><Workbook/>', /XML file/],
    ["a CSV", "naam;straat\nx;y\n", /text file under the name \.xlsx\. If it is a CSV, name it \.csv/],
    ["a binary workbook", zipSync({ "xl/workbook.bin": strToU8("x") }), /\.xlsb/],
    ["an OpenDocument", zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("x") }), /\.ods/],
    ["another ZIP", zipSync({ "a.txt": strToU8("x") }), /no workbook in it/],
    ["a cut container", valid.slice(0, valid.length - 40), /cut off or damaged.*copy the whole file/],
    ["a container twice", Buffer.concat([valid, valid]), /cut off or damaged/],
    ["bytes after it", Buffer.concat([valid, Buffer.alloc(1000, "junk")]), /cut off or damaged/],
    ["bytes before it", Buffer.concat([Buffer.from("PKxx"), valid]), /cut off or damaged/],
    ["a part twice, in other capitals", makeWorkbook([], { parts: { "XL/workbook.xml": "x" } }), /twice/i],
    ["no visible sheet", makeWorkbook([], { state: "hidden" }), /no visible sheet.*show it/],
    [
      "no sheet",
      makeWorkbook([], { parts: { "xl/workbook.xml": `<workbook xmlns="${main}"/>` } }),
      /has no sheet/,
    ],
    ["a missing part", makeWorkbook([], { parts: { "xl/worksheets/sheet1.xml": null } }), /lacks its part/],
    ["unsound XML", withSheet(`${sheetOf("")}<`), /no sound XML/],
    ["XML that is cut", withSheet(sheetOf("").slice(0, -5)), /no sound XML/],
    ["a document type", withSheet(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf("")}`), /document type/],
    ["an unknown entity", withSheet(sheetOf('<row><c t="str"><v>&a;</v></c></row>')), /no sound XML/],
    [
      "another encoding",
      withSheet(`<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf("")}`),
      /encoding is ISO/,
    ],
    [
      "bytes that are not UTF-8",
      makeWorkbook([], { parts: { "xl/worksheets/sheet1.xml": Buffer.from("<a>é", "latin1") } }),
      /not UTF-8/,
    ],
    [
      "a row beyond the last",
      withSheet(sheetOf('<row r="1048577"/>')),
      /row "1048577", which no spreadsheet has/,
    ],
    ["a column beyond the last", withSheet(sheetOf('<row><c r="XFE1"><v>1</v></c></row>')), /cell "XFE1"/],
    [
      "a cell twice",
      withSheet(sheetOf('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
      /cell A1 twice/,
    ],
    [
      "a cell in another row",
      withSheet(sheetOf('<row r="1"><c r="A2"><v>1</v></c></row>')),
      /cell A2 in row 1/,
    ],
    ["endlessly nested elements", withSheet(sheetOf("<row>".repeat(200))), /inside one another/],
    [
      "one endless text",
      withSheet(sheetOf(`<row><c t="str"><v>${"x".repeat(200_000)}</v></c></row>`)),
      /more than 100000 characters/,
    ],
    ["endless space", withSheet(sheetOf(" ".repeat(2_000_000))), /without a tag/],
  ])("%s", async (_, bytes, message) => {
    const reason = await refusal(bytes);
    expect(reason).toMatch(message);
    expect(reason).toMatch(/^x\.xlsx: .+\. [A-Z].+\.$/s);
  });
});

describe("a workbook stays within bounds", () => {
  test("with one cell in the far corner", async () => {
    const { grid } = await read([["a"], [{ xml: "" }]], {
      afterRows: "",
      parts: {
        "xl/worksheets/sheet1.xml": sheetOf(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        ),
      },
    });
    expect(grid).toHaveLength(1_048_576);
    expect(grid[1_048_575]?.[16_383]).toBe(2);
  });

  test("with far cells in many rows", async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `<row><c r="XFD${index + 1}"><v>2</v></c></row>`);
    expect(await refusal(withSheet(sheetOf(rows.join(""))))).toMatch(
      /more than 3200000 cells \(setting limits\.maxCells\)/,
    );
  });

  test("or is refused for its size before it is unpacked", async () => {
    const bytes = bomb(600 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await refusal(bytes)).toMatch(/unpacks to more than 256 MB/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

/** Makes a workbook whose sheet claims this size. */
function bomb(bytes: number): Buffer {
  const workbook = Buffer.from(makeWorkbook([["a"]]));
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const local = workbook.indexOf(name);
  const central = workbook.lastIndexOf(name);
  workbook.writeUInt32LE(bytes, local - 30 + 22);
  workbook.writeUInt32LE(bytes, central - 46 + 24);
  return workbook;
}

test("a part that unpacks to more than it says is refused", async () => {
  const workbook = Buffer.from(makeWorkbook([["a".repeat(5000)]]));
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  workbook.writeUInt32LE(100, workbook.indexOf(name) - 30 + 22);
  workbook.writeUInt32LE(100, workbook.lastIndexOf(name) - 46 + 24);
  expect(await refusal(workbook)).toMatch(/damaged/);
});

test("a workbook is read or refused, whatever happens to its bytes", async () => {
  const workbook = Buffer.from(
    makeWorkbook(
      [
        ["naam", 1],
        ["x", { date: "2015-04-01" }],
      ],
      { texts: "shared" },
    ),
  );
  const mutation = fc.record({
    kind: fc.constantFrom("overwrite", "cut", "repeat", "remove", "append"),
    at: fc.nat(workbook.length - 1),
    length: fc.integer({ min: 1, max: 300 }),
    byte: fc.nat(255),
  });
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      expect(await refusal(mutate(workbook, change))).toMatch(/^(?:read$|x\.xlsx: )/);
    }),
    { numRuns: 300 },
  );
});

interface Mutation {
  kind: string;
  at: number;
  length: number;
  byte: number;
}

function mutate(bytes: Buffer, { kind, at, length, byte }: Mutation): Buffer {
  const before = bytes.subarray(0, at);
  const run = bytes.subarray(at, at + length);
  const after = bytes.subarray(at + length);
  if (kind === "cut") return before;
  if (kind === "remove") return Buffer.concat([before, after]);
  if (kind === "repeat") return Buffer.concat([before, run, run, after]);
  if (kind === "append") return Buffer.concat([bytes, run]);
  return Buffer.concat([before, Buffer.alloc(run.length, byte), after]);
}

const hostile = resolve("../shared/fuzz");
const hostileFiles = existsSync(hostile) ? readdirSync(hostile).filter((name) => name.endsWith(".xlsx")) : [];

describe.skipIf(hostileFiles.length === 0)("a hostile workbook", () => {
  test.each(hostileFiles)("%s is read or refused", async (name) => {
    expect(await refusal(readFileSync(join(hostile, name)))).toMatch(/^(?:read$|x\.xlsx: )/);
  });
});
