import { describe, expect, test } from "vitest";
import { durationsSubject } from "./durations.ts";
import { quartilesOf } from "./quartiles.ts";
import { testRegister, testReport, testStep, testTrajectory } from "../register/fixtures/records.ts";
import { valueIn } from "./fixtures/values.ts";

describe("quartiles", () => {
  test("are interpolated between values", () => {
    expect(quartilesOf([4, 1, 3, 2])).toEqual({ first: 1.75, median: 2.5, third: 3.25 });
    expect(quartilesOf([5, 1, 9])).toEqual({ first: 3, median: 5, third: 7 });
  });

  test("of one value equal it, and of none are null", () => {
    expect(quartilesOf([7])).toEqual({ first: 7, median: 7, third: 7 });
    expect(quartilesOf([])).toBeNull();
  });
});

describe("days between steps", () => {
  const value = (register: ReturnType<typeof testRegister>, year: number, what: string, breakdown: string) =>
    valueIn(register, durationsSubject, year, `dagen_${what}`, breakdown);

  test("count in the year in which they ended", () => {
    const register = testRegister({
      reports: [testReport({ visitDate: "2024-12-01", draftDate: "2024-12-31", finalDate: "2025-01-01" })],
    });
    expect(value(register, 2024, "bezoek_tot_ontwerp", "mediaan")).toBe(30);
    expect(value(register, 2024, "bezoek_tot_definitief_rapport", "aantal")).toBe(0);
    expect(value(register, 2024, "bezoek_tot_definitief_rapport", "mediaan")).toBeNull();
    expect(value(register, 2025, "bezoek_tot_definitief_rapport", "mediaan")).toBe(31);
  });

  test("from report to first step leave out a step from before the report", () => {
    const days = (decidedOn: string) => {
      const trajectory = testTrajectory([testStep({ decidedOn })], { reportId: "R1" });
      const register = testRegister({ reports: [testReport()], trajectories: [trajectory] });
      return value(register, 2025, "rapport_tot_eerste_stap", "mediaan");
    };
    expect(days("2025-04-15")).toBeNull();
    expect(days("2025-04-16")).toBe(0);
    expect(days("2025-04-26")).toBe(10);
  });

  test("from first step to decision need an earlier step", () => {
    const warning = testStep({ id: "S0", kind: "aanmaning", measure: null, decidedOn: "2025-06-01" });
    const cases = (...steps: (typeof warning)[]) =>
      value(
        testRegister({ trajectories: [testTrajectory(steps)] }),
        2025,
        "eerste_stap_tot_beslissing",
        "aantal",
      );
    expect(cases(warning, testStep())).toBe(1);
    expect(cases(testStep())).toBe(0);
    expect(cases(warning)).toBe(0);
  });

  test("to publication include the organiser's three days", () => {
    const register = testRegister({ trajectories: [testTrajectory([testStep()])] });
    expect(value(register, 2025, "stap_tot_online", "mediaan")).toBe(4);
  });
});
