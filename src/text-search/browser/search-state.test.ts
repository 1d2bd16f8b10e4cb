import fc from "fast-check";
import { expect, it } from "vitest";
import { careTypes, findingKinds, themes } from "../../domain/codes.ts";
import { passageSources } from "./passage-classes.ts";
import { textSearchParams, type TextSearchState } from "./search-state.ts";

const roundTrip = (query: string): string =>
  textSearchParams.write(textSearchParams.read(new URLSearchParams(query))).toString();

const state: fc.Arbitrary<TextSearchState> = fc.record({
  query: fc.string({ maxLength: 60, unit: "grapheme" }),
  chosen: fc.record({
    bron: fc.shuffledSubarray([...passageSources]),
    soort: fc.shuffledSubarray([...findingKinds]),
    thema: fc.shuffledSubarray([...themes]),
    jaar: fc.shuffledSubarray(["2024", "2025", "2026"]),
    vorm: fc.shuffledSubarray([...careTypes]),
    provincie: fc.shuffledSubarray(["Limburg", "Vlaams-Brabant"]),
  }),
  order: fc.constantFrom("samen" as const, "datum" as const),
  shown: fc.integer({ min: 10, max: 1000 }),
});

it("reads every state back as it was written", () => {
  fc.assert(
    fc.property(state, (before) => {
      const url = new URL(`https://portaal.example/?${textSearchParams.write(before).toString()}`);
      expect(textSearchParams.read(url.searchParams)).toEqual(before);
    }),
  );
});

it("writes the same parameters that it read", () => {
  const query =
    "q=opvang+bed&bron=reactie&soort=inbreuk&thema=personen&jaar=2024&jaar=2025&vorm=buitenschools&provincie=Vlaams-Brabant&sorteer=datum&n=20";
  expect(roundTrip(query)).toBe(query);
});

it("leaves out defaults, and what is unknown, damaged or hostile", () => {
  expect(roundTrip("q=&bron=x&soort=<b>&jaar=%00&n=10&sorteer=score&n=-4&__proto__=1")).toBe("");
  expect(roundTrip("n=1e9")).toBe("n=1000");
});
