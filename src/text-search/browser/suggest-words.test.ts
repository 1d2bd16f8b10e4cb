import { describe, expect, it } from "vitest";
import { closestWord, editDistance, suggestQuery } from "./suggest-words.ts";

const known = ["kinderen", "kinderbegeleider", "hygiëne", "slapende", "bed", "bad", "toezicht"];

describe("the closest word of the texts", () => {
  it.each([
    ["kinderne", "kinderen"],
    ["kinderbegelijder", "kinderbegeleider"],
    ["hygiene", "hygiëne"],
    ["hygenie", "hygiëne"],
    ["Toezigt", "toezicht"],
    ["bod", "bed"],
    ["xyz", null],
    ["bo", null],
    ["wandelwagen", null],
  ])("for %s is %s", (word, expected) => {
    expect(closestWord(word, known)).toBe(expected);
  });

  it("differs by letters that are left out, added, replaced or swapped", () => {
    expect([editDistance("bed", "bd"), editDistance("bed", "bedd"), editDistance("bed", "bad")]).toEqual([
      1, 1, 1,
    ]);
    expect([editDistance("bed", "ebd"), editDistance("bed", "trap"), editDistance("", "bed")]).toEqual([
      1, 4, 3,
    ]);
  });
});

describe("the suggested query", () => {
  it("has other words for the missing ones alone, in phrases too", () => {
    expect(suggestQuery("toezicht slapnede kinderen", ["slapnede"], known)).toBe(
      "toezicht slapende kinderen",
    );
    expect(suggestQuery('"toezicht slapnede" bed', ["toezicht slapnede"], known)).toBe(
      '"toezicht slapende" bed',
    );
  });

  it("is none when no word is close, or every word of a missing phrase is in the texts", () => {
    expect(suggestQuery("wandelwagen", ["wandelwagen"], known)).toBeNull();
    expect(suggestQuery('"bed toezicht"', ["bed toezicht"], known)).toBeNull();
  });
});
