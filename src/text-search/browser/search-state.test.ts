import { expect, it } from "vitest";
import { paramsFromState, stateFromParams } from "./search-state.ts";

const roundTrip = (query: string): string =>
  paramsFromState(stateFromParams(new URLSearchParams(query))).toString();

it("gives the same parameters back", () => {
  const query =
    "q=opvang+bed&bron=reactie&soort=inbreuk&thema=personen&jaar=2024&jaar=2025&vorm=buitenschools&provincie=Vlaams-Brabant&sorteer=datum&n=20";
  expect(roundTrip(query)).toBe(query);
});

it("leaves out defaults, and what is unknown, damaged or hostile", () => {
  expect(roundTrip("q=&bron=x&soort=<b>&jaar=%00&n=10&sorteer=score&n=-4&__proto__=1")).toBe("");
  expect(roundTrip("n=1e9")).toBe("n=1000");
});
