import fc from "fast-check";
import { expect, it } from "vitest";
import { openPostings, packPostings } from "./postings.ts";

const indexes = (max: number, constraints: fc.UniqueArrayConstraints<number, number>) =>
  fc.uniqueArray(fc.nat({ max }), constraints).map((all) => all.sort((a, b) => a - b));

const postings = indexes(2_000_000, { maxLength: 60 }).chain((documents) =>
  fc
    .array(indexes(70, { minLength: 1, maxLength: 40 }), {
      minLength: documents.length,
      maxLength: documents.length,
    })
    .map((passages) => new Map(documents.map((document, index) => [document, passages[index] ?? []]))),
);

it("opens postings as they were packed", () => {
  fc.assert(
    fc.property(postings, (before) => {
      expect([...openPostings(packPostings(before))]).toEqual([...before]);
    }),
  );
});

it("packs a term that is in nearly every document in less than a byte for each", () => {
  const everywhere = new Map(Array.from({ length: 10_000 }, (_, document) => [document, [0, 3]]));
  expect(packPostings(everywhere).length).toBeLessThan(1000);
});

it("opens nothing as no documents", () => {
  expect(openPostings("").size).toBe(0);
});
