import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Appeal } from "../../domain/records.ts";
import { findSteps } from "./find-steps.ts";
import { defaultSelection } from "./selection-params.ts";
import { choiceLists, choiceNames, withChoice, type ChoiceName, type Selection } from "./selection.ts";
import type { StepRow } from "./step-row.ts";
import { sampleSteps } from "../fixtures/rows.ts";
import { selections } from "../fixtures/selections.ts";

let rows: StepRow[];
let anySelection: fc.Arbitrary<Selection>;

beforeAll(async () => {
  ({ rows } = await sampleSteps());
  const locations = rows.map(({ trajectory }) => trajectory.location);
  anySelection = selections(
    [...new Set(locations.map(({ municipality }) => municipality.slug))],
    [...new Set(locations.map(({ organiser }) => organiser.id))],
  );
});

/** Answers the same question in the slow and plain way. */
function isIn(step: StepRow, selection: Selection): boolean {
  const { kinds, measures, triggers, urgency, precaution, appeals, careTypes, provinces, trajectoryStates } =
    selection.choices;
  const { trajectory, notifiedOn } = step;
  const { location } = trajectory;
  const names = `${location.name} ${location.organiser.name} ${location.municipality.name}`;
  const words = plain(names).split(/[^a-z0-9]+/);
  const typed = plain(selection.text).replace(/[^a-z]/g, "");
  const outcome = (appeal: Appeal): string => appeal.outcome ?? "lopend";
  return (
    (typed === "" || words.some((word) => word.startsWith(typed))) &&
    (selection.from === null || notifiedOn >= selection.from) &&
    (selection.until === null || notifiedOn <= selection.until) &&
    (selection.municipality === null || location.municipality.slug === selection.municipality) &&
    (selection.organiserId === null || location.organiser.id === selection.organiserId) &&
    (kinds.length === 0 || kinds.includes(step.kind)) &&
    (measures.length === 0 || measures.some((measure) => measure === step.measure)) &&
    (triggers.length === 0 || trajectory.triggers.some((trigger) => triggers.includes(trigger))) &&
    (urgency.length === 0 || urgency.some((yes) => (yes === "ja") === step.isUrgent)) &&
    (precaution.length === 0 || precaution.some((yes) => (yes === "ja") === step.isPrecaution)) &&
    (appeals.length === 0 ||
      appeals.some((state) =>
        state === "geen" ? step.appeals.length === 0 : step.appeals.map(outcome).includes(state),
      )) &&
    (trajectoryStates.length === 0 ||
      trajectoryStates.some((state) => (state === "lopend") === (trajectory.endedOn === null))) &&
    (careTypes.length === 0 || careTypes.includes(location.careType)) &&
    (provinces.length === 0 ||
      provinces.some((province) => province === location.municipality.province.toLowerCase()))
  );
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const countIn = (selection: Selection): number => rows.filter((step) => isIn(step, selection)).length;

function withOnly(selection: Selection, name: ChoiceName, value: string): Selection {
  return { ...selection, choices: { ...selection.choices, [name]: [value] } };
}

describe("finding steps", () => {
  it("finds the steps of any selection", () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(findSteps(rows, selection).steps).toEqual(rows.filter((step) => isIn(step, selection)));
      }),
    );
  });

  it("counts for each value the steps that have it under the other filters", () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const { counts, steps } = findSteps(rows, selection);
        for (const name of choiceNames) {
          const promised: Record<string, number> = counts[name];
          for (const value of choiceLists[name]) {
            expect(promised[value], `${name} ${value}`).toBe(countIn(withOnly(selection, name, value)));
            const chosen: readonly string[] = selection.choices[name];
            if (chosen.includes(value)) expect(promised[value]).toBeLessThanOrEqual(steps.length);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("counts for each year, municipality and organiser what choosing it would give", () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        const { byYear, byMunicipality, byOrganiser } = findSteps(rows, selection);
        for (const year of ["2022", "2023", "2024", "2025", "2026"]) {
          const after = { ...selection, from: `${year}-01-01`, until: `${year}-12-31` };
          expect(byYear.get(year) ?? 0, year).toBe(countIn(after));
        }
        for (const [municipality, total] of byMunicipality)
          expect(total).toBe(countIn({ ...selection, municipality }));
        for (const [organiserId, total] of byOrganiser)
          expect(total).toBe(countIn({ ...selection, organiserId }));
      }),
      { numRuns: 20 },
    );
  });

  it("finds a step by its number, that of its trajectory and of its location, and by the start of a word", () => {
    const [step] = rows;
    if (!step) throw new Error("The sample has no step.");
    const { trajectory } = step;
    const finds = (text: string) => findSteps(rows, { ...defaultSelection, text }).steps;
    expect(finds(step.id)).toContain(step);
    expect(finds(trajectory.id)).toEqual(expect.arrayContaining(trajectory.steps));
    expect(finds(trajectory.location.id)).toContain(step);
    expect(finds(trajectory.location.name.slice(0, 4).toUpperCase())).toContain(step);
    expect(finds("qqxxqqxx")).toEqual([]);
  });

  it("has steps in the sample for each list of choices", () => {
    const { counts } = findSteps(rows, defaultSelection);
    for (const name of choiceNames)
      expect(
        Object.values(counts[name]).some((total) => total > 0),
        name,
      ).toBe(true);
    expect(
      findSteps(rows, { ...defaultSelection, ...withChoice(defaultSelection, "appeals", ["lopend"]) }).steps,
    ).not.toEqual([]);
  });
});
