import { expect, test } from "vitest";
import type { Licence } from "../../domain/records.ts";
import { testLocation, testMunicipality, testRegister } from "../../register/fixtures/records.ts";
import { gatherLocationFacts } from "../../states/location-facts.ts";
import { locationJsonLd } from "./location.ts";

const organiser = {
  id: "O1",
  name: "Egel vzw",
  legalForm: "vzw",
  companyNumber: null,
  website: null,
} as const;

function permitOf(changes: Partial<Licence>): Record<string, unknown> | undefined {
  const held = testLocation();
  const location = { ...held, licence: { ...held.licence, ...changes } as Licence };
  const register = testRegister({ locations: [location], organisers: [organiser] }, [testMunicipality]);
  const graph = locationJsonLd(gatherLocationFacts(register, location), "https://portaal.example")["@graph"];
  return (graph as Record<string, unknown>[]).find((node) => node["@type"] === "GovernmentPermit");
}

test("states a permit only where the licence holds on the peildatum", () => {
  expect(permitOf({})).toMatchObject({ validFrom: "2018-09-03" });
  expect(permitOf({ to: "2026-10-31" })).toMatchObject({ validUntil: "2026-10-31" });
  expect(permitOf({ to: "2026-10-30" })).toBeUndefined();
  expect(permitOf({ from: "2026-11-01" })).toBeUndefined();
  expect(permitOf({ state: "geschorst" })).toBeUndefined();
});

test("leaves out an unknown first day", () => {
  expect(permitOf({ from: null })).not.toHaveProperty("validFrom");
});
