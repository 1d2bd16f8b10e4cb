/** The strip and the trajectory draw what happened up to the peildatum, and nothing else. */
import { describe, expect, it } from "vitest";
import type { Location, PublicRecords } from "../../domain/records.ts";
import {
  testAppeal,
  testLocation,
  testPeildatum,
  testRegister,
  testReport,
  testStep,
  testTrajectory,
} from "../../register/fixtures/records.ts";
import { gatherLocationFacts } from "../../states/location-facts.ts";
import { lifeStrip, type LifeStrip } from "./life-strip.ts";
import { stagesOf } from "./trajectory-stages.ts";

function stripOf(records: Partial<PublicRecords>, location: Location = testLocation()): LifeStrip | null {
  const register = testRegister({ locations: [location], ...records });
  return lifeStrip(gatherLocationFacts(register, location));
}

const laneOf = (strip: LifeStrip | null, label: string) => strip?.lanes.find((lane) => lane.label === label);
const labelsOf = (strip: LifeStrip | null, label: string) =>
  laneOf(strip, label)?.marks.map(({ mark }) => mark?.label ?? "visit");

const suspended = testLocation({
  licence: { from: "2018-09-03", to: null, state: "geschorst", since: "2026-09-04" },
});

describe("the strip of a location", () => {
  it("is not drawn where nothing happened but the start of the licence", () => {
    expect(stripOf({})).toBeNull();
  });

  it("has a stroke for each visit that says nothing of what was found", () => {
    const strip = stripOf({ reports: [testReport(), testReport({ id: "R2", visitDate: "2026-05-06" })] });
    expect(strip?.lanes.map(({ label }) => label)).toEqual(["Vergunning", "Bezoeken"]);
    expect(labelsOf(strip, "Bezoeken")).toEqual(["visit", "visit"]);
  });

  it("runs from the start of a year to the peildatum, in percent", () => {
    const strip = stripOf({ reports: [testReport({ visitDate: "2025-01-01" })] });
    expect(strip).toMatchObject({ from: "2025-01-01", to: testPeildatum });
    expect(strip?.years).toEqual([
      { year: 2025, at: 0 },
      { year: 2026, at: 54.6 },
    ]);
    expect(laneOf(strip, "Bezoeken")?.marks).toEqual([{ at: 0, mark: null }]);
    expect(laneOf(strip, "Vergunning")?.spans).toEqual([{ from: 0, to: 100, kind: "plain" }]);
  });

  it("shows each status of follow-up until the next, and no line after one that ended", () => {
    const followUp = [
      { date: "2025-05-01", status: "onderzoeksfase", action: null } as const,
      { date: "2025-07-01", status: "geen_verdere_opvolging", action: null } as const,
    ];
    const strip = stripOf({ reports: [testReport({ followUp: [...followUp] })] });
    expect(labelsOf(strip, "Opvolging")).toEqual(["Onderzoeksfase", "Geen verdere opvolging"]);
    expect(laneOf(strip, "Opvolging")?.spans).toHaveLength(1);
  });

  it("hatches a suspension that the register knows without any step", () => {
    const lane = laneOf(stripOf({}, suspended), "Vergunning");
    expect(lane?.spans.map(({ kind }) => kind)).toEqual(["plain", "suspended"]);
    expect(labelsOf(stripOf({}, suspended), "Vergunning")).toEqual(["Geschorst"]);
  });

  it("ends the licence where it was lifted", () => {
    const lifted = testLocation({
      licence: { from: "2018-09-03", to: null, state: "opgeheven", since: "2026-01-01" },
    });
    const strip = stripOf({ reports: [testReport()] }, lifted);
    const lane = laneOf(strip, "Vergunning");
    expect(lane?.spans).toEqual([{ from: 0, to: lane?.marks[0]?.at, kind: "plain" }]);
    expect(labelsOf(strip, "Vergunning")).toEqual(["Opgeheven"]);
  });

  it("draws nothing of a day after the peildatum", () => {
    const strip = stripOf({
      reports: [testReport()],
      trajectories: [
        testTrajectory([testStep({ decidedOn: "2026-10-01", effectiveFrom: "2026-12-01" })], {
          startedOn: "2026-10-01",
          endedOn: "2026-12-24",
        }),
      ],
      transfers: [{ fromLocationId: "L1", toLocationId: "L2", kind: "overname", date: "2026-11-02" }],
    });
    expect(labelsOf(strip, "Handhaving")).toEqual(["Beslissing"]);
    expect(laneOf(strip, "Vergunning")?.spans).toHaveLength(1);
    expect(strip?.transfers).toEqual([]);
  });
});

describe("the stages of a trajectory", () => {
  const warned = testStep({ id: "S0", kind: "aanmaning", measure: null, decidedOn: "2025-02-01" });

  it("are its steps, appeals and end that happened, in order", () => {
    const decided = testStep({ appeals: [testAppeal({ outcome: "bevestigd", decidedOn: "2025-09-01" })] });
    const trajectory = testTrajectory([warned, decided], { endedOn: "2025-12-01" });
    expect(stagesOf(trajectory, testPeildatum).map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      "2025-02-01 step",
      "2025-06-10 step",
      "2025-07-01 appeal",
      "2025-09-01 appeal-decided",
      "2025-12-01 closed",
    ]);
  });

  it("hold no outcome that is not there, and nothing after the peildatum", () => {
    const decided = testStep({ appeals: [testAppeal()] });
    const trajectory = testTrajectory([warned, decided], { endedOn: "2026-12-01" });
    expect(stagesOf(trajectory, testPeildatum).map(({ kind }) => kind)).toEqual(["step", "step", "appeal"]);
    expect(stagesOf(trajectory, "2025-03-01").map(({ kind }) => kind)).toEqual(["step"]);
  });
});
