import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ExportRefused } from "../issues.ts";
import { decodeText } from "./decode.ts";
import { makeWorkbook } from "./fixtures/workbook.ts";

const text = "één; 5 € – «crèche»";

function windows1252(source: string): Buffer {
  return Buffer.from(source.replaceAll("€", "\u0080").replaceAll("–", "\u0096"), "latin1");
}

describe("bytes are read as", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16LE with a byte order mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["windows-1252", windows1252(text)],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes, "x.csv")).toBe(text);
  });
});

describe("bytes are refused when they", () => {
  test.each([
    ["are UTF-8 cut off in the middle of a letter", Buffer.from("éé crèche é").subarray(0, -1)],
    ["are marked as UTF-8 but are not", Buffer.concat([Buffer.from("\uFEFFa"), Buffer.from([0xe9])])],
    ["are UTF-16 with half a character", Buffer.from("\uFEFFabc", "utf16le").subarray(0, -1)],
    ["hold NUL", Buffer.from("a;b\0c")],
    ["are UTF-16 without a mark", Buffer.from("a;b", "utf16le")],
    ["mean nothing in windows-1252 either", Buffer.from([0x61, 0x81, 0xe9])],
  ])("%s", (_, bytes) => {
    expect(() => decodeText(bytes, "x.csv")).toThrow(ExportRefused);
    expect(() => decodeText(bytes, "x.csv")).toThrow(/^x\.csv: /);
  });
});

const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, "utf16le")]);
const ods = zipSync({
  mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
  "content.xml": strToU8("x"),
});

describe("a file that is something else than a table is told as what it is, with what to do", () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ["nothing", "", /is empty\. Export it again/],
    ["a workbook", makeWorkbook([["a"]]), /is an Excel workbook under the name \.csv\. Name it \.xlsx/],
    ["an OpenDocument", ods, /is an OpenDocument file \(\.ods\)/],
    ["another ZIP", zipSync({ "a.txt": strToU8("x") }), /is a ZIP file.*Unpack it/],
    ["an old workbook", ole("Workbook"), /is an old \.xls workbook.*save it again/],
    [
      "a workbook with a password",
      ole("EncryptedPackage"),
      /protected by a password\. Take the password off/,
    ],
    ["a PDF", "%PDF-1.7\n", /is a PDF under the name \.csv\. Export the table/],
    ["a web page", "\uFEFF\n <!DOCTYPE html><html><form>", /is a web page \(HTML\).*log in/],
    ["a table of HTML", '<table border="1"><tr><td>a</td></tr></table>', /is a web page/],
    ["an XML file", '<?xml version="1.0"?><rows/>', /is an XML file/],
    ["a GZIP file", Buffer.from([0x1f, 0x8b, 8, 0]), /is a GZIP file.*Unpack it/],
    ["a database", "SQLite format 3\0", /is an SQLite database/],
    ["zeros", Buffer.alloc(1000), /holds nothing but zeros, so it was never written out\. Export it again/],
    ["a copy that ends in zeros", `a;b\n1;2\n${"\0".repeat(50)}`, /ends in NUL.*Export it again/],
    ["a NUL in a cell", "a;b\n1;2\0\n3;4\n", /a NUL character in line 2.*take it out there/],
    ["UTF-16 without a mark", Buffer.from("a;b\n1;2\n", "utf16le"), /UTF-16 without a byte order mark/],
    ["big-endian UTF-16", Buffer.from([0xfe, 0xff, 0, 0x61]), /big-endian/],
  ])("%s", (_, content, message) => {
    const bytes = Buffer.from(content as Uint8Array);
    expect(() => decodeText(bytes, "x.csv")).toThrow(message);
    expect(() => decodeText(bytes, "x.csv")).toThrow(/^x\.csv: [^]+\. [A-Z][^]+\.$/);
  });

  test.each(["export.json", "gemeenten/grenzen.geojson"])("and %s is not told to become a CSV", (file) => {
    const wrong = [
      "{\0}",
      Buffer.from("{}", "utf16le"),
      Buffer.from([0x7b, 0x81, 0xe9]),
      makeWorkbook([["a"]]),
    ];
    for (const content of wrong) {
      expect(() => decodeText(Buffer.from(content as Uint8Array), file)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining("CSV") as string }) as Error,
      );
    }
  });
});
