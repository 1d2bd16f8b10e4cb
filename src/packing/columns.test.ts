import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeColumn, encodeColumn, unzigzag, zigzag } from "./columns.ts";

it("reads back every column of whole numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 40)), (values) => {
      const column = JSON.parse(JSON.stringify(encodeColumn(values))) as string[];
      expect([...decodeColumn(column, values.length)]).toEqual(values);
    }),
  );
});

it("uses no character that JSON has to escape", () => {
  const column = encodeColumn(Array.from({ length: 9000 }, (_, i) => i));
  expect(JSON.stringify(column)).not.toContain("\\");
});

it("rejects values that it can't hold, and columns of another length", () => {
  expect(() => encodeColumn([1, -1])).toThrow(/can't hold -1/);
  expect(() => decodeColumn(["abc"], 2)).toThrow(/another length/);
});

it("encodes negative numbers as whole ones, and decodes them", () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(unzigzag(zigzag(value))).toBe(value);
    }),
  );
});
