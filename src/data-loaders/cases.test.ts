/** Exports modelled on public bug reports about spreadsheets, each with its correct reading. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Issue } from "./issues.ts";
import { loadExport, type LoadedExport } from "./load-export.ts";

function load(path: string): Promise<LoadedExport> {
  return loadExport(fileURLToPath(new URL(`fixtures/cases/${path}`, import.meta.url)));
}

function errors(issues: Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity === "error");
}

test("a workbook that counts its days from 1904 is read with the days that it shows", async () => {
  const { records, issues } = await load("01-date1904-true/export");
  expect(errors(issues)).toEqual([]);
  expect(records.locations).toMatchObject([{ licenceFrom: "2015-04-01", stateSince: "2015-04-01" }]);
});

test.each([
  ["export", "#N/A", /error value/],
  ["same-as-csv", "#N/B", /error value/],
  ["no-cached-value", "(formula)", /result was not saved: open the workbook in Excel and save it/],
])(
  "an error value in reden_einde (%s) is reported, and hides the trajectory",
  async (folder, value, problem) => {
    const { records, issues } = await load(`02-excel-error-cell/${folder}`);
    expect(errors(issues)).toMatchObject([
      {
        table: "edison/handhavingstrajecten",
        row: 2,
        column: "reden_einde",
        value,
        consequence: "value dropped",
      },
    ]);
    expect(errors(issues)[0]?.problem).toMatch(problem);
    expect(records.trajectories).toHaveLength(1);
    expect(records.trajectories[0]?.closingReason).not.toBeNull();
    expect(records.incompleteLocationIds).toEqual(new Set(["900000001"]));
  },
);

test("a number that its format pads with zeros is read as the id that the workbook shows", async () => {
  const { records, issues } = await load("04-zero-padded-number-format/export");
  expect(errors(issues)).toEqual([]);
  expect(records.locations).toMatchObject([{ locationId: "0123456789" }]);
  expect(records.reports).toMatchObject([{ locationId: "0123456789" }]);
});

test("cells and rows without an address follow one another", async () => {
  const { records, issues } = await load("07-cells-without-address/export");
  expect(errors(issues)).toEqual([]);
  expect(records.locations).toMatchObject([
    { locationId: "900000001", branchNumber: null, houseNumber: "5", box: null, licenceFrom: "2015-04-01" },
  ]);
});

test("a date that misses midnight by a rounding error is read as the day that Excel shows", async () => {
  const { records, issues } = await load("08-date-cell-near-midnight/export");
  expect(errors(issues)).toEqual([]);
  expect(records.locations).toMatchObject([{ licenceFrom: "2015-04-01" }]);
});

test("a file that is listed as ./edison/ is verified: it lacks rows and has another hash", async () => {
  await expect(load("20-manifest-dot-slash/export")).rejects.toThrow(
    /edison\/locaties\.csv: has \d+ rows?, but export\.json says 7014\. Hand over the whole export again/,
  );
});
