/** Locations of one name in one town are told apart, and private homes never by their street (P7). */
import { beforeAll, expect, it } from "vitest";
import type { Location } from "../../domain/records.ts";
import { isEnded, type Register } from "../../register/register.ts";
import { buildFinderIndex } from "../build/build-index.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";
import { openFinder } from "./finder.ts";
import type { Finder } from "./finder-types.ts";

let namesakes: Location[];
let finder: Finder;

beforeAll(async () => {
  const register = await sampleRegister(0.1);
  namesakes = fivePerKind(register);
  const ids = new Set(namesakes.map(({ id }) => id));
  const locations = register.records.locations.map((location) =>
    ids.has(location.id) ? { ...location, name: "De Verzonnen Merel" } : location,
  );
  const organisers = register.records.organisers.map((organiser, index) =>
    index < 40 ? { ...organiser, name: "De Verzonnen Uitbater vzw" } : organiser,
  );
  const records = { ...register.records, locations, organisers };
  const organiserById = new Map(organisers.map((organiser) => [organiser.id, organiser]));
  finder = openFinder(buildFinderIndex({ ...register, records, organiserById }));
}, 60_000);

/** Returns running locations of one municipality: two on streets of their own, and three private homes, two in one postcode. */
function fivePerKind({ records }: Register): Location[] {
  const towns = Map.groupBy(
    records.locations.filter((location) => !isEnded(location)),
    ({ municipalityNis }) => municipalityNis,
  );
  for (const town of towns.values()) {
    const streets = town.filter(({ address, isPrivateHome }) => address && !isPrivateHome);
    const homes = Map.groupBy(
      town.filter(({ isPrivateHome }) => isPrivateHome),
      ({ postcode }) => postcode,
    );
    const pair = [...homes.values()].find(({ length }) => length > 1);
    const other = [...homes.values()].find((group) => group !== pair)?.[0];
    if (streets.length > 1 && pair && other) return [...streets.slice(0, 2), ...pair.slice(0, 2), other];
  }
  throw new Error("The sample has no such town.");
}

it("suggestions of one name in one town differ in what a visitor sees", () => {
  const suggested = finder
    .suggest("De Verzonnen Merel")
    .filter(({ label }) => label === "De Verzonnen Merel");
  expect(suggested).toHaveLength(5);
  expect(new Set(suggested.map(({ detail }) => detail)).size).toBe(5);
});

it("are told apart by street, and in private homes by postcode, or else by file number", () => {
  const rowById = new Map(Array.from({ length: finder.size }, (_, row) => [finder.location(row).id, row]));
  const distinctions = namesakes.map(({ id }) => finder.distinction(rowById.get(id) ?? -1));
  const [first, second, home, neighbour, other] = namesakes;
  expect(distinctions).toEqual([
    { whereabouts: `${first?.address?.street} ${first?.address?.houseNumber}`, fileNumber: null },
    { whereabouts: `${second?.address?.street} ${second?.address?.houseNumber}`, fileNumber: null },
    { whereabouts: home?.postcode, fileNumber: home?.id },
    { whereabouts: neighbour?.postcode, fileNumber: neighbour?.id },
    { whereabouts: other?.postcode, fileNumber: null },
  ]);
});

it("a name that nobody shares needs nothing more", () => {
  const names = Array.from({ length: finder.size }, (_, row) => finder.location(row));
  const key = ({ name, municipalitySlug }: { name: string; municipalitySlug: string }) =>
    `${name.toLowerCase()} ${municipalitySlug}`;
  const groups = Map.groupBy(names.keys(), (row) => key(names[row] as (typeof names)[number]));
  for (const rows of groups.values()) {
    for (const row of rows) expect(finder.distinction(row) === null).toBe(rows.length === 1);
  }
});

it("organisers of one name differ in what a visitor sees, and never by an address", () => {
  const suggested = finder.suggest("de verzonnen uitbater", 40).filter(({ kind }) => kind === "organisator");
  expect(suggested.length).toBeGreaterThan(20);
  const shown = suggested.map(({ detail }) => detail.replace(/^\S+\s+locaties? /u, ""));
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.filter((detail) => !/^in .+$/.test(detail))).toEqual([]);
  expect(shown.some((detail) => detail.includes(", nummer "))).toBe(true);
  expect(shown.some((detail) => !detail.includes("nummer"))).toBe(true);
});
