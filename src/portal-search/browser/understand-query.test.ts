import { describe, expect, it } from "vitest";
import { excerptOf } from "./excerpt.ts";
import { correctedWord } from "./spelling.ts";
import { openVocabulary, understandQuery } from "./understand-query.ts";

const words = ["inbreuk", "kinderbegeleider", "bezwaar", "klacht", "houding", "gent", "9000", "vrouw", "wat"];
const vocabulary = openVocabulary(words);

describe("a misspelt word", () => {
  it.each([
    ["kinderbegelijder", "kinderbegeleider"],
    ["kinderbegleider", "kinderbegeleider"],
    ["inbruek", "inbreuk"],
    ["inbreukk", "inbreuk"],
    ["ijnbreuk", "inbreuk"],
    ["klagt", "klacht"],
    ["bezwar", "bezwaar"],
    ["hauding", "houding"],
    ["vrauw", "vrouw"],
    ["9001", null],
    ["gen", null],
    ["zonnebloem", null],
  ])("%s is taken for %s", (typed, meant) => {
    expect(correctedWord(typed, words)).toBe(meant);
  });
});

describe("a query", () => {
  it("keeps known words, their other forms and their beginnings", () => {
    expect(understandQuery("Inbreuken bezw", vocabulary)).toEqual({
      words: ["inbreuken", "bezw"],
      corrected: [],
      unknown: [],
    });
  });

  it("leaves out common words, unless there are no others", () => {
    expect(understandQuery("wat is een inbreuk", vocabulary).words).toEqual(["inbreuk"]);
    expect(understandQuery("wat", vocabulary).words).toEqual(["wat"]);
  });

  it("says what it corrected and what is unknown, each once", () => {
    expect(understandQuery("klagt xyzzy klacht xyzzy", vocabulary)).toEqual({
      words: ["klacht"],
      corrected: [{ typed: "klagt", meant: "klacht" }],
      unknown: ["xyzzy"],
    });
  });

  it("reads nothing in an empty query or in signs", () => {
    for (const query of ["", "  ", "?!…", "«»", "<>"]) {
      expect(understandQuery(query, vocabulary)).toEqual({ words: [], corrected: [], unknown: [] });
    }
  });
});

describe("an excerpt", () => {
  const content = Array.from({ length: 100 }, (_, index) => `w${index}`).join(" ");
  const everywhere = { from: 0, until: Infinity };
  const textOf = (pieces: ReturnType<typeof excerptOf>): string => pieces.map(({ text }) => text).join("");

  it("shows the first place that was found, with signs where it was cut", () => {
    const pieces = excerptOf(content, [50, 51], everywhere);
    expect(textOf(pieces)).toMatch(/^… w44 .* w71 …$/);
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(["w50", "w51"]);
  });

  it("stays inside its section, and needs no place", () => {
    expect(textOf(excerptOf(content, [5, 50], { from: 48, until: 52 }))).toBe("w48 w49 w50 w51");
    expect(textOf(excerptOf("een twee", [], everywhere))).toBe("een twee");
  });

  it("marks a word without the signs around it", () => {
    expect(excerptOf("opvang in (Gent), vlakbij", [2], everywhere)).toEqual([
      { text: "opvang in (", isMarked: false },
      { text: "Gent", isMarked: true },
      { text: "), vlakbij", isMarked: false },
    ]);
  });

  it("shows compounds whole", () => {
    expect(textOf(excerptOf("kinder~begeleider", [0], everywhere))).toBe("kinderbegeleider");
  });
});
