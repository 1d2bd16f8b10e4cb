import { describe, expect, test } from "vitest";
import type { Finding, InspectionReport } from "../domain/records.ts";
import { complaintsSubject } from "./complaints.ts";
import { dangerSubject } from "./danger.ts";
import { findingsSubject } from "./findings.ts";
import { followUpSubject } from "./follow-up.ts";
import { adviceSubject, inspectionsSubject } from "./inspections.ts";
import { countedPeriod } from "./subject.ts";
import {
  testPeildatum,
  testLocation,
  testRegister,
  testReport,
  testTrajectory,
  testStep,
} from "../register/fixtures/records.ts";
import { valueIn } from "./fixtures/values.ts";

function finding(number: string, changes: Partial<Finding>): Finding {
  const description = { state: "withheld" } as const;
  return { number, theme: "personen", result: "in_orde", kind: null, description, fixedOn: null, ...changes };
}

const breach = { result: "niet_in_orde", kind: "inbreuk" } as const;
const attention = { result: "niet_in_orde", kind: "aandachtspunt" } as const;

describe("visits", () => {
  test("are counted by reason in the year of the visit, not of the report", () => {
    const register = testRegister({
      reports: [
        testReport({ id: "R1", visitDate: "2024-12-31", finalDate: "2025-02-01", reason: "klacht" }),
        testReport({ id: "R2", visitDate: "2025-01-01", reason: "klacht", isAnnounced: true }),
        testReport({ id: "R3", visitDate: "2025-12-31", reason: "gewoon" }),
      ],
    });
    expect(valueIn(register, inspectionsSubject, 2025, "inspectiebezoeken", "klacht")).toBe(1);
    expect(valueIn(register, inspectionsSubject, 2025, "inspectiebezoeken")).toBe(2);
    expect(valueIn(register, inspectionsSubject, 2025, "inspectiebezoeken_aangekondigd")).toBe(1);
    expect(valueIn(register, inspectionsSubject, 2025, "inspectiebezoeken_onaangekondigd")).toBe(1);
    expect(valueIn(register, inspectionsSubject, 2024, "inspectiebezoeken")).toBe(1);
  });

  test("have no count, not even zero, for years before they were online", () => {
    expect(valueIn(testRegister(), inspectionsSubject, 2022, "inspectiebezoeken")).toBe(0);
    expect(valueIn(testRegister(), inspectionsSubject, 2021, "inspectiebezoeken")).toBeUndefined();
    expect(valueIn(testRegister(), inspectionsSubject, 2027, "inspectiebezoeken")).toBeUndefined();
  });

  test("are counted from the first day on which they are online", () => {
    const rules = { peildatum: testPeildatum, pastTrajectoryYears: 5 };
    expect(countedPeriod(inspectionsSubject, 2022, rules)).toEqual({
      year: 2022,
      from: "2022-11-17",
      until: "2022-12-31",
    });
    expect(countedPeriod(inspectionsSubject, 2026, rules)?.until).toBe(testPeildatum);
    const on = (visitDate: string) =>
      valueIn(
        testRegister({ reports: [testReport({ visitDate })] }),
        inspectionsSubject,
        2022,
        "inspectiebezoeken",
      );
    expect(on("2022-11-17")).toBe(1);
    expect(on("2023-01-01")).toBe(0);
  });

  test("are counted by their advice", () => {
    const register = testRegister({
      reports: [testReport({ id: "R1", advice: "opstart_handhaving" }), testReport({ id: "R2" })],
    });
    expect(valueIn(register, adviceSubject, 2025, "adviezen", "opstart_handhaving")).toBe(1);
    expect(valueIn(register, adviceSubject, 2025, "adviezen", "verderzetting_handhaving")).toBe(0);
    expect(valueIn(register, adviceSubject, 2025, "adviezen")).toBe(2);
  });
});

describe("findings by theme", () => {
  const register = testRegister({
    reports: [
      testReport({
        id: "R1",
        findings: [
          finding("1", {}),
          finding("2", breach),
          finding("3", breach),
          finding("4", attention),
          finding("5", { theme: "infrastructuur" }),
        ],
      }),
      testReport({
        id: "R2",
        findings: [
          finding("1", attention),
          finding("2", { theme: "infrastructuur", result: "niet_geinspecteerd" }),
        ],
      }),
      testReport({ id: "R3", findings: [] }),
    ],
  });
  const value = (indicator: string, theme: string | null): number | null | undefined =>
    valueIn(register, findingsSubject, 2025, indicator, theme);

  test("put each report in one of three parts, where a single thing not in order decides", () => {
    expect(value("rapporten_thema_niet_in_orde", "personen")).toBe(2);
    expect(value("rapporten_thema_in_orde", "personen")).toBe(0);
    expect(value("rapporten_thema_in_orde", "infrastructuur")).toBe(1);
    expect(value("rapporten_thema_niet_geinspecteerd", "infrastructuur")).toBe(1);
  });

  test("leave out a report that does not mention the theme", () => {
    const parts = ["in_orde", "niet_in_orde", "niet_geinspecteerd"];
    const sum = (theme: string): number =>
      parts.reduce((total, part) => total + (value(`rapporten_thema_${part}`, theme) ?? 0), 0);
    expect(sum("personen")).toBe(2);
    expect(sum("klachtenbehandeling")).toBe(0);
  });

  test("count breaches and points of attention apart", () => {
    expect(value("inbreuken", "personen")).toBe(2);
    expect(value("aandachtspunten", "personen")).toBe(2);
    expect(value("inbreuken", null)).toBe(2);
  });
});

test("counts the newest follow-up status of each report once", () => {
  const register = testRegister({
    reports: [
      testReport({
        id: "R1",
        followUp: [
          { date: "2025-04-20", status: "onderzoeksfase", action: null },
          { date: "2025-05-20", status: "geen_verdere_opvolging", action: null },
        ],
      }),
      testReport({ id: "R2" }),
    ],
  });
  expect(valueIn(register, followUpSubject, 2025, "opvolgingsstatus", "geen_verdere_opvolging")).toBe(1);
  expect(valueIn(register, followUpSubject, 2025, "opvolgingsstatus", "onderzoeksfase")).toBe(0);
  expect(valueIn(register, followUpSubject, 2025, "opvolgingsstatus", "geen_status")).toBe(1);
});

describe("complaints", () => {
  const facts = (nis: string, year: number, admissible: number, elements: number) => ({
    nis,
    localDesks: [],
    childCounts: [],
    complaints: [{ year, admissible, elements }],
  });

  test("are summed over all municipalities", () => {
    const register = testRegister({
      municipalityFacts: [facts("44021", 2025, 2, 3), facts("11002", 2025, 0, 0)],
    });
    expect(valueIn(register, complaintsSubject, 2025, "klachten_ontvankelijk")).toBe(2);
    expect(valueIn(register, complaintsSubject, 2025, "klachtelementen_ontvankelijk")).toBe(3);
  });

  test("are unknown rather than zero where no municipality has a row", () => {
    const register = testRegister({ municipalityFacts: [facts("44021", 2025, 2, 3)] });
    expect(valueIn(register, complaintsSubject, 2024, "klachten_ontvankelijk")).toBeNull();
    expect(valueIn(register, complaintsSubject, 2021, "klachten_ontvankelijk")).toBeUndefined();
  });

  test("are not summed from the locations, where the publisher may show fewer", () => {
    const location = testLocation({ complaints: [{ year: 2025, admissible: 4, elements: 4 }] });
    const register = testRegister({ locations: [location] });
    expect(valueIn(register, complaintsSubject, 2025, "klachten_ontvankelijk")).toBeNull();
  });
});

test("counts visits after reports of danger, their locations once each, and trajectories, by kind of care", () => {
  const reports: InspectionReport[] = [
    testReport({ id: "R1", reason: "gevaarsituatie" }),
    testReport({ id: "R2", reason: "gevaarsituatie" }),
    testReport({ id: "R3", reason: "gevaarsituatie", locationId: "L2" }),
    testReport({ id: "R4", reason: "klacht" }),
  ];
  const register = testRegister({
    locations: [testLocation(), testLocation({ id: "L2", careType: "buitenschools" })],
    reports,
    trajectories: [
      testTrajectory([testStep()], { triggers: ["klacht", "gevaarsituatie"] }),
      testTrajectory([testStep()], { id: "T2", triggers: ["melding"] }),
    ],
  });
  const value = (indicator: string, breakdown: string | null) =>
    valueIn(register, dangerSubject, 2025, indicator, breakdown);
  expect(value("bezoeken_na_gevaarsituatie", null)).toBe(3);
  expect(value("locaties_bezoek_na_gevaarsituatie", null)).toBe(2);
  expect(value("locaties_bezoek_na_gevaarsituatie", "babys_peuters")).toBe(1);
  expect(value("locaties_bezoek_na_gevaarsituatie", "buitenschools")).toBe(1);
  expect(value("trajecten_na_gevaarsituatie", null)).toBe(1);
});
