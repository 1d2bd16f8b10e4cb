import { expect, test } from "vitest";
import { formatElapsed, formatElapsedAfter } from "./elapsed.ts";

const plain = (text: string): string => text.replaceAll("\u00A0", " ");

test.each([
  ["2026-03-12", "2026-03-12", "dezelfde dag"],
  ["2026-03-12", "2026-03-13", "1 dag"],
  ["2026-01-01", "2026-03-01", "59 dagen"],
  ["2026-01-01", "2026-03-02", "2 maanden"],
  ["2024-01-15", "2026-01-14", "23 maanden"],
  ["2024-01-15", "2026-01-15", "2 jaar"],
  ["2024-01-15", "2026-04-20", "2 jaar en 3 maanden"],
])("writes the time from %s to %s as %s", (from, to, expected) => {
  expect(plain(formatElapsed(from, to))).toBe(expected);
});

test("writes the time after something, and calls the same day that", () => {
  expect(plain(formatElapsedAfter("2026-03-12", "2026-04-20", "het bezoek"))).toBe("39 dagen na het bezoek");
  expect(formatElapsedAfter("2026-03-12", "2026-03-12", "het bezoek")).toBe("dezelfde dag");
});
