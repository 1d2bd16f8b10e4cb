/** Exports with damaged texts, modelled on bug reports of other projects, each with its expected reading. */
import { expect, test } from "vitest";
import { loadExport } from "../data-loaders/load-export.ts";
import { checkExport } from "./check-export.ts";
import type { IssueGroup } from "./report-parts.ts";
import { defaultSettings } from "../domain/settings-schema.ts";

function folderOf(name: string): string {
  return new URL(`../data-loaders/fixtures/cases/${name}`, import.meta.url).pathname;
}

async function warningsOn(name: string): Promise<Partial<IssueGroup>[]> {
  const { issues, refused } = await checkExport(folderOf(name), defaultSettings);
  expect(refused).toBeNull();
  return issues.filter(({ problem }) => !problem.startsWith("the table is missing"));
}

test("an id with an invisible character equals the id without it", async () => {
  const { records } = await loadExport(folderOf("13-invisible-characters-in-ids/export"));
  expect(records.organisers.map(({ organiserId }) => organiserId)).toEqual(["O1"]);
  expect(records.locations.map(({ organiserId }) => organiserId)).toEqual(["O1", "O1"]);
  expect(await warningsOn("13-invisible-characters-in-ids/export")).toMatchObject([
    {
      table: "edison/organisatoren",
      column: "organisator_id",
      problem: "holds characters that nobody sees: read without them",
      expected: "the id alone; take the invisible characters out in the source",
      occurrences: [{ row: 3, value: "O1\\u200E" }],
    },
    { table: "edison/locaties", column: "organisator_id", occurrences: [{ row: 3, value: "O1\\u200E" }] },
    { table: "edison/organisatoren", problem: "identical to an earlier row, so counted once: row 3" },
  ]);
});

test("codes and dossier numbers with invisible characters equal those without them", async () => {
  const { records } = await loadExport(folderOf("13-invisible-characters-in-ids/codes"));
  expect(records.locations.map(({ locationId, careType }) => [locationId, careType])).toEqual(
    ["900000001", "900000002", "900000003", "900000004"].map((id) => [id, "groepsopvang"]),
  );
  expect(await warningsOn("13-invisible-characters-in-ids/codes")).toMatchObject([
    {
      column: "dossiernummer",
      occurrences: [
        { value: "900000002\\u00AD" },
        { value: "900000003\\u2060" },
        { value: "900000004\\u200B" },
      ],
    },
  ]);
});

test("soft hyphens are removed from a name", async () => {
  const { records } = await loadExport(folderOf("14-soft-hyphen-in-a-name/export"));
  expect(records.locations.map(({ name }) => name)).toEqual(["Kinderopvang De Verzonnen Sneeuwvlok"]);
  expect(await warningsOn("14-soft-hyphen-in-a-name/export")).toEqual([]);
});

test("vertical tab, form feed and U+0085 break lines", async () => {
  const { records } = await loadExport(folderOf("16-vertical-tab/export"));
  expect(records.reports[0]?.conclusion).toBe(
    "Het hek staat open\nDe trap is niet beveiligd\nDe ramen wel\nEinde.",
  );
  expect(records.locations[0]?.openingHours).toBe("Maandag 7-18\nDinsdag 7-18");
  expect(await warningsOn("16-vertical-tab/export")).toEqual([]);
});

test("IBANs and register numbers are stopped in every spelling, and named without being repeated", async () => {
  const report = await checkExport(folderOf("17-personal-data-gate/export"), defaultSettings);
  const column = { table: "modular/inspectierapporten", column: "conclusie" };
  expect(report.gatedTexts).toEqual([2, 3, 4, 5].map((row) => ({ ...column, row })));
  expect(JSON.stringify(report)).not.toMatch(/5390|033/);
});

test("text that was decoded twice is shown, and reported with what to do", async () => {
  const { records } = await loadExport(folderOf("35-mojibake/export"));
  expect(records.locations[0]?.name).toBe("CrÃ¨che De Wolk");
  const advice = {
    severity: "warning",
    problem: expect.stringContaining("was decoded twice") as string,
    expected: expect.stringContaining("export the table again as UTF-8") as string,
  };
  expect(await warningsOn("35-mojibake/export")).toMatchObject([
    { ...advice, column: "naam", occurrences: [{ row: 2, value: "Ã¨" }] },
    { ...advice, column: "straat", occurrences: [{ row: 2, value: "Ã©" }] },
  ]);
});
