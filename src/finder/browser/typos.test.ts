import fc from "fast-check";
import { expect, it } from "vitest";
import { bitCount, editsBetween } from "./typos.ts";

/** Fills the plain table, without bounds or shortcuts. */
function slowEdits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const isSwapAcross =
        i > 2 && j > 2 && a[i - 1] === b[j - 3] && a[i - 2] === b[j - 2] && a[i - 3] === b[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        isSwap ? at(i - 2, j - 2) + 1 : Infinity,
        isSwapAcross ? at(i - 3, j - 3) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });

it("counts the same edits as the plain table, up to its bound", () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (typed, other, maxEdits) => {
      const edits = slowEdits(typed, other);
      expect(editsBetween(typed, other, maxEdits, false)).toBe(edits <= maxEdits ? edits : 99);
    }),
    { numRuns: 1000 },
  );
});

it("finds the nearest prefix", () => {
  fc.assert(
    fc.property(word, word, (typed, other) => {
      const prefixes = Array.from({ length: other.length + 1 }, (_, end) => other.slice(0, end));
      const edits = Math.min(...prefixes.map((prefix) => slowEdits(typed, prefix)));
      expect(editsBetween(typed, other, 2, true)).toBe(edits <= 2 ? edits : 99);
    }),
    { numRuns: 1000 },
  );
});

it("counts bits", () => {
  expect([0, 1, 0b1011, -1].map(bitCount)).toEqual([0, 1, 3, 32]);
});
