import { describe, expect, it } from "vitest";
import type { FollowUpStatus, TransferKind } from "../domain/codes.ts";
import type { Finding, InspectionReport, Licence, Transfer } from "../domain/records.ts";
import { testLocation, testRegister, testReport, testStep, testTrajectory } from "./fixtures/records.ts";
import { breachesWithoutRepairDate } from "./repair-dates.ts";

function finding(number: string, changes: Partial<Finding> = {}): Finding {
  return {
    number,
    theme: "infrastructuur",
    result: "niet_in_orde",
    kind: "inbreuk",
    description: { state: "shown", text: "Er was geen plan." },
    fixedOn: null,
    ...changes,
  };
}

function visit(id: string, visitDate: string, status?: FollowUpStatus, locationId = "L1"): InspectionReport {
  const followUp = status ? [{ date: "2026-06-01", status, action: null }] : [];
  return testReport({ id, visitDate, locationId, followUp, findings: [finding("1")] });
}

function transfer(kind: TransferKind, date: string, fromLocationId = "L0", toLocationId = "L1"): Transfer {
  return { fromLocationId, toLocationId, kind, date };
}

/** The groups of L1 as `kind: report report`. */
function groupsOf({
  reports,
  transfers = [],
  licence,
  endedOn,
}: {
  reports: InspectionReport[];
  transfers?: Transfer[];
  licence?: Licence;
  endedOn?: string;
}): string[] {
  const location = testLocation(licence ? { licence } : {});
  const locations = [location, testLocation({ id: "L0" }), testLocation({ id: "L-1" })];
  const trajectories = endedOn ? [testTrajectory([testStep()], { endedOn, reportId: "R1" })] : [];
  const register = testRegister({ locations, reports, transfers, trajectories });
  return breachesWithoutRepairDate(register, location).map(
    ({ kind, visits }) => `${kind}: ${visits.map(({ report }) => report.id).join(" ")}`,
  );
}

describe("breachesWithoutRepairDate", () => {
  it("keeps breaches that nobody recorded as repaired, and nothing else", () => {
    const report = testReport({
      findings: [
        finding("1", { fixedOn: "2026-01-01" }),
        finding("2", { kind: "aandachtspunt" }),
        finding("3", { kind: null, result: "in_orde" }),
        finding("4"),
        finding("5", { description: { state: "withheld" } }),
      ],
    });
    const [group] = breachesWithoutRepairDate(testRegister({ reports: [report] }), testLocation());
    expect(group?.visits[0]?.breaches.map(({ number }) => number)).toEqual(["4", "5"]);
  });

  it("has no group where there is none", () => {
    expect(groupsOf({ reports: [testReport()] })).toEqual([]);
  });

  it("sets visits apart whose follow-up ended, newest first", () => {
    const reports = [
      visit("R1", "2026-03-12", "geen_verdere_opvolging"),
      visit("R2", "2025-03-12", "opvolging_organisator"),
      visit("R3", "2026-05-12"),
      visit("R4", "2024-03-12", "geen_verdere_opvolging"),
      visit("R5", "2026-06-12", "onderzoeksfase"),
    ];
    expect(groupsOf({ reports })).toEqual(["current: R5 R3 R2", "concluded: R1 R4"]);
  });

  it("counts enforcement that closed as an end, but for a suspension that outlasts it", () => {
    const reports = [visit("R1", "2026-03-12", "handhaving")];
    expect(groupsOf({ reports, endedOn: "2026-07-01" })).toEqual(["concluded: R1"]);
    const licence: Licence = { from: null, to: null, state: "geschorst", since: "2026-05-01" };
    expect(groupsOf({ reports, endedOn: "2026-07-01", licence })).toEqual(["current: R1"]);
  });

  it("does not take the end of care for an end of its follow-up", () => {
    const licence: Licence = { from: null, to: null, state: "stopgezet", since: "2026-07-01" };
    expect(groupsOf({ reports: [visit("R1", "2026-03-12", "opvolging_organisator")], licence })).toEqual([
      "current: R1",
    ]);
  });

  it("sets visits before a take-over apart, whether the source gives them to the new licence or to the old one", () => {
    const reports = [
      visit("R1", "2025-12-31"),
      visit("R2", "2026-01-01"),
      visit("R3", "2025-11-01", "geen_verdere_opvolging", "L0"),
    ];
    expect(groupsOf({ reports, transfers: [transfer("overname", "2026-01-01")] })).toEqual([
      "current: R2",
      "overname: R1 R3",
    ]);
  });

  it("names another legal form and another address for what they are, and leaves the old address behind", () => {
    const reports = [visit("R1", "2025-12-01"), visit("R2", "2025-11-01", undefined, "L0")];
    expect(groupsOf({ reports, transfers: [transfer("wijziging_rechtsvorm", "2026-01-01")] })).toEqual([
      "wijziging_rechtsvorm: R1 R2",
    ]);
    expect(groupsOf({ reports, transfers: [transfer("verhuis", "2026-01-01")] })).toEqual(["verhuis: R1"]);
  });

  it("follows several take-overs, and a circle of them once", () => {
    const reports = [visit("R1", "2026-05-01"), visit("R2", "2024-01-01", undefined, "L-1")];
    const transfers = [
      transfer("wijziging_rechtsvorm", "2026-01-01"),
      transfer("overname", "2025-01-01", "L-1", "L0"),
      transfer("overname", "2025-06-01", "L1", "L-1"),
    ];
    expect(groupsOf({ reports, transfers })).toEqual(["current: R1", "overname: R2"]);
  });

  it.each<[string, number, (from: number, to: number) => boolean]>([
    ["a chain of thousands", 5000, (from, to) => from === to + 1],
    ["a circle of hundreds", 300, (from, to) => from === (to + 1) % 300],
    ["take-overs of each by each", 40, (from, to) => from !== to],
  ])("finds each visit once along %s", (_, count, isTakenOver) => {
    const ids = Array.from({ length: count }, (_, index) => `L${index}`);
    const transfers = ids.flatMap((to, toIndex) =>
      ids
        .filter((_id, fromIndex) => isTakenOver(fromIndex, toIndex))
        .map((from) => transfer("overname", "2026-01-01", from, to)),
    );
    const reports = ids.map((id) => visit(`R${id}`, "2025-01-01", undefined, id));
    const locations = ids.map((id) => testLocation({ id }));
    const groups = breachesWithoutRepairDate(
      testRegister({ locations, reports, transfers }),
      testLocation({ id: "L0" }),
    );
    expect(groups.flatMap(({ visits }) => visits)).toHaveLength(count);
  });
});
