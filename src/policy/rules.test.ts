import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isComplaintYearPublic,
  isDefinitive,
  isLocationPublic,
  isOpenOn,
  isPastTrajectoryPublic,
  isStepPublic,
  isTrajectoryWithinPublicity,
  isUnfounded,
  isVisitWithinPublicity,
  isWithheldOn,
  licenceOn,
  openDays,
} from "./rules.ts";

const peildatum = "2026-10-31";

test.each([
  ["without a definitive date", null, false],
  ["definitive the day before", "2026-10-30", true],
  ["definitive on the day", "2026-10-31", true],
  ["definitive the day after", "2026-11-01", false],
])("P1: a report %s", (_when, finalDate, expected) => {
  expect(isDefinitive(finalDate, peildatum)).toBe(expected);
});

test.each([
  ["2022-11-15", false],
  ["2022-11-16", false],
  ["2022-11-17", true],
])("P2: a visit on %s", (date, expected) => {
  expect(isVisitWithinPublicity(date)).toBe(expected);
});

test.each([
  ["2022-08-31", false],
  ["2022-09-01", true],
  ["2022-09-02", true],
])("P2: a trajectory started on %s", (date, expected) => {
  expect(isTrajectoryWithinPublicity(date)).toBe(expected);
});

test.each([
  ["that nobody was notified of", null, false],
  ["notified two days before", "2026-10-29", false],
  ["notified three days before", "2026-10-28", true],
  ["notified four days before", "2026-10-27", true],
  ["notified tomorrow", "2026-11-01", false],
])("P3: a step %s", (_when, notifiedOn, expected) => {
  expect(isStepPublic({ decidedOn: "2026-10-20", notifiedOn }, peildatum)).toBe(expected);
});

test("P3: the three days may run over the end of February", () => {
  const step = { decidedOn: "2024-02-20", notifiedOn: "2024-02-27" };
  expect(isStepPublic(step, "2024-02-29")).toBe(false);
  expect(isStepPublic(step, "2024-03-01")).toBe(true);
});

test.each([
  ["the day before its start", "2025-12-31", false],
  ["on its start", "2026-01-01", true],
  ["the day before its end", "2026-05-31", true],
  ["on its end", "2026-06-01", false],
])("P6: a trajectory %s is open: %s", (_when, date, expected) => {
  expect(isOpenOn({ startedOn: "2026-01-01", endedOn: "2026-06-01" }, date)).toBe(expected);
  expect(isOpenOn({ startedOn: "2026-01-01", endedOn: null }, date)).toBe(date >= "2026-01-01");
});

describe("P4: a closed trajectory", () => {
  test.each([
    ["the day before the fifth anniversary", "2031-05-31", 5, true],
    ["on the fifth anniversary", "2031-06-01", 5, true],
    ["the day after", "2031-06-02", 5, false],
    ["with 0 years, the day before its end", "2026-05-31", 0, true],
    ["with 0 years, on its end", "2026-06-01", 0, false],
    ["with 1 year, on the anniversary", "2027-06-01", 1, true],
    ["with 1 year, the day after", "2027-06-02", 1, false],
  ])("%s", (_when, day, years, expected) => {
    expect(isPastTrajectoryPublic("2026-06-01", day, years)).toBe(expected);
  });

  test("that ended on 29 February has its anniversary on 28 February", () => {
    expect(isPastTrajectoryPublic("2024-02-29", "2029-02-28", 5)).toBe(true);
    expect(isPastTrajectoryPublic("2024-02-29", "2029-03-01", 5)).toBe(false);
  });

  test("is always public while it is open", () => {
    expect(isPastTrajectoryPublic(null, peildatum, 0)).toBe(true);
  });
});

test.each([
  ["ongegrond", true],
  ["unreadable", true],
  ["tekorten_weggewerkt", false],
  [null, false],
] as const)("P5: closed as %s is unfounded: %s", (reason, expected) => {
  expect(isUnfounded(reason)).toBe(expected);
});

test.each([
  [2021, false],
  [2022, true],
  [2026, true],
  [2027, false],
])("P8: complaints of %i", (year, expected) => {
  expect(isComplaintYearPublic(year, peildatum)).toBe(expected);
});

test.each([
  ["stopgezet", "2021-10-30", false],
  ["stopgezet", "2021-10-31", true],
  ["stopgezet", "2021-11-01", true],
  ["opgeheven", "2021-10-30", false],
  ["opgeheven", "2021-10-31", true],
  ["vergund", "2010-01-01", true],
  ["geschorst", "2010-01-01", true],
] as const)("P10: a location that is %s since %s", (state, since, expected) => {
  expect(isLocationPublic({ state, since }, peildatum)).toBe(expected);
});

test.each([
  ["2026-10-30", "geschorst", "2026-10-30"],
  ["2026-10-31", "geschorst", "2026-10-31"],
  ["2026-11-01", "vergund", "2015-05-05"],
] as const)("P12: suspended since %s shows as %s", (stateSince, state, since) => {
  const location = { licenceState: "geschorst", stateSince, licenceFrom: "2015-05-05" } as const;
  expect(licenceOn(location, peildatum)).toEqual({ state, since });
});

test.each([
  ["from tomorrow", "2026-11-01", null, false],
  ["from today", "2026-10-31", null, true],
  ["until yesterday", "2026-01-01", "2026-10-30", false],
  ["until today", "2026-01-01", "2026-10-31", true],
  ["until tomorrow", "2026-01-01", "2026-11-01", true],
])("P13: withheld %s", (_when, from, until, expected) => {
  expect(isWithheldOn({ from, until }, peildatum)).toBe(expected);
});

test("P3: the days on which any of several trajectories was open are those on which one of them was", () => {
  const date = fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}`);
  const trajectory = fc.record({ startedOn: date, endedOn: fc.option(date, { nil: null }) });
  fc.assert(
    fc.property(fc.array(trajectory, { maxLength: 5 }), date, (trajectories, day) => {
      expect(openDays(trajectories)(day)).toBe(trajectories.some((one) => isOpenOn(one, day)));
    }),
  );
});
