/** What somebody types of an address finds the locations there, and never a private home (P7). */
import { expect, it } from "vitest";
import type { Location } from "../../domain/records.ts";
import { testLocation, testMunicipality, testRegister } from "../../register/fixtures/records.ts";
import { buildFinderIndex } from "../build/build-index.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";
import { openFinder } from "./finder.ts";
import { defaultState } from "./finder-state.ts";

const aalst = {
  ...testMunicipality,
  nis: "41002",
  name: "Aalst",
  slug: "aalst",
  postcodes: ["9300"],
};

function at(id: string, name: string, street: string, houseNumber: string, more: Partial<Location> = {}) {
  return testLocation({ id, name, address: { street, houseNumber, box: null }, ...more });
}

const inAalst = { municipalityNis: aalst.nis, postcode: "9300", locality: "Aalst" };
const locations = [
  at("1000000001", "De Egel", "Kerkstraat", "12"),
  at("1000000002", "De Das", "Kerkstraat", "120"),
  at("1000000003", "De Eik", "Kerkstraat", "12 A", inAalst),
  at("1000000004", "De Linde", "Sint-Jansvest", "7"),
  at("1000000005", "De Beuk", "Brusselsesteenweg", "450"),
  at("1000000006", "De Roos", "De Keyserlei", "3-5"),
  at("1000000007", "Kerkstraat Kinderclub", "Veldstraat", "1"),
  at("1000000008", "De Sprong", "Dorp", "9"),
  // A register gives a private home no address; one that did must not be found by it either.
  at("1000000009", "Thuis bij An", "Roggestraat", "8", { isPrivateHome: true, careType: "gezinsopvang" }),
];

const organisers = [
  { id: "O1", name: "Vzw Opvang", legalForm: "vzw" as const, companyNumber: null, website: null },
];
const register = testRegister({ locations, organisers }, [testMunicipality, aalst]);
const finder = openFinder(buildFinderIndex(register));

const egel = "De Egel";
const das = "De Das";
const eik = "De Eik";
const club = "Kerkstraat Kinderclub";

it.each<[typed: string, found: string[]]>([
  ["Kerkstraat", [das, egel, eik, club]],
  ["kerkstraat 12", [egel, eik]],
  ["Kerkstraat 120", [das]],
  ["Kerkstraat 12a", [eik]],
  ["Kerkstraat 12 A", [eik]],
  ["Kerkstraat nr. 12", [egel, eik]],
  ["12, Kerkstraat", [egel, eik]],
  ["Kerkstraat 12, 9000 Gent", [egel]],
  ["Kerkstraat 12 bus 3 9000 Gent", [egel]],
  ["Kerkstraat 12 in Aalst", [eik]],
  ["Gent Kerkstraat", [das, egel, club]],
  ["kerkstr 12", [egel, eik]],
  ["Kerkstr. 12 Gent", [egel]],
  ["kribbe Kerkstraat Aalst", [eik]],
  ["Kerkstaat 12", [egel, eik]],
  ["Kerkstraat 12 Gen", [egel]],
  ["Veldstraat 13", []],
  ["st jansvest 7", ["De Linde"]],
  ["Sint-Jansvest", ["De Linde"]],
  ["jansvest", ["De Linde"]],
  ["Brusselse steenweg 450", ["De Beuk"]],
  ["Brusselse stwg. 450", ["De Beuk"]],
  ["Kerk straat 12", [egel, eik]],
  ["brusselsestwg 450", ["De Beuk"]],
  ["brusselsesteen", ["De Beuk"]],
  ["Keyserlei 3", ["De Roos"]],
  ["de keyserlei 5", ["De Roos"]],
  ["Dorp 9", ["De Sprong"]],
  ["Roggestraat", []],
  ["Roggestraat 8", []],
])("«%s» finds %j", (typed, found) => {
  const { rows } = finder.find({ ...defaultState, query: typed, sort: "naam" }, null);
  expect(Array.from(rows, (row) => finder.location(row).name)).toEqual(found);
});

it("says of a private home's street that nothing has it, like of any other word", () => {
  expect(finder.read("Roggestraat 8 Gent")).toMatchObject({ place: "Gent", ignored: "Roggestraat 8" });
  expect(finder.read("Onzinstraat 8 Gent")).toMatchObject({ place: "Gent", ignored: "Onzinstraat 8" });
});

it("suggests the locations at an address with that address, those that run only", () => {
  const suggested = finder.suggest("Kerkstraat 12").map(({ label, detail }) => `${label}: ${detail}`);
  expect(suggested).toEqual(["De Egel: Gent, Kerkstraat 12", "De Eik: Aalst, Kerkstraat 12 A"]);
  expect(finder.suggest("Veldstraat").map(({ label }) => label)).toEqual([club]);
  expect(finder.suggest("Roggestraat 8")).toEqual([]);
});

it("has no street, number or point of a private home in its index", () => {
  const text = JSON.stringify(buildFinderIndex(register));
  expect(text).toContain("Brusselsesteenweg");
  expect(text).not.toContain("Roggestraat");
});

it("each address of the sample finds its location, and only those in its street", async () => {
  const sample = await sampleRegister(0.1);
  const ofSample = openFinder(buildFinderIndex(sample));
  const withAddress = sample.records.locations.filter(({ address }) => address !== null);
  expect(withAddress.length).toBeGreaterThan(200);
  for (const { id, address, postcode, locality } of withAddress) {
    const query = `${address?.street} ${address?.houseNumber}, ${postcode} ${locality}`;
    const { rows } = ofSample.find({ ...defaultState, query, includesEnded: true }, null);
    const found = Array.from(rows, (row) => ofSample.location(row));
    expect(
      found.map((one) => one.id),
      query,
    ).toContain(id);
    const elsewhere = found.filter(({ street }) => !street?.startsWith(address?.street ?? ""));
    expect(elsewhere, query).toEqual([]);
  }
}, 60_000);
