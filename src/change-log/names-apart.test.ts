/** Names that stand alone are told apart, and private homes never by their street (P7). */
import { describe, expect, it } from "vitest";
import type { Change, Location } from "../domain/records.ts";
import { testLocation, testMunicipality, testPeildatum, testRegister } from "../register/fixtures/records.ts";
import { locationNameApart, organiserNameApart } from "./names-apart.ts";
import { changePlace, changeTitle } from "./wording.ts";

const kerkstraat = { street: "Kerkstraat", houseNumber: "1", box: null };
const aalst = { ...testMunicipality, nis: "41002", name: "Aalst", slug: "aalst" };
const municipalities = [testMunicipality, aalst];

const locations: { given: Partial<Location>; name: string; place: string }[] = [
  {
    given: { id: "1", name: "De Egel", address: kerkstraat },
    name: "De Egel (Kerkstraat, Gent)",
    place: "De Egel (Kerkstraat, Gent)",
  },
  {
    given: { id: "2", name: "DE EGEL", address: { ...kerkstraat, street: "Veldstraat" } },
    name: "DE EGEL (Veldstraat, Gent)",
    place: "DE EGEL (Veldstraat, Gent)",
  },
  {
    given: { id: "3", name: "De Egel", isPrivateHome: true, postcode: "9050", address: kerkstraat },
    name: "De Egel (9050, Gent)",
    place: "De Egel (9050, Gent)",
  },
  {
    given: { id: "4", name: "De Egel", isPrivateHome: true, postcode: "9000" },
    name: "De Egel (9000, dossiernummer 4, Gent)",
    place: "De Egel (9000, dossiernummer 4, Gent)",
  },
  {
    given: { id: "5", name: "De Egel", isPrivateHome: true, postcode: "9000" },
    name: "De Egel (9000, dossiernummer 5, Gent)",
    place: "De Egel (9000, dossiernummer 5, Gent)",
  },
  {
    given: { id: "6", name: "De Egel", municipalityNis: aalst.nis, address: kerkstraat },
    name: "De Egel (Aalst)",
    place: "De Egel, Aalst",
  },
  { given: { id: "7", name: "De Das", address: kerkstraat }, name: "De Das", place: "De Das, Gent" },
];

const register = testRegister(
  { locations: locations.map(({ given }) => testLocation(given)) },
  municipalities,
);

it.each(locations)("names location $given.id where no place is beside it: $name", ({ given, name }) => {
  expect(locationNameApart(register, testLocation(given))).toBe(name);
});

describe("the title of a change", () => {
  const changeAt = (...locationIds: string[]): Change => ({
    id: `locatie_nieuw/${locationIds.join("/")}`,
    kind: "locatie_nieuw",
    locationIds,
    recordId: null,
    date: null,
    publishedOn: testPeildatum,
    publication: 2,
    url: null,
  });

  it.each(locations)("names location $given.id with its place: $place", ({ given, place }) => {
    expect(changeTitle(register, changeAt(given.id ?? ""))).toBe(`Nieuwe locatie: ${place}`);
  });

  it("tells both sides of a take-over apart", () => {
    expect(changePlace(register, changeAt("1", "3"))).toBe(
      "De Egel (Kerkstraat, Gent), nu De Egel (9050, Gent)",
    );
  });

  it("belongs to one location alone", () => {
    const titles = locations.map(({ given }) => changeTitle(register, changeAt(given.id ?? "")));
    expect(new Set(titles).size).toBe(locations.length);
  });
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
