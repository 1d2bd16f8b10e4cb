import { expect, test } from "vitest";
import {
  count,
  formatBytes,
  formatDate,
  formatElapsed,
  formatElapsedAfter,
  formatEuro,
  formatNumber,
  formatPeriod,
  formatShortDate,
  listOf,
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

test("writes the year once per period", () => {
  expect(plain(formatPeriod("2026-09-04", "2026-12-04"))).toBe("van 4 september tot en met 4 december 2026");
  expect(plain(formatPeriod("2025-12-04", "2026-01-04"))).toBe(
    "van 4 december 2025 tot en met 4 januari 2026",
  );
  expect(plain(formatPeriod("2025-12-04", null))).toBe("vanaf 4 december 2025");
});

test.each([
  ["2026-03-12", "2026-03-12", "dezelfde dag"],
  ["2026-03-12", "2026-03-13", "1 dag"],
  ["2026-01-01", "2026-03-01", "59 dagen"],
  ["2026-01-01", "2026-03-02", "2 maanden"],
  ["2024-01-15", "2026-01-14", "23 maanden"],
  ["2024-01-15", "2026-01-15", "2 jaar"],
  ["2024-01-15", "2026-04-20", "2 jaar en 3 maanden"],
])("tells the time from %s to %s as %s", (from, to, expected) => {
  expect(plain(formatElapsed(from, to))).toBe(expected);
});

test("tells the time since something, and the same day as that day", () => {
  expect(plain(formatElapsedAfter("2026-03-12", "2026-04-20", "het bezoek"))).toBe("39 dagen na het bezoek");
  expect(formatElapsedAfter("2026-03-12", "2026-03-12", "het bezoek")).toBe("dezelfde dag");
});

test("writes numbers, amounts and counts the Belgian way", () => {
  expect(formatNumber(7014)).toBe("7.014");
  expect(plain(formatEuro(1250))).toBe("€ 1.250");
  expect(plain(formatEuro(1250.5))).toBe("€ 1.250,50");
  expect(plain(count(0, "plaats", "plaatsen"))).toBe("geen plaatsen");
  expect(plain(count(1, "plaats", "plaatsen"))).toBe("1 plaats");
  expect(plain(count(1234, "plaats", "plaatsen"))).toBe("1.234 plaatsen");
  expect(listOf(["a", "b", "c"])).toBe("a, b en c");
});
