import { describe, expect, it } from "vitest";
import { inIndexOrder, indexName, letterGroups } from "./letter-groups.ts";

const groupsOf = (names: string[]): string[] =>
  letterGroups(names, (name) => name).map(({ label, items }) => `${label}: ${items.join(", ")}`);

describe("the name in an index", () => {
  it.each([
    ["De Fictieve Otter", "fictieve-otter"],
    ["'t Verzonnen Huis", "verzonnen-huis"],
    ["’t Verzonnen Huis", "verzonnen-huis"],
    ["Het Bos", "bos"],
    ['"De Deugnieten"', "deugnieten"],
    ["Één", "een"],
    ["De", "de"],
    ["T-Rex", "t-rex"],
    ["Dezelfde Zon", "dezelfde-zon"],
    ["3 Biggetjes", "3-biggetjes"],
    ["شمس", ""],
  ])("of «%s» is «%s»", (name, expected) => {
    expect(indexName(name)).toBe(expected);
  });
});

it("a short list stands in the same order as one by letter", () => {
  expect(inIndexOrder(["De Zon", "Boom", "'t Aapje"], (name) => name)).toEqual([
    "'t Aapje",
    "Boom",
    "De Zon",
  ]);
});

describe("a list by letter", () => {
  it("takes letters with few names together, and leaves a letter with many alone", () => {
    const many = Array.from({ length: 12 }, (_, index) => `Beer ${index + 1}`);
    expect(groupsOf(["De Aap", "Cavia", ...many, "Das"]).map((group) => group.split(":")[0])).toEqual([
      "A tot en met B",
      "C tot en met D",
    ]);
    expect(groupsOf([...many, "'t Ezeltje"]).map((group) => group.split(":")[0])).toEqual(["B", "E"]);
  });

  it("orders names as an index does, with digits and other scripts apart", () => {
    expect(groupsOf(["De Zon", "شمس", "'t Aapje", "10 Otters", "2 Otters"])).toEqual([
      "Andere tekens: شمس",
      "Cijfers: 2 Otters, 10 Otters",
      "A tot en met Z: 't Aapje, De Zon",
    ]);
  });

  it("loses no item and doubles none", () => {
    const names = ["Zon", "De Zon", "zon", "", "Aap", "1"];
    expect(
      letterGroups(names, (name) => name)
        .flatMap(({ items }) => items)
        .sort(),
    ).toEqual(names.sort());
  });
});
