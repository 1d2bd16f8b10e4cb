import fc from "fast-check";
import { expect, it } from "vitest";
import { documentName, documentYears, findMonth, nameIn, packNames } from "./document-names.ts";

const name = fc.oneof(
  fc.nat().map((number) => `inspectierapport/FICT-2026-${number}`),
  fc.stringMatching(/^[a-z]+\/[A-Za-z\d%-]+$/),
);

it("reads every name back", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      const packed = packNames(names);
      expect(names.map((_, index) => nameIn(packed, index))).toEqual(names);
    }),
  );
});

it("has the beginning that most names share once", () => {
  expect(packNames(["rapport/A-1", "stap/S-1", "rapport/A-2"])).toEqual([
    "rapport/A-",
    "1",
    "/stap/S-1",
    "2",
  ]);
});

it("finds the month and the year of a document by its number", () => {
  const months = [
    ["2025-12", 2, "a"],
    ["2026-01", 1, "b"],
  ] as [string, number, string][];
  expect(findMonth(months, 1)).toEqual({ month: months[0], index: 1 });
  expect(findMonth(months, 2)).toEqual({ month: months[1], index: 0 });
  expect(() => findMonth(months, 3)).toThrow("document 3");
  expect(documentYears(months)).toEqual(["2025", "2025", "2026"]);
});

it("names a document after its page", () => {
  expect(documentName("/inspectierapport/A%2F1/")).toBe("inspectierapport/A%2F1");
});
