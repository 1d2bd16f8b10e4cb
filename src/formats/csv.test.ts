import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { writeCsv, type CsvCell } from "./csv.ts";

function readBack(text: string): string[][] {
  return parse(text, { bom: true, delimiter: ";", recordDelimiter: "\r\n" });
}

describe("writeCsv", () => {
  it("starts with a BOM and ends each row with CRLF", () => {
    expect(writeCsv(["naam", "plaatsen"], [["De Zon", 8]])).toBe("\u{FEFF}naam;plaatsen\r\nDe Zon;8\r\n");
  });

  it("writes numbers with a decimal point, booleans as true and false, and nothing for null", () => {
    const row: CsvCell[] = [-1.5, true, null, "2026-03-31"];
    expect(writeCsv(["a", "b", "c", "d"], [row])).toBe("\u{FEFF}a;b;c;d\r\n-1.5;true;;2026-03-31\r\n");
  });

  it.each(["=1+1", "+32", "-1", "@A1", "\tx", "\rx", "\nx", "＝1"])(
    "makes the formula %j plain text",
    (text) => {
      expect(readBack(writeCsv(["tekst"], [[text]]))).toEqual([["tekst"], [`'${text}`]]);
    },
  );

  it.each(['a "quoted" word', "two\r\nlines", "a;b", " spaces ", "é ë €", "it's", "'s avonds", ""])(
    "writes %j so that a parser reads it unchanged",
    (text) => {
      expect(readBack(writeCsv(["tekst", "na"], [[text, 1]]))).toEqual([
        ["tekst", "na"],
        [text, "1"],
      ]);
    },
  );

  it("refuses a row of another length", () => {
    expect(() => writeCsv(["a"], [["1", "2"]])).toThrow("2 cells under 1 headers");
  });
});
