import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateParam,
  defineUrlParams,
  flagParam,
  manyAcceptedParam,
  manyOfParam,
  numberParam,
  oneOfParam,
  optionalTextParam,
  paramGroup,
  patternParam,
  shownParam,
  slugParam,
  textParam,
} from "./url-params.ts";

const colours = ["rood", "groen", "blauw"] as const;

const screen = defineUrlParams({
  words: textParam("q", 20),
  owner: optionalTextParam("eigenaar", 10),
  postcode: patternParam("postcode", /^\d{4}$/, 4),
  place: slugParam("gemeente"),
  minimum: numberParam("minstens", 99),
  day: dateParam("dag"),
  isUrgent: flagParam("dringend", "ja"),
  order: oneOfParam("sorteer", ["naam", "datum"], "naam"),
  view: oneOfParam("toon", ["kaart"], null),
  choices: paramGroup({
    colours: manyOfParam("kleur", colours),
    years: manyAcceptedParam("jaar", (year) => /^\d{4}$/.test(year)),
  }),
  shown: shownParam("n", 10, 500),
});

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const state: fc.Arbitrary<typeof screen.defaults> = fc.record({
  words: fc.string({ maxLength: 20 }),
  owner: orNull(fc.string({ minLength: 1, maxLength: 10 })),
  postcode: orNull(fc.constantFrom("9000", "8400")),
  place: orNull(fc.constantFrom("gent", "sint-niklaas")),
  minimum: orNull(fc.integer({ min: 1, max: 99 })),
  day: orNull(day),
  isUrgent: fc.boolean(),
  order: fc.constantFrom("naam" as const, "datum" as const),
  view: orNull(fc.constant("kaart" as const)),
  choices: fc.record({
    colours: fc.subarray([...colours]),
    years: fc.uniqueArray(fc.constantFrom("2024", "2025", "2026")),
  }),
  shown: fc.integer({ min: 1, max: 50 }).map((pages) => 10 * pages),
});

const read = (query: string) => screen.read(new URLSearchParams(query));

describe("a table of parameters", () => {
  it("reads every state back as it was written", () => {
    fc.assert(
      fc.property(state, (before) => {
        const url = new URL(`https://portaal.example/?${screen.write(before).toString()}`);
        expect(screen.read(url.searchParams)).toEqual(before);
      }),
    );
  });

  it("leaves defaults out of the URL", () => {
    expect(screen.write(screen.defaults).toString()).toBe("");
    expect(read("")).toEqual(screen.defaults);
  });

  it("writes parameters in the order of the table, whatever the order of the state", () => {
    const { shown, ...others } = { ...screen.defaults, words: "a&b", shown: 20 };
    const choices = { years: ["2026", "2024"], colours: ["blauw" as const, "rood" as const] };
    expect(screen.write({ shown, ...others, choices }).toString()).toBe(
      "q=a%26b&kleur=rood&kleur=blauw&jaar=2026&jaar=2024&n=20",
    );
  });

  it.each([
    ["an unknown parameter", "onbekend=x&__proto__=x"],
    ["an unknown value", "sorteer=prijs&toon=__proto__&kleur=paars&dringend=nee"],
    ["a damaged value", "postcode=90000&gemeente=<b>&jaar=24"],
    ["zero, and a second value of a parameter that has one", "minstens=0&minstens=5"],
    ["a number beyond the maximum", "minstens=100"],
    ["a number in another notation", "minstens=1e1&n=0x14"],
    ["a day that does not exist", "dag=2026-02-31"],
    ["a part of a page", "n=15"],
    ["more pages than are shown at once", "n=510"],
  ])("ignores %s", (_, query) => {
    expect(read(query)).toEqual(screen.defaults);
  });

  it("keeps the good values beside a bad one, each once", () => {
    const { choices, words, owner } = read(
      `q=${"x".repeat(30)}&eigenaar=${"y".repeat(30)}&kleur=paars&kleur=groen&jaar=2025&jaar=2025`,
    );
    expect(choices).toEqual({ colours: ["groen"], years: ["2025"] });
    expect([words.length, owner?.length]).toEqual([20, 10]);
  });

  it("settles on one URL for any parameters at all", () => {
    const names = [
      "q",
      "eigenaar",
      "postcode",
      "gemeente",
      "minstens",
      "dag",
      "sorteer",
      "kleur",
      "jaar",
      "n",
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const once = screen.read(new URLSearchParams(pairs));
        expect(screen.read(screen.write(once))).toEqual(once);
      }),
    );
  });
});
