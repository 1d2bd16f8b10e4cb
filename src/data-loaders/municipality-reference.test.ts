import { describe, expect, test } from "vitest";
import { nameKey } from "../domain/municipalities.ts";
import { municipalities, municipalityReference, postcodeCentre } from "./municipality-reference.ts";

function matched(nis: string | null, postcode: string | null, name: string | null): string {
  const match = municipalityReference.match({ nis, postcode, name });
  return match.municipality ? `${match.municipality.name}, by ${match.by}` : match.problem;
}

describe("a municipality is found", () => {
  test.each([
    ["by its code", "44021", null, null, "Gent, by code"],
    ["by a code of before a merger", "44011", null, null, "Deinze, by code"],
    ["by its code whatever the name says", "44021", "2000", "Antwerpen", "Gent, by code"],
    ["by postcode and name when the code is unknown", "99999", "9000", "Gent", "Gent, by postcode and name"],
    ["by postcode and the name of a part", null, "8791", "Beveren", "Waregem, by postcode and name"],
    [
      "by postcode and old name",
      null,
      "9120",
      "Beveren",
      "Beveren-Kruibeke-Zwijndrecht, by postcode and name",
    ],
    ["by postcode and the post's name", null, "9180", "Moerbeke-Waas", "Lokeren, by postcode and name"],
    ["by name where one postcode has two", null, "1050", "Elsene", "Elsene, by postcode and name"],
    ["by its name alone", null, null, "SINT NIKLAAS", "Sint-Niklaas, by name"],
    ["by a short spelling", null, null, "St.-Niklaas", "Sint-Niklaas, by name"],
    ["by an old name alone", null, null, "Opglabbeek", "Oudsbergen, by name"],
    ["by a part that no other has", null, null, "Wondelgem", "Gent, by name"],
    ["by name when the postcode is another's", null, "2000", "Wondelgem", "Gent, by name"],
  ])("%s", (_, nis, postcode, name, expected) => {
    expect(matched(nis, postcode, name)).toBe(expected);
  });
});

describe("no municipality is found", () => {
  test.each([
    ["for a name that several have", null, null, "Beveren", /ambiguous.*Waregem.*Roeselare/],
    ["for an official name that elsewhere is a part", null, null, "Tielt", /ambiguous/],
    ["for a name that none has", null, "9000", "Atlantis", /no municipality/],
    ["for the names that objects have", null, null, "constructor", /no municipality/],
    ["for nothing at all", null, null, null, /no municipality is named/],
  ])("%s", (_, nis, postcode, name, expected) => {
    expect(matched(nis, postcode, name)).toMatch(expected);
  });
});

test("every municipality has a slug of its own", () => {
  expect(new Set(municipalities.map(({ slug }) => slug)).size).toBe(municipalities.length);
  expect(municipalities.find(({ nis }) => nis === "46021")?.slug).toBe("sint-niklaas");
});

test("every old code leads to a municipality of today", () => {
  expect(municipalityReference.byNis("23023")?.name).toBe("Pajottegem");
  expect(municipalityReference.isFormerNis("23023")).toBe(true);
  expect(municipalityReference.keptItsCode("11002")).toBe(true);
  expect(municipalityReference.keptItsCode("23106")).toBe(false);
});

test("names compare without accents, capitals, hyphens and short forms", () => {
  expect(nameKey("St.-Léonard ")).toBe(nameKey("sint leonard"));
  expect(nameKey("Stad")).toBe("stad");
});

test("the centre of a postcode is that of its main place, else the middle of its places", () => {
  expect(postcodeCentre("2930", "11008")).toEqual({
    latitude: 51.2912,
    longitude: 4.4918,
    isApproximate: true,
  });
  const beveren = postcodeCentre("9120", "46030");
  expect(beveren.latitude).toBeGreaterThan(51.18);
  expect(beveren.latitude).toBeLessThan(51.26);
  expect(postcodeCentre("0000", "44021").isApproximate).toBe(true);
});
