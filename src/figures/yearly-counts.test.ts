import { describe, expect, test } from "vitest";
import { countedHeadline } from "../components/figures/wording.ts";
import { testRegister, testReport } from "../register/fixtures/records.ts";
import { countYears, findCell, type SubjectCounts } from "./yearly-counts.ts";

const visits = ["2024-03-01", "2024-10-31", "2024-11-01", "2025-02-01", "2025-12-01", "2026-05-01"];

function inspections(peildatum: string): SubjectCounts {
  const reports = visits.map((visitDate, index) => testReport({ id: `R${index}`, visitDate }));
  const found = countYears(testRegister({ peildatum, reports }), 5).counts.find(
    ({ subject }) => subject.id === "inspecties",
  );
  if (!found) throw new Error("No inspections are counted.");
  return found;
}

function samePart({ subject, samePart: parts }: SubjectCounts, year: number) {
  const part = parts.get(year);
  return part && { ...part.period, visits: findCell(part.table, subject.headline)?.value };
}

describe("where the newest year is not over", () => {
  test("every year is counted on the same days too", () => {
    const counts = inspections("2026-10-31");
    expect(samePart(counts, 2024)).toEqual({
      year: 2024,
      from: "2024-01-01",
      until: "2024-10-31",
      visits: 2,
    });
    expect(samePart(counts, 2025)).toEqual({
      year: 2025,
      from: "2025-01-01",
      until: "2025-10-31",
      visits: 1,
    });
    expect(samePart(counts, 2026)).toEqual({
      year: 2026,
      from: "2026-01-01",
      until: "2026-10-31",
      visits: 1,
    });
  });

  test("a year that is counted from a later day has no such part", () => {
    // Reports are of visits from 17 November 2022 on.
    expect(samePart(inspections("2026-10-31"), 2022)).toBeUndefined();
  });

  test("the headline compares the same days", () => {
    expect(countedHeadline(inspections("2026-10-31"), 2026)).toMatch(
      /^In 2026, tot en met 31\u00A0oktober: 1\u00A0.*, in 2025, tot en met 31\u00A0oktober: 1\.$/,
    );
  });

  test("the last day of February stands for a leap day", () => {
    expect(samePart(inspections("2024-02-29"), 2023)?.until).toBe("2023-02-28");
  });
});

test("where the newest year is over, its days are those of a whole year", () => {
  const counts = inspections("2025-12-31");
  expect([...counts.samePart]).toEqual([]);
  expect(countedHeadline(counts, 2025)).toMatch(/^In 2025: 2\u00A0.*, in 2024: 3\.$/);
});

test("complaints, of which the records know the year alone, are not compared with part of a year", () => {
  const { counts } = countYears(testRegister({ peildatum: "2026-10-31" }), 5);
  const complaints = counts.find(({ subject }) => subject.id === "klachten");
  expect([...(complaints?.samePart ?? [])]).toEqual([]);
});
