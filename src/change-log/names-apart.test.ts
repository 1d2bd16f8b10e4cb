/** Names that stand alone are told apart, and private homes never by their street (P7). */
import { expect, it } from "vitest";
import type { Location } from "../domain/records.ts";
import { testLocation, testMunicipality, testRegister } from "../register/fixtures/records.ts";
import { locationNameApart, organiserNameApart } from "./names-apart.ts";

const kerkstraat = { street: "Kerkstraat", houseNumber: "1", box: null };
const aalst = { ...testMunicipality, nis: "41002", name: "Aalst", slug: "aalst" };
const municipalities = [testMunicipality, aalst];

const locations: [Partial<Location>, expected: string][] = [
  [{ id: "1", name: "De Egel", address: kerkstraat }, "De Egel (Kerkstraat, Gent)"],
  [
    { id: "2", name: "DE EGEL", address: { ...kerkstraat, street: "Veldstraat" } },
    "DE EGEL (Veldstraat, Gent)",
  ],
  [
    { id: "3", name: "De Egel", isPrivateHome: true, postcode: "9050", address: kerkstraat },
    "De Egel (9050, Gent)",
  ],
  [
    { id: "4", name: "De Egel", isPrivateHome: true, postcode: "9000" },
    "De Egel (9000, dossiernummer 4, Gent)",
  ],
  [
    { id: "5", name: "De Egel", isPrivateHome: true, postcode: "9000" },
    "De Egel (9000, dossiernummer 5, Gent)",
  ],
  [{ id: "6", name: "De Egel", municipalityNis: aalst.nis, address: kerkstraat }, "De Egel (Aalst)"],
  [{ id: "7", name: "De Das", address: kerkstraat }, "De Das"],
];

it.each(locations)("names location %o", (changes, expected) => {
  const all = locations.map(([one]) => testLocation(one));
  expect(locationNameApart(testRegister({ locations: all }, municipalities), testLocation(changes))).toBe(
    expected,
  );
});

it("names organisers by the municipalities of their care, or by their number", () => {
  const organisers = ["O1", "O2", "O3", "O4", "O5"].map((id) => ({
    id,
    name: id === "O5" ? "Vzw De Das" : "Vzw De Egel",
    legalForm: "vzw" as const,
    companyNumber: null,
    website: null,
  }));
  const register = testRegister(
    {
      organisers,
      locations: [
        testLocation({ id: "1", organiserId: "O1" }),
        testLocation({ id: "2", organiserId: "O1", municipalityNis: aalst.nis }),
        testLocation({ id: "3", organiserId: "O1", municipalityNis: aalst.nis }),
        testLocation({ id: "4", organiserId: "O2" }),
        testLocation({ id: "5", organiserId: "O3" }),
      ],
    },
    municipalities,
  );
  expect(organisers.map((organiser) => organiserNameApart(register, organiser))).toEqual([
    "Vzw De Egel (in Aalst en Gent)",
    "Vzw De Egel (in Gent, nummer O2)",
    "Vzw De Egel (in Gent, nummer O3)",
    "Vzw De Egel (zonder opvang nu)",
    "Vzw De Das",
  ]);
});
