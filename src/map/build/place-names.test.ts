import { expect, it } from "vitest";
import type { Municipality } from "../../domain/municipalities.ts";
import type { Location, PublicRecords } from "../../domain/records.ts";
import { buildRegister } from "../../register/register.ts";
import { placeNames } from "./place-names.ts";

const municipality = (nis: string, name: string): Municipality => ({
  nis,
  name,
  slug: name.toLowerCase(),
  province: "",
  region: "",
  postcodes: [`${nis.slice(0, 3)}0`],
  latitude: 51.05,
  longitude: 3.72,
  otherNames: [],
  parts: [],
});

const place = (name: string, nis: string, isMain: boolean) => ({
  postcode: "9050",
  nis,
  name,
  isMain,
  latitude: 51.03,
  longitude: 3.75,
});

it("sorts municipalities by their number of locations, and then the parts with a name of their own", () => {
  const locations = [{ id: "1", name: "De Egel", municipalityNis: "44021", licence: {} }] as Location[];
  const records = {
    locations,
    organisers: [],
    reports: [],
    trajectories: [],
    transfers: [],
    municipalityFacts: [],
  } as unknown as PublicRecords;
  const ground = {
    borders: [],
    bordersOf: "reference" as const,
    landAround: () => [],
    countryBordersAround: () => [],
    postcodePlaces: [place("Ledeberg", "44021", false), place("Gent", "44021", true)],
  };
  const register = buildRegister(
    records,
    [municipality("41002", "Aalst"), municipality("44021", "Gent")],
    ground,
  );
  expect(placeNames(register)).toEqual([
    ["Gent", "4400", 510_500, 37_200, 7],
    ["Aalst", "4100", 510_500, 37_200, 7],
    ["Ledeberg", "9050", 510_300, 37_500, 12],
  ]);
});
