import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  searchable,
  slugOf,
  tidyKey,
  tidyLine,
  tidyText,
  withoutInvisible,
  withoutLigatures,
} from "./text.ts";

/** Characters from real exports that rules for text tend to forget, with letters between them. */
const troublesome = [
  ..."aé1 -ÿÅ漢ع",
  ..."\t\n\r\v\f\u0000\u0007\u001B\u001C\u001E\u001F\u007F\u0080\u0085\u0092\u00A0\u00AD",
  ..."\u0301\u0323\u0344\u034F\u061C\u115F\u1160\u180E\u180B\u1820\u200B\u200C\u200D\u200E\u202E\u2028\u2029\u202F",
  ..."\u2060\u2064\u2066\u2069\u2800\u3000\u3164\uFE0E\uFE0F\uFEFF\uFFA0\uFFF9\uFFFD\uFFFE\uFFFF",
  ..."ﬁﬀĳŉ²½①Ⅳ™…ﬄ＠１Ａ٣०‐‑–−·´¨",
  ..."👩👶🏽🏳🏴☃♀❤\u{20E3}\u{E0001}\u{E0067}\u{E0062}\u{E007F}\u{E0100}",
  "\uD83D",
];
const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...troublesome) }, fc.string({ unit: "binary" })))
  .map((parts) => parts.join(""));

const invisibleCharacters = [
  ..."\u00AD\u034F\u061C\u115F\u1160\u180B\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2061\u2066",
  ..."\u2069\u2800\u3164\uFE00\uFE0F\uFEFF\uFFA0\uFFF9\uFFFB\uFFFE\u{E0001}\u{E0041}\u{E007F}\u{E0100}\u{FFFFE}",
];

describe("every tidying is idempotent", () => {
  test.each([
    ["tidyText", tidyText],
    ["tidyLine", tidyLine],
    ["tidyKey", tidyKey],
    ["searchable", searchable],
    ["slugOf", slugOf],
    ["withoutInvisible", withoutInvisible],
    ["withoutLigatures", withoutLigatures],
  ])("%s", (_name, tidy) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = tidy(text);
        expect(tidy(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

test("tidying a text before making an id or a name of it changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tidyKey(tidyText(text))).toBe(tidyKey(text));
      expect(tidyLine(tidyText(text))).toBe(tidyLine(text));
    }),
  );
});

describe("shown text", () => {
  test.each([["\r"], ["\r\n"], ["\n"], ["\v"], ["\f"], ["\u0085"], ["\u2028"], ["\u2029"], ["\u001C"]])(
    "has a line feed for %j",
    (lineBreak) => {
      expect(tidyText(`open${lineBreak}De trap`)).toBe("open\nDe trap");
      expect(tidyLine(`open${lineBreak}De trap`)).toBe("open De trap");
    },
  );

  test("has no control character, no character that XML forbids, and no lone surrogate", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // eslint-disable-next-line no-control-regex
        expect(tidyText(text)).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFFFE\uFFFF]/);
        expect(tidyText(text).isWellFormed()).toBe(true);
      }),
    );
  });

  test.each(invisibleCharacters.map((character) => [character.codePointAt(0)?.toString(16), character]))(
    "has no U+%s between letters",
    (_code, character) => {
      expect(tidyText(`Kinder${character}opvang`)).toBe("Kinderopvang");
      expect(tidyText(`${character} x ${character}`)).toBe("x");
    },
  );

  test.each([
    ["a family", "👩‍👩‍👧‍👦"],
    ["a flag of two emoji", "🏳️‍🌈"],
    ["the flag of a part of a country", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
    ["a keycap", "1\uFE0F\u20E3"],
    ["an emoji with a skin tone", "👶🏽 ☃️ ❤\uFE0E"],
    ["a Persian word with its joiner", "می‌خواهم"],
    ["a Hindi conjunct with its joiner", "क्‍ष"],
    ["a variant of an ideograph", "葛\u{E0100}"],
    ["no-break spaces", "10\u00A0000\u202F€"],
    ["a ligature", "beveiliﬁng van Ĳsselstein"],
    ["a tab", "a\tb"],
    ["a private use character", "\uE000"],
  ])("keeps %s", (_what, text) => {
    expect(tidyText(text)).toBe(text);
  });

  test("has one spelling for each letter, and no endless pile of accents", () => {
    expect(tidyText("cre\u0300che")).toBe("crèche");
    expect(tidyText(`e${"\u0301".repeat(1000)}`).length).toBeLessThan(40);
    // NFC decomposes this mark into two.
    const pile = tidyText(`e${"\u0344".repeat(1000)}`);
    expect(tidyText(pile)).toBe(pile);
  });
});

describe("a key", () => {
  test.each([
    ["O1\u200E", "O1"],
    ["\uFEFFO1", "O1"],
    ["9000\u00AD00001", "900000001"],
    ["Ｏ１２", "O12"],
    ["R‑2026‐01", "R-2026-01"],
    ["O\u00A0\u2009 1", "O 1"],
    ["ﬁche", "fiche"],
    ["e\u200B\u0301", "é"],
    ["👩‍👧", "👩👧"],
    ["12²", "12²"],
    ["½", "½"],
  ])("%j is %j", (given, expected) => {
    expect(tidyKey(given)).toBe(expected);
  });
});

describe("the form that is searched", () => {
  test.each([
    ["Kinder\u00ADopvang De Sneeuw\u00ADvlok", "kinderopvang de sneeuwvlok"],
    ["ﬁets, straﬀe, ﬂuo", "fiets, straffe, fluo"],
    ["Ĳsselstein, bĳ", "ijsselstein, bij"],
    ["CRÈCHE Zoë Ångström", "creche zoe angstrom"],
    ["Sœur Işık, Straße, Łódź", "soeur isik, strasse, lodz"],
    ["a\u00A0b\u202Fc\u3000d", "a b c d"],
    ["Ｆｕｌｌ", "full"],
  ])("%j is %j", (text, expected) => {
    expect(searchable(text)).toBe(expected);
  });

  test("does not change with an invisible character anywhere", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcDé ﬁĳ'-1"), maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.constantFrom(...invisibleCharacters), fc.nat(30), (name, character, index) => {
        const disguised = name.slice(0, index) + character + name.slice(index);
        expect(searchable(disguised)).toBe(searchable(name));
        expect(slugOf(disguised)).toBe(slugOf(name));
      }),
    );
  });
});
