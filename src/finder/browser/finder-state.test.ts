import fc from "fast-check";
import { expect, it } from "vitest";
import { careTypes, features, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import { defaultState, finderParams } from "./finder-state.ts";
import type { Bounds } from "../../domain/geo.ts";
import { enforcementFilters, sortOrders, type FinderState } from "./finder-types.ts";

const subset = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const degrees = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1e4, max: max * 1e4 }).map((parts) => parts / 1e4);
const bounds = fc
  .tuple(degrees(2, 4), degrees(50, 51), degrees(4, 6), degrees(51, 52))
  .filter(([west, south, east, north]) => west < east && south < north) as fc.Arbitrary<Bounds>;

const state: fc.Arbitrary<FinderState> = fc.record({
  isLiteral: fc.boolean(),
  query: fc.string({ maxLength: 60, unit: "grapheme" }),
  municipality: orNull(fc.constantFrom("gent", "sint-niklaas")),
  part: orNull(fc.constantFrom("ledeberg", "s-gravenvoeren")),
  postcode: orNull(fc.constantFrom("9000", "8400")),
  organiserId: orNull(fc.constantFrom("ORG-00001", "a/b&c=d")),
  careTypes: subset(careTypes),
  priceKinds: subset(priceKinds),
  minimumPlaces: orNull(fc.integer({ min: 1, max: 999 })),
  features: subset(features),
  enforcement: subset(enforcementFilters),
  followUp: subset(followUpStatuses),
  hasReport: fc.boolean(),
  visitedWithinMonths: orNull(fc.integer({ min: 1, max: 120 })),
  withinKm: orNull(fc.integer({ min: 1, max: 200 })),
  includesEnded: fc.boolean(),
  sort: orNull(fc.constantFrom(...sortOrders)),
  area: orNull(bounds),
  view: fc.constantFrom("lijst" as const, "kaart" as const),
  shown: fc.integer({ min: 1, max: 300 }).map((pages) => pages * 25),
});

it("reads every state back as it was written", () => {
  fc.assert(
    fc.property(state, (before) => {
      const url = new URL(`https://portaal.example/zoeken/?${finderParams.write(before).toString()}`);
      expect(finderParams.read(url.searchParams)).toEqual(before);
    }),
  );
});

it("leaves defaults out", () => {
  expect(finderParams.write(defaultState).toString()).toBe("");
  expect(finderParams.read(new URLSearchParams())).toEqual(defaultState);
});

it("writes each choice under its name", () => {
  const chosen: FinderState = {
    ...defaultState,
    municipality: "gent",
    part: "ledeberg",
    careTypes: ["gezinsopvang", "groepsopvang"],
    withinKm: 5,
    view: "kaart",
  };
  expect(finderParams.write(chosen).toString()).toBe(
    "gemeente=gent&deel=ledeberg&vorm=gezinsopvang&vorm=groepsopvang&km=5&toon=kaart",
  );
});

it("ignores what is unknown, damaged or hostile, and keeps the rest", () => {
  const hostile =
    "gemeente=<script>&deel=../x&postcode=99999&vorm=raket&vorm=groepsopvang&plaatsen=-3&km=1e9&bezoek=NaN" +
    "&sorteer=inbreuken&toon=__proto__&gebied=1,2,3&n=26&rapport=1&handhaving=lopend&onbekend=x";
  expect(finderParams.read(new URLSearchParams(hostile))).toEqual({
    ...defaultState,
    careTypes: ["groepsopvang"],
    enforcement: ["lopend"],
  });
});

it("settles on one URL for any parameters at all", () => {
  const names = ["q", "gemeente", "deel", "organisator", "vorm", "plaatsen", "km", "gebied", "n", "sorteer"];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
      const once = finderParams.read(new URLSearchParams(pairs));
      expect(finderParams.read(finderParams.write(once))).toEqual(once);
    }),
  );
});
