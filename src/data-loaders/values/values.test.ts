import { describe, expect, test } from "vitest";
import { FormattedNumber, type Cell } from "../files/cells.ts";
import { codeReader, listReader, readTriState, readYesNo } from "./codes.ts";
import { readEmail, readPhone, readUrl } from "./contacts.ts";
import { readDate } from "./dates.ts";
import { digits, readBranchNumber, readCompanyNumber, readId } from "./ids.ts";
import { integer, readAmount, readCoordinate, readEuros } from "./numbers.ts";
import type { Reader } from "./reading.ts";
import { readLine, readText } from "./texts.ts";

/** Returns the value, or an object with the problem, which never equals a value. */
function outcome<T>(read: Reader<T>, cell: Cell): unknown {
  const reading = read(cell);
  if ("value" in reading) return reading.value;
  return reading.isPlaceholder ? "placeholder" : { problem: reading.problem };
}

const bad = { problem: expect.any(String) as string };

describe("a date", () => {
  test.each<[Cell, unknown]>([
    ["2026-03-31", "2026-03-31"],
    ["31/03/2026", "2026-03-31"],
    ["31-03-2026", "2026-03-31"],
    ["31.03.2026", "2026-03-31"],
    ["1/3/2026", "2026-03-01"],
    [" 31/03/2026 ", "2026-03-31"],
    ["2026-03-31 00:00:00", "2026-03-31"],
    ["2026-03-31T00:00:00", "2026-03-31"],
    ["31/03/2026 0:00", "2026-03-31"],
    ["2028-02-29", "2028-02-29"],
    [new Date("2026-03-31T00:00:00Z"), "2026-03-31"],
    ["31\u200E/03/2026\u200F", "2026-03-31"],
    ["2026\u201103\u201131", "2026-03-31"],
    ["３１/０３/２０２６", "2026-03-31"],
    ["03/31/2026", bad],
    ["2026-02-30", bad],
    ["29/02/2026", bad],
    ["31/03/26", bad],
    ["31/03-2026", bad],
    ["2026-03-31 14:30:00", bad],
    ["2026-3-31", bad],
    ["1901-01-01", "1901-01-01"],
    ["2099-12-31", "2099-12-31"],
    ["31/12/1900", "placeholder"],
    ["1/01/1900", "placeholder"],
    ["0001-01-01", "placeholder"],
    ["0026-03-31", "placeholder"],
    ["0000-00-00", "placeholder"],
    ["00/00/0000", "placeholder"],
    ["1/01/2100", "placeholder"],
    ["9999-12-31 00:00:00", "placeholder"],
    [new Date("1899-12-31T00:00:00Z"), "placeholder"],
    ["1900-02-30", bad],
    ["20260331", bad],
    ["maart 2026", bad],
    [46112, bad],
    [new FormattedNumber(20260331, "20260331"), bad],
    [true, bad],
    [new Date("2026-03-31T14:30:00Z"), bad],
    [new Date(NaN), bad],
  ])("%o gives %o", (cell, expected) => {
    expect(outcome(readDate, cell)).toEqual(expected);
  });
});

describe("a number", () => {
  // Each cell is read as an integer, as a coordinate and as an amount.
  test.each<[Cell, unknown, unknown, unknown]>([
    ["1250", 1250, 1250, 1250],
    ["1.250", 1250, 1.25, bad],
    ["1.250.000", 1250000, 1250000, 1250000],
    ["1.234,5", bad, 1234.5, 1234.5],
    ["1234,5", bad, 1234.5, 1234.5],
    ["1234.5", bad, 1234.5, 1234.5],
    ["1.250,00", 1250, 1250, 1250],
    ["1250.0", 1250, 1250, 1250],
    ["0.125", bad, 0.125, bad],
    ["4.3973825", bad, 4.3973825, 4.3973825],
    ["1234.567", bad, 1234.567, bad],
    ["007", 7, 7, 7],
    ["1,234.5", bad, bad, bad],
    ["12.34,5", bad, bad, bad],
    ["1E+3", bad, bad, bad],
    ["0x10", bad, bad, bad],
    ["€ 5", bad, bad, bad],
    ["\u200B1250\uFEFF", 1250, 1250, 1250],
    ["１２５０", 1250, 1250, 1250],
    ["\u22125", bad, -5, -5],
    ["12²", bad, bad, bad],
    ["1½", bad, bad, bad],
    ["Infinity", bad, bad, bad],
    [3.5, bad, 3.5, 3.5],
    [new FormattedNumber(12, "0012"), 12, 12, 12],
    [new FormattedNumber(0.25, null), bad, 0.25, 0.25],
    [new Date("2026-04-03T00:00:00Z"), bad, bad, bad],
    [12, 12, 12, 12],
    [true, bad, bad, bad],
  ])("%o gives %o as integer, %o as coordinate, %o as amount", (cell, whole, coordinate, amount) => {
    expect(outcome(integer(0), cell)).toEqual(whole);
    expect(outcome(readCoordinate, cell)).toEqual(coordinate);
    expect(outcome(readAmount, cell)).toEqual(amount);
  });

  test.each<[Cell, unknown]>([
    ["1.250,50", 1250.5],
    ["1250,505", bad],
    ["-5", bad],
  ])("%o gives %o in euros", (cell, expected) => {
    expect(outcome(readEuros, cell)).toEqual(expected);
  });

  test("has to be within its range", () => {
    expect(outcome(integer(1, 4), "4")).toBe(4);
    expect(outcome(integer(1, 4), "5")).toEqual(bad);
    expect(outcome(integer(0), "-1")).toEqual(bad);
  });
});

describe("an id", () => {
  test.each<[Cell, unknown]>([
    ["0012", "0012"],
    ["R-2026/1", "R-2026/1"],
    [" R1 ", "R1"],
    ["R1\u200E", "R1"],
    ["R\u00AD1\u2060\uFE0F\u{E0041}", "R1"],
    ["Ｒ１", "R1"],
    ["R\u20111", "R-1"],
    ["R\u00A0\u2009 1", "R 1"],
    ["R\u00851", "R 1"],
    ["__proto__", "__proto__"],
    [9100000000, "9100000000"],
    ["9.1E+09", bad],
    ["9,1E+09", bad],
    ["9E9", bad],
    [9.1e30, bad],
    [123456789012, bad],
    [new FormattedNumber(123456789, "0123456789"), "0123456789"],
    [new FormattedNumber(9100000000, null), bad],
    [new Date("2026-04-03T00:00:00Z"), bad],
    [1.5, bad],
    [".", bad],
    ["..", bad],
    [true, bad],
    ["x".repeat(101), bad],
  ])("%o gives %o", (cell, expected) => {
    expect(outcome(readId, cell)).toEqual(expected);
  });

  test.each<[Cell, unknown]>([
    ["012345678", "012345678"],
    ["0123456789", "0123456789"],
    ["12345678", bad],
    ["12345678a", bad],
  ])("of 9 or 10 digits: %o gives %o", (cell, expected) => {
    expect(outcome(digits(9, 10), cell)).toEqual(expected);
  });

  test("of an enterprise or a branch has valid check digits", () => {
    expect(outcome(readCompanyNumber, "0000.000.196")).toBe("0000000196");
    expect(outcome(readCompanyNumber, "0000 000 196")).toBe("0000000196");
    expect(outcome(readCompanyNumber, "0000.000.197")).toEqual(bad);
    expect(outcome(readCompanyNumber, "BE0000000196")).toEqual(bad);
    expect(outcome(readBranchNumber, "8.999.999.993")).toBe("8999999993");
    expect(outcome(readBranchNumber, "0000000196")).toEqual(bad);
  });
});

describe("a contact", () => {
  test.each<[string, unknown]>([
    ["https://www.opvang.be", "https://www.opvang.be/"],
    ["HTTP://opvang.be/a?b=1", "http://opvang.be/a?b=1"],
    ['https://opvang.be/"><script>', "https://opvang.be/%22%3E%3Cscript%3E"],
    ["javascript:alert(1)", bad],
    ["java\nscript:alert(1)", bad],
    ["data:text/html,x", bad],
    ["https://\u200Bopvang\u00AD.be/x\uFEFF", "https://opvang.be/x"],
    ["//opvang.be", bad],
    ["www.opvang.be", bad],
    ["https://", bad],
    ["https://bank.be@evil.example/", bad],
    ["https://a.be https://b.be", bad],
  ])("on the web: %o gives %o", (cell, expected) => {
    expect(outcome(readUrl, cell)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ["an.na+x@opvang.be", "an.na+x@opvang.be"],
    ["\u200Banna＠opvang.be\u200E", "anna@opvang.be"],
    ["anna@opvang", bad],
    ["anna@@opvang.be", bad],
    ["<anna@opvang.be>", bad],
    ["anna@opvang.be, jan@opvang.be", bad],
  ])("by e-mail: %o gives %o", (cell, expected) => {
    expect(outcome(readEmail, cell)).toEqual(expected);
  });

  test.each<[Cell, unknown]>([
    ["09 123 45 67", "09 123 45 67"],
    ["+32 (0)9 123.45.67", "+32 (0)9 123.45.67"],
    ["0470/12 34 56", "0470/12 34 56"],
    ["\u202A+32 9 123\u201145\u201167\u202C", "+32 9 123-45-67"],
    [470123456, bad],
    [new FormattedNumber(91234567, "091234567"), "091234567"],
    [new FormattedNumber(91234567, null), bad],
    ["09 12", bad],
    ["bel ons", bad],
    ["09 123 45 67; 09 123 45 68", bad],
  ])("by phone: %o gives %o", (cell, expected) => {
    expect(outcome(readPhone, cell)).toEqual(expected);
  });
});

describe("a code", () => {
  test.each<[Cell, unknown]>([
    ["ja", true],
    ["J", true],
    ["TRUE", true],
    ["WAAR", true],
    ["1", true],
    [1, true],
    [true, true],
    ["nee", false],
    ["n", false],
    ["false", false],
    ["0", false],
    [false, false],
    ["ja\u200B", true],
    ["\uFEFFnee", false],
    ["misschien", bad],
    ["2", bad],
  ])("for yes or no: %o gives %o", (cell, expected) => {
    expect(outcome(readYesNo, cell)).toEqual(expected);
  });

  test("may also be unknown where the contract says so", () => {
    expect(outcome(readTriState, "Onbekend")).toBe("onbekend");
    expect(outcome(readTriState, "j")).toBe("ja");
    expect(outcome(readYesNo, "onbekend")).toEqual(bad);
  });

  test("is one of its list, whatever the capitals, and never a property of every object", () => {
    expect(outcome(codeReader(["T0", "T2A"]), " t2a ")).toBe("T2A");
    expect(outcome(codeReader(["T0", "T2A"]), "T2\u200DA\u00AD")).toBe("T2A");
    expect(outcome(codeReader(["T0", "T2A"]), "Ｔ2A")).toBe("T2A");
    expect(outcome(codeReader(["T0", "T2A"]), "constructor")).toEqual(bad);
    expect(outcome(codeReader(["T0", "T2A"]), "__proto__")).toEqual(bad);
  });

  test("may be part of a list", () => {
    const read = listReader(codeReader(["T0", "T1"]));
    expect(outcome(read, "T0 | T1|T0|")).toEqual(["T0", "T1"]);
    expect(outcome(read, "T0|T9")).toEqual(bad);
  });
});

describe("a text", () => {
  test("keeps its line breaks and loses control characters and outer space", () => {
    expect(outcome(readText, "\u00A0 a\r\nb\u0007\tc\uFEFF ")).toBe("a\nb\tc");
  });

  test("is never HTML", () => {
    expect(outcome(readText, "<b>x</b> &amp;")).toBe("<b>x</b> &amp;");
  });

  test("has one spelling for each letter", () => {
    expect(outcome(readText, "cre\u0300che")).toBe("crèche");
  });

  test.each<[Cell, unknown]>([
    [12, "12"],
    [new FormattedNumber(5, "005"), "005"],
    [12.5, bad],
    [123456789012, bad],
    [new FormattedNumber(1234, null), bad],
    [new Date("2026-04-03T00:00:00Z"), bad],
    [true, bad],
  ])("is read only as the workbook surely shows it: %o gives %o", (cell, expected) => {
    expect(outcome(readText, cell)).toEqual(expected);
    expect(outcome(readLine, cell)).toEqual(expected);
  });

  test("on one line has single spaces", () => {
    expect(outcome(readLine, "De\n  Speel\u00A0 boom")).toBe("De Speel boom");
  });
});
