/** What is drawn on the map of a municipality: every location once, each number and name readable. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Municipality } from "../../domain/municipalities.ts";
import { sampleRegister } from "../../finder/fixtures/sample-index.ts";
import { testLocation } from "../../register/fixtures/records.ts";
import { currentLocations } from "../../register/municipality-figures.ts";
import { orThrow, type Register } from "../../register/register.ts";
import { isNameUnder, placeNames, type PlacedName } from "./drawn-names.ts";
import { groundOf, type MapGround } from "./map-ground.ts";
import { dotsOf, type MunicipalityDots } from "./municipality-dots.ts";
import { distanceBetween, isInside } from "./outlines.ts";

interface DrawnMap extends MunicipalityDots {
  municipality: Municipality;
  ground: MapGround;
  names: PlacedName[];
}

let register: Register;
let maps: DrawnMap[];

/** The whole sample: where there is the most care, a map has the least room. */
beforeAll(async () => {
  register = await sampleRegister(1);
  maps = register.municipalities.map((municipality) => {
    const ground = groundOf(register, municipality);
    const dots = dotsOf(currentLocations(register, municipality.nis), ground);
    return { municipality, ground, ...dots, names: placeNames(ground.names, dots.marks) };
  });
}, 60_000);

function mapOf(name: string): DrawnMap {
  return orThrow(
    maps.find(({ municipality }) => municipality.name === name),
    name,
  );
}

/** Returns what makes `isWrong` true on any map, with the name of its municipality. */
function faults(faultsOn: (map: DrawnMap) => string[]): string[] {
  return maps.flatMap((map) => faultsOn(map).map((fault) => `${map.municipality.name}: ${fault}`));
}

describe("on the map of each municipality", () => {
  it("no two circles overlap", () => {
    expect(maps.some(({ areas }) => areas.length > 4)).toBe(true);
    expect(
      faults(({ areas }) =>
        areas.flatMap((one, index) =>
          areas
            .slice(index + 1)
            .filter((other) => distanceBetween(one, other) <= one.radius + other.radius)
            .map((other) => `${one.postcodes.join()} and ${other.postcodes.join()}`),
        ),
      ),
    ).toEqual([]);
  });

  it("every circle stands inside the municipality", () => {
    expect(
      faults(({ areas, ground }) =>
        areas.filter((area) => !isInside(ground.outlines, area)).map(({ postcodes }) => postcodes.join()),
      ),
    ).toEqual([]);
  });

  it("the numbers add up to the locations of the municipality, each postcode in one circle", () => {
    for (const { municipality, paths, areas } of maps) {
      const locations = currentLocations(register, municipality.nis);
      const drawn = [...paths, ...areas].reduce((sum, { count }) => sum + count, 0);
      expect(drawn, municipality.name).toBe(locations.length);
      const approximate = locations.filter(
        ({ point, isPrivateHome }) => isPrivateHome || point.isApproximate,
      );
      for (const { postcodes, count } of areas) {
        const counted = approximate.filter(({ postcode }) => postcodes.includes(postcode));
        expect(count, `${municipality.name} ${postcodes.join()}`).toBe(counted.length);
      }
      const postcodes = areas.flatMap((area) => area.postcodes);
      expect(new Set(postcodes).size, municipality.name).toBe(postcodes.length);
    }
  });

  it("no name lies under a circle or a dot", () => {
    expect(maps.filter(({ names }) => names.length > 0).length).toBeGreaterThan(250);
    expect(
      faults(({ names, marks }) =>
        names.filter((name) => marks.some((mark) => isNameUnder(name, mark))).map(({ name }) => name),
      ),
    ).toEqual([]);
  });
});

describe("circles that would cover each other", () => {
  it("become one where the most is counted, and others stay their own", () => {
    const { areas } = mapOf("Gent");
    expect(areas.filter(({ postcodes }) => postcodes.length > 1)).not.toEqual([]);
    expect(areas.filter(({ postcodes }) => postcodes.length === 1)).not.toEqual([]);
    const { municipality, ground } = mapOf("Gent");
    const homes = currentLocations(register, municipality.nis).filter(({ isPrivateHome }) => isPrivateHome);
    for (const { postcodes, x, y } of areas) {
      const byPostcode = Map.groupBy(
        homes.filter(({ postcode }) => postcodes.includes(postcode)),
        ({ postcode }) => postcode,
      );
      const [largest = []] = [...byPostcode.values()].sort((a, b) => b.length - a.length);
      expect({ x, y }).toEqual(largest[0] && ground.window.place(largest[0].point));
    }
  });

  it("are the same whatever order the locations come in", () => {
    for (const { municipality, ground, areas } of maps) {
      const reversed = currentLocations(register, municipality.nis).toReversed();
      expect(dotsOf(reversed, ground).areas, municipality.name).toEqual(areas);
    }
  });
});

it("a private home has no dot of its own: it counts at the centre of its postcode (P7)", () => {
  const { ground } = mapOf("Gent");
  const centre = { latitude: 51.05, longitude: 3.72, isApproximate: true };
  const home = testLocation({ id: "L2", isPrivateHome: true, careType: "gezinsopvang", point: centre });
  const unknown = testLocation({ id: "L3", point: centre });
  const exact = testLocation({ id: "L4", point: { latitude: 51.06, longitude: 3.71, isApproximate: false } });
  const { paths, areas } = dotsOf([home, unknown, exact], ground);
  expect(areas).toEqual([{ postcodes: ["9000"], count: 2, radius: 13, ...ground.window.place(centre) }]);
  expect(paths).toHaveLength(1);
  const { x, y } = ground.window.place(exact.point);
  expect(paths[0]).toMatchObject({ careType: "groepsopvang", count: 1 });
  expect(paths[0]?.path).toMatch(new RegExp(`^M${Math.round(x)} ${Math.round(y)}m`));
});
