import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf, wordsOfName } from "./words.ts";

test.each([
  ["Kinder\u00ADopvang De Sneeuw\u00ADvlok", "Kinderopvang De Sneeuwvlok"],
  ["De\u00A0\u202FSneeuw\u200Bvlok\u200E", "De Sneeuwvlok"],
  ["ﬁets ﬀ Ĳsselhof", "fiets ff IJsselhof"],
  ["Sneeuw-\u2028vlok", "Sneeuw vlok"],
  ["Ｗｏｌｋ", "Wolk"],
])("%j has the words of %j", (given, plain) => {
  expect(wordsOf(given)).toEqual(wordsOf(plain));
  expect(wordsOfName(given)).toEqual(wordsOfName(plain));
});

test("hidden characters and other ways to write a letter do not change the words", () => {
  const hidden = fc.constantFrom(..."\u00AD\u200B\u200C\u200D\u2060\uFEFF\u3164\u2800\u180E\uFE0F");
  const spellings: [RegExp, string][] = [
    [/fi/g, "ﬁ"],
    [/ff/g, "ﬀ"],
    [/ij/g, "ĳ"],
    [/é/g, "e\u0301"],
    [/ /g, "\u2007"],
  ];
  const name = fc
    .array(fc.constantFrom("Fiets", "fi", "ff", "ij", "crèche", "é", " ", "st", "x", "7"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      name,
      fc.nat(40),
      hidden,
      fc.constantFrom(...spellings),
      (plain, index, character, [letters, as]) => {
        const written = plain.replace(letters, as);
        const disguised = written.slice(0, index) + character + written.slice(index);
        expect(wordsOf(disguised)).toEqual(wordsOf(plain));
      },
    ),
  );
});

test.each([
  ["Zonneschijn v.z.w.", "zonneschijn vzw"],
  ["Zonneschijn V.Z.W", "zonneschijn vzw"],
  ["Zonneschijn bvba", "zonneschijn bv"],
  ["zonneschijn c.v.b.a.", "zonneschijn cv"],
  ["St. Niklaas", "sint niklaas"],
])("«%s» has the words of «%s»", (text, other) => {
  expect(wordsOf(text)).toEqual(wordsOf(other));
});
