/** Exports that were once misread, each with its correct reading, in the check report and in the public records. */
import { describe, expect, test } from "vitest";
import { loadExport } from "../data-loaders/load-export.ts";
import { postcodeCentre } from "../data-loaders/municipality-reference.ts";
import { effectiveLicenceState } from "../domain/licence.ts";
import type { PublicRecords } from "../domain/records.ts";
import { applyPolicy } from "../policy/apply-policy.ts";
import { checkExport } from "./check-export.ts";
import { formatCheckReport } from "./format-check-report.ts";
import { defaultSettings } from "../domain/settings-schema.ts";

function folderOf(name: string): string {
  return new URL(`fixtures/cases/${name}`, import.meta.url).pathname;
}

async function publicRecords(name: string): Promise<PublicRecords> {
  const { records } = await loadExport(folderOf(name), defaultSettings.limits);
  return applyPolicy(records, defaultSettings.policy, postcodeCentre).records;
}

/** Returns the text of the report on one line, so that its line breaks do not matter. */
async function reportOn(name: string): Promise<string> {
  return formatCheckReport(await checkExport(folderOf(name), defaultSettings)).replace(/\s+/g, " ");
}

describe("an error value in reden_einde", () => {
  test("hides the trajectory, and the location says that its data are incomplete", async () => {
    const { trajectories, locations } = await publicRecords("02-excel-error-cell/same-as-csv");
    expect(trajectories).toEqual([]);
    expect(locations).toMatchObject([{ id: "900000001", isIncomplete: true }]);
  });

  test("is reported with its consequence and with what to write instead", async () => {
    const text = await reportOn("02-excel-error-cell/same-as-csv");
    expect(text).toContain("it may say ongegrond, so the trajectory is hidden until it can be read");
    expect(text).toContain("expected: tekorten_weggewerkt | ");
    expect(text).toContain("row 2: «#N/B»");
  });
});

describe("impossible dates", () => {
  test("leave the trajectory open, the licence without its days, and the location incomplete", async () => {
    const { trajectories, locations } = await publicRecords("18-sentinel-dates/export");
    expect(trajectories).toMatchObject([{ id: "T1", isOpen: true, endedOn: null }]);
    expect(locations).toMatchObject([
      { isIncomplete: true, licence: { state: "vergund", since: "2015-04-01", from: null, to: null } },
    ]);
  });

  test("are each reported", async () => {
    const { issues } = await checkExport(folderOf("18-sentinel-dates/export"), defaultSettings);
    const reported = issues.filter(({ problem }) => problem.includes("counts as not given"));
    const values = reported.map(({ column, occurrences }) => `${column}: ${occurrences[0]?.value}`).sort();
    expect(values).toEqual([
      "datum_einde: 1/01/1900",
      "vergunning_tot: 31/12/9999",
      "vergunning_van: 1/01/1900",
    ]);
  });

  test("make no other difference to the export", async () => {
    const { trajectories, locations } = await publicRecords("18-sentinel-dates/control");
    expect(trajectories).toEqual((await publicRecords("18-sentinel-dates/export")).trajectories);
    expect(locations).toMatchObject([{ isIncomplete: false, licence: { from: "2015-04-01" } }]);
  });
});

describe("a licence whose own dates contradict the register", () => {
  test("does not count as valid", async () => {
    const { locations, peildatum } = await publicRecords("19-licence-dates-contradict/export");
    const states = locations.map(({ licence }) => effectiveLicenceState(licence, peildatum));
    expect(states).toEqual(["expired", "not-started"]);
  });

  test("is reported, with what to do", async () => {
    const report = await checkExport(folderOf("19-licence-dates-contradict/export"), defaultSettings);
    expect(report.refused).toBeNull();
    expect(report.issues.filter(({ table }) => table === "edison/locaties")).toMatchObject([
      { severity: "warning", column: "vergunning_tot", occurrences: [{ row: 2, value: "2020-01-01" }] },
      { severity: "warning", column: "vergunning_van", occurrences: [{ row: 3, value: "2027-01-01" }] },
    ]);
    const text = formatCheckReport(report);
    expect(text).toContain("the new end of the licence, or stopgezet or opgeheven as vergunningsstatus");
  });
});
