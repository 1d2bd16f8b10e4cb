import { beforeAll, describe, expect, it } from "vitest";
import { provinces } from "./selection.ts";
import { slugOf } from "../../domain/text.ts";
import { openSteps } from "./open-steps.ts";
import { packSteps } from "../build/pack-steps.ts";
import type { OpenSteps, StepsFile } from "./steps-file.ts";
import { sampleSteps } from "../fixtures/rows.ts";

let sample: OpenSteps;
let text: string;

beforeAll(async () => {
  const { peildatum, isFictitious, trajectories } = await sampleSteps();
  sample = { peildatum, isFictitious, trajectories };
  text = JSON.stringify(packSteps(sample));
});

const parsed = (): StepsFile => JSON.parse(text) as StepsFile;

describe("the file of the steps", () => {
  it("returns every row as it was packed", () => {
    expect(sample.trajectories.length).toBeGreaterThan(100);
    expect(openSteps(parsed())).toEqual(sample);
  });

  it("keeps the values of an appeal that still runs, and of one that was decided", () => {
    const appeals = openSteps(parsed()).trajectories.flatMap(({ steps }) =>
      steps.flatMap((step) => step.appeals),
    );
    expect(appeals.some(({ outcome }) => outcome === null)).toBe(true);
    expect(appeals.some(({ outcome, decidedOn }) => outcome !== null && decidedOn !== null)).toBe(true);
  });

  it("holds no street, no explanation and no reply", () => {
    for (const word of ["straat 1", "Opgroeien"]) expect(text).not.toContain(word);
  });

  it.each([
    ["another version", { version: 99 }],
    ["no organisers", { organisers: [] }],
    ["no municipalities", { municipalities: [] }],
    ["no locations at all", { locations: undefined }],
  ])("is refused with %s", (_, damage) => {
    expect(() => openSteps({ ...parsed(), ...damage } as StepsFile)).toThrow();
  });

  it("names provinces that can be chosen", () => {
    const named = new Set(parsed().municipalities.map(([, province]) => slugOf(province)));
    expect([...named].filter((province) => !provinces.some((known) => known === province))).toEqual([]);
  });
});
