import { expect, test } from "vitest";
import {
  capitalize,
  count,
  formatBytes,
  formatDate,
  formatEuro,
  formatList,
  formatNumber,
  formatPeriod,
  formatShortDate,
} from "./format.ts";

const plain = (text: string): string => text.replaceAll("\u00A0", " ");

test("writes dates in full and short", () => {
  expect(plain(formatDate("2026-03-01"))).toBe("1 maart 2026");
  expect(formatShortDate("2026-03-01")).toBe("01.03.2026");
});

test("writes sizes of files", () => {
  expect([850, 30_306, 999_600, 1_240_000].map(formatBytes).map(plain)).toEqual([
    "850 bytes",
    "30 kB",
    "1.000 kB",
    "1,2 MB",
  ]);
});

test("writes a shared year once per period", () => {
  expect(plain(formatPeriod("2026-09-04", "2026-12-04"))).toBe("van 4 september tot en met 4 december 2026");
  expect(plain(formatPeriod("2025-12-04", "2026-01-04"))).toBe(
    "van 4 december 2025 tot en met 4 januari 2026",
  );
  expect(plain(formatPeriod("2025-12-04", null))).toBe("vanaf 4 december 2025");
});

test("writes the months in full", () => {
  const firstDays = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-01`);
  expect(firstDays.map((day) => formatDate(day, { withYear: false }))).toEqual([
    "1\u00A0januari",
    "1\u00A0februari",
    "1\u00A0maart",
    "1\u00A0april",
    "1\u00A0mei",
    "1\u00A0juni",
    "1\u00A0juli",
    "1\u00A0augustus",
    "1\u00A0september",
    "1\u00A0oktober",
    "1\u00A0november",
    "1\u00A0december",
  ]);
});

test.each([
  [0, "0"],
  [7014, "7.014"],
  [1_234_567.891, "1.234.567,89"],
  [2.5, "2,5"],
])("writes the number %d the Belgian way", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  [0, "€\u00A00"],
  [1250, "€\u00A01.250"],
  [1250.5, "€\u00A01.250,50"],
  [1250.555, "€\u00A01.250,555"],
  [-5.5, "€\u00A0-5,50"],
])("writes the amount %d with cents only where it has any", (value, expected) => {
  expect(formatEuro(value)).toBe(expected);
});

test.each([
  [0, "geen\u00A0plaatsen"],
  [1, "1\u00A0plaats"],
  [1.5, "1,5\u00A0plaatsen"],
  [1234, "1.234\u00A0plaatsen"],
])("counts %d with the noun that fits", (value, expected) => {
  expect(count(value, "plaats", "plaatsen")).toBe(expected);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a en b"],
  [["a", "b", "c"], "a, b en c"],
])("joins %j as words of a sentence", (items, expected) => {
  expect(formatList(items)).toBe(expected);
});

test("puts a capital at the start alone", () => {
  expect(["één dag", "de Zon", ""].map(capitalize)).toEqual(["Één dag", "De Zon", ""]);
});
