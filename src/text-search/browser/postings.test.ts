import fc from "fast-check";
import { expect, it } from "vitest";
import { openPostings, PostingsWriter, type Postings } from "./postings.ts";
import { maxCharCode } from "../../packing/char-codes.ts";

function written(postings: Postings): PostingsWriter {
  const writer = new PostingsWriter();
  for (const [document, passages] of postings) writer.add(document, passages);
  return writer;
}

const ascending = (max: number) =>
  fc
    .uniqueArray(fc.nat({ max }), { minLength: 1, maxLength: 20 })
    .map((numbers) => numbers.toSorted((a, b) => a - b));

it("opens any postings as they were packed, also after a trip through JSON", () => {
  const anyPostings = ascending(300_000).chain((documents) =>
    fc
      .array(ascending(64), { minLength: documents.length, maxLength: documents.length })
      .map((passages) => new Map(documents.map((document, row) => [document, passages[row] ?? []]))),
  );
  fc.assert(
    fc.property(anyPostings, (postings) => {
      const packed = JSON.parse(JSON.stringify(written(postings).pack())) as [string, string];
      expect([...openPostings(packed)]).toEqual([...postings]);
    }),
    { seed: 7, numRuns: 300 },
  );
});

it("packs the last passage of a row, and the largest distance that one character can hold", () => {
  const postings = new Map([
    [0, [14]],
    [maxCharCode, [15]],
    [2 * maxCharCode, [0, 14, 15, 29, 30]],
    [3 * maxCharCode + 1, [44]],
    [5 * maxCharCode + 2, [0]],
  ]);
  const packed = written(postings).pack();
  expect([...openPostings(packed)]).toEqual([...postings]);
  expect(packed.every((column) => column.isWellFormed())).toBe(true);
});

it("opens empty postings as no documents", () => {
  expect(openPostings(["", ""]).size).toBe(0);
});
