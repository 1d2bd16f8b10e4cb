import { describe, expect, it } from "vitest";
import type { Location } from "../domain/records.ts";
import { testLocation, testRegister, testStep, testTrajectory } from "./fixtures/records.ts";
import { countByCareType, enforcedNow } from "./location-figures.ts";

const suspended: Location["licence"] = {
  from: "2018-09-03",
  to: null,
  state: "geschorst",
  since: "2026-09-01",
};

it("counts locations, places and suspensions by kind, in the order of the code list", () => {
  const locations = [
    testLocation({ id: "A", careType: "buitenschools", places: 30 }),
    testLocation({ id: "B", careType: "gezinsopvang", places: 8 }),
    testLocation({ id: "C", careType: "buitenschools", places: 12, licence: suspended }),
  ];
  expect(countByCareType(locations)).toEqual([
    { careType: "gezinsopvang", locations: 1, places: 8, suspended: 0 },
    { careType: "buitenschools", locations: 2, places: 42, suspended: 1 },
  ]);
  expect(countByCareType([])).toEqual([]);
});

describe("a location is enforced now", () => {
  const enforced = (location: Location, endedOn: string | null): string[] => {
    const trajectories = [testTrajectory([testStep()], { endedOn })];
    const register = testRegister({ locations: [location], trajectories });
    return enforcedNow(register, [location]).map(({ id }) => id);
  };

  it("while a trajectory is open, or while it is suspended, and in no other case", () => {
    expect(enforced(testLocation(), null)).toEqual(["L1"]);
    expect(enforced(testLocation({ licence: suspended }), "2026-01-01")).toEqual(["L1"]);
    expect(enforced(testLocation(), "2026-01-01")).toEqual([]);
  });
});
