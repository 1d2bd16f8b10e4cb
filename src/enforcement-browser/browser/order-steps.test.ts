import { beforeAll, describe, expect, it } from "vitest";
import { groupSteps, sortSteps } from "./order-steps.ts";
import { stepBefore, type StepRow } from "./step-row.ts";
import { sampleSteps } from "../fixtures/rows.ts";

let rows: StepRow[];

beforeAll(async () => {
  ({ rows } = await sampleSteps());
});

describe("the order of the steps", () => {
  it.each(["meegedeeld", "ingang"] as const)("by %s has both directions, and loses no step", (sort) => {
    const key = (step: StepRow): string | null =>
      sort === "meegedeeld" ? step.notifiedOn : step.effectiveFrom;
    for (const isOldestFirst of [true, false]) {
      const ordered = sortSteps(rows, { sort, isOldestFirst });
      expect(new Set(ordered)).toEqual(new Set(rows));
      const dates = ordered.map(key).filter((date) => date !== null);
      expect(dates).toEqual(isOldestFirst ? dates.toSorted() : dates.toSorted().reverse());
    }
  });

  it("puts steps without a date of effect last in both directions", () => {
    for (const isOldestFirst of [true, false]) {
      const has = sortSteps(rows, { sort: "ingang", isOldestFirst }).map(
        (step) => step.effectiveFrom !== null,
      );
      expect(has).toContain(false);
      expect(has.lastIndexOf(true)).toBeLessThan(has.indexOf(false));
    }
  });

  it("does not depend on the order of the rows", () => {
    const newestFirst = { sort: "meegedeeld", isOldestFirst: false } as const;
    expect(sortSteps(rows.toReversed(), newestFirst)).toEqual(sortSteps(rows, newestFirst));
  });
});

describe("steps by trajectory", () => {
  it("occur once, oldest first, in the order of the first step of each trajectory", () => {
    const ordered = sortSteps(rows, { sort: "meegedeeld", isOldestFirst: false });
    const groups = groupSteps(ordered);
    expect(groups.flatMap(({ steps }) => steps).length).toBe(rows.length);
    for (const { trajectory, steps } of groups) expect(steps).toEqual(trajectory.steps);
    const newest = groups.map(({ steps }) => ordered.findIndex((step) => steps.includes(step)));
    expect(newest).toEqual(newest.toSorted((a, b) => a - b));
  });

  it("hold only what was selected, but still know the step before each", () => {
    const decisions = rows.filter(({ kind }) => kind === "beslissing");
    const steps = groupSteps(decisions).flatMap((group) => group.steps);
    expect(new Set(steps)).toEqual(new Set(decisions));
    expect(steps.some((step) => stepBefore(step)?.kind === "voornemen")).toBe(true);
  });
});
