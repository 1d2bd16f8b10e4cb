/** What the report says to do next: each kind of problem in an export, and the step that it leads to. */
import { describe, expect, test } from "vitest";
import {
  validManifest,
  validRow,
  validTables,
  writeExport,
  type ExportParts,
} from "../../tests/export-folder.ts";
import { makeWorkbook } from "../data-loaders/files/fixtures/workbook.ts";
import { reasonKinds } from "../data-loaders/refusal-reasons.ts";
import { defaultSettings } from "../domain/settings-schema.ts";
import { checkExport } from "./check-export.ts";
import type { CheckReport } from "./check-report.ts";
import { formatCheckReport } from "./format-check-report.ts";
import { stepCosts, type NextStep } from "./next-step.ts";

async function reportOn(parts: ExportParts): Promise<CheckReport> {
  return checkExport(writeExport(null, parts), defaultSettings);
}

const locations = validTables["edison/locaties"] ?? [];
const manyLocations = Array.from({ length: 40 }, (_, index) =>
  validRow("edison/locaties", { dossiernummer: String(300000000 + index), vestigingsnummer: "" }),
);
const location = (changes: Record<string, string>): ExportParts => ({
  tables: { "edison/locaties": [...locations, { ...locations[0], dossiernummer: "300000001", ...changes }] },
});

const cases: [what: string, parts: ExportParts, step: Partial<NextStep>][] = [
  [
    "an unknown code",
    location({ opvangvorm: "GO" }),
    {
      costs: "records",
      tables: ["edison/locaties"],
      column: "opvangvorm",
      count: 1,
      vertaling: { "edison/locaties": { codes: { opvangvorm: { GO: "?" } } } },
    },
  ],
  [
    "unknown codes of a list",
    location({ subsidietrappen: "T1|trap 2|trap 3" }),
    {
      costs: "values",
      vertaling: { "edison/locaties": { codes: { subsidietrappen: { "trap 2": "?", "trap 3": "?" } } } },
    },
  ],
  ["texts in a column of codes", location({ tarief: "x".repeat(60) }), { column: "tarief", vertaling: null }],
  [
    "a word that is neither yes nor no",
    location({ in_gezinswoning: "thuis" }),
    {
      costs: "records",
      vertaling: { "edison/locaties": { codes: { in_gezinswoning: { thuis: "?" } } } },
    },
  ],
  [
    "a decisive code",
    {
      tables: {
        "edison/handhavingstrajecten": [
          validRow("edison/handhavingstrajecten", { datum_einde: "2026-06-01", reden_einde: "klaar" }),
        ],
      },
    },
    {
      costs: "publication",
      column: "reden_einde",
      vertaling: { "edison/handhavingstrajecten": { codes: { reden_einde: { klaar: "?" } } } },
    },
  ],
  [
    "a date as Excel counts days",
    location({ status_sinds: "46112" }),
    { costs: "records", column: "status_sinds", action: expect.stringContaining("count of days") as string },
  ],
  [
    "an id that a workbook holds as a date",
    {
      files: {
        "klaroen/klachten.xlsx": makeWorkbook([
          ["dossiernummer", "jaar", "ontvankelijk", "elementen"],
          [{ date: "2026-04-03" }, 2025, 1, 1],
        ]),
      },
    },
    {
      costs: "records",
      column: "dossiernummer",
      action: expect.stringContaining("column as text") as string,
    },
  ],
  [
    "an empty cell",
    location({ naam: "" }),
    { costs: "records", column: "naam", problem: "empty, but must have a value" },
  ],
  [
    "a row of totals",
    {
      tables: {
        "edison/locaties": [...manyLocations, { dossiernummer: "Totaal", plaatsen: "560" }],
      },
    },
    {
      costs: "records",
      tables: ["edison/locaties"],
      column: null,
      count: 1,
      action: expect.stringContaining("row 42 holds totals") as string,
    },
  ],
  [
    "a reference to nothing",
    { tables: { "klaroen/klachten": [validRow("klaroen/klachten", { dossiernummer: "999999999" })] } },
    { costs: "records", tables: ["klaroen/klachten"], column: "dossiernummer" },
  ],
  [
    "a key on two rows",
    location({ dossiernummer: "100000001", naam: "Een ander" }),
    {
      costs: "records",
      count: 2,
      problem: expect.stringMatching(/^a key .*; \d+ rows of other tables hang/) as string,
    },
  ],
  [
    "rows with too many cells",
    {
      files: { "klaroen/klachten.csv": "dossiernummer;jaar;ontvankelijk;elementen\n100000001;2025;1;1;9\n" },
    },
    { costs: "records", action: expect.stringContaining("separator in quotes") as string },
  ],
  [
    "a number out of range, which has words of its own",
    location({ plaatsen: "veel" }),
    { costs: "records", column: "plaatsen", action: "Expected: a whole number of at least 0." },
  ],
  [
    "a text that the gate stops",
    {
      tables: {
        "modular/inspectierapporten": [
          validRow("modular/inspectierapporten", { conclusie: "Bel 0470 12 34 56." }),
        ],
      },
    },
    { costs: "publication", tables: ["modular/inspectierapporten"], column: "conclusie", count: 1 },
  ],
  [
    "a column under another name",
    {
      files: {
        "klaroen/klachten.csv": "dossiernummer;jaar;ontvankelijk;elementen;x\n100000001;2025;1;1;\n",
        "edison/opvolging.csv": "rapportnummer;status;acties ZI;datum\nR1;handhaving;gesprek;2026-04-15\n",
      },
    },
    {
      costs: "nothing",
      tables: ["edison/opvolging"],
      vertaling: { "edison/opvolging": { kolommen: { "acties ZI": "actie" } } },
    },
  ],
  [
    "a table that is not there",
    { tables: { "klaroen/klachten": null, "modular/memoq": null } },
    { costs: "nothing", tables: ["modular/memoq", "klaroen/klachten"], count: 2 },
  ],
  [
    "title rows above another header",
    {
      files: {
        "klaroen/klachten.csv":
          "KLAROEN\nVan 31/10/2026\nDossiernr.;Jaar;Ontvankelijke;Aantal\n100000001;2025;1;1\n",
      },
    },
    {
      costs: "export",
      action: 'Name the columns in export.json under "vertaling". Not found yet: elementen.',
      vertaling: {
        "klaroen/klachten": {
          kopregel: 3,
          kolommen: { "Dossiernr.": "dossiernummer", Ontvankelijke: "ontvankelijk", Aantal: "?" },
        },
      },
    },
  ],
  [
    "a column that the file can't have under another name",
    { files: { "klaroen/klachten.csv": "dossiernummer;jaar;ontvankelijk\n100000001;2025;1\n" } },
    {
      costs: "export",
      action: "Have the system add elementen: every column of the file is another one.",
      vertaling: null,
    },
  ],
];

test.each(cases)("%s leads to its step", async (_what, parts, step) => {
  const { nextSteps } = await reportOn(parts);
  expect(nextSteps).toContainEqual(expect.objectContaining(step));
});

test("a proposed translation is refused until it is filled in, and leads on once it is", async () => {
  const parts = location({ in_gezinswoning: "thuis" });
  const [step] = (await reportOn(parts)).nextSteps;
  const open = await reportOn({ ...parts, manifest: { vertaling: step?.vertaling } });
  expect(open.refused).toContain('leaves "thuis" open');
  const filledIn = JSON.parse(JSON.stringify(step?.vertaling).replace("?", "ja")) as unknown;
  const report = await reportOn({ ...parts, manifest: { vertaling: filledIn } });
  expect(report.errors).toBe(0);
});

test("a whole cell can be translated to several codes of a list", async () => {
  const vertaling = { "edison/locaties": { codes: { subsidietrappen: { "T1, T2A": "T1|T2A" } } } };
  const { errors, refused } = await reportOn({
    ...location({ subsidietrappen: "T1, T2A" }),
    manifest: { vertaling },
  });
  expect([errors, refused]).toEqual([0, null]);
});

describe("the order", () => {
  const mixed: ExportParts = {
    tables: {
      "edison/locaties": manyLocations.map((row, index) => ({
        ...row,
        ...(index % 3 === 0 ? { opvangvorm: "GO", website: "geen" } : {}),
        ...(index % 5 === 0 ? { naam: "" } : {}),
      })),
      "edison/handhavingstrajecten": [
        validRow("edison/handhavingstrajecten", { dossiernummer: "300000001", reden_einde: "klaar" }),
      ],
      "modular/memoq": null,
    },
  };

  test("begins with refusals and ends with what costs nothing", async () => {
    const { nextSteps } = await reportOn(mixed);
    const weights = nextSteps.map(({ costs }) => stepCosts.indexOf(costs));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(new Set(nextSteps.map(({ costs }) => costs)).size).toBeGreaterThan(3);
  });

  test("does not depend on the order of the rows", async () => {
    const reversed = Object.fromEntries(
      Object.entries(mixed.tables ?? {}).map(([table, rows]) => [table, rows && rows.toReversed()]),
    );
    expect((await reportOn({ tables: reversed })).nextSteps).toEqual((await reportOn(mixed)).nextSteps);
  });
});

test("an export without a single problem is to be published", async () => {
  const report = await reportOn({ manifest: validManifest });
  expect(report.nextSteps.map(({ costs }) => costs)).toEqual(["none-left"]);
  expect(formatCheckReport(report)).toContain("npm run portal -- publish <export> --to <dir>");
});

test("the text names eight steps at most, the one to publish among them, and how many more there are", async () => {
  const bad = Object.fromEntries(
    ["telefoon", "email", "website", "x", "y", "crs", "vergunning_tot", "nis_code", "vestigingsnummer"].map(
      (column) => [column, "zzz"],
    ),
  );
  const text = formatCheckReport(await reportOn(location(bad)));
  const steps = text.slice(text.indexOf("Next steps"));
  expect(steps.match(/^ {2}\d\. /gm)).toHaveLength(8);
  expect(steps).toMatch(/8\. The export can be published, without what the errors cost\./);
  expect(steps).toMatch(/and \d+ more, which --json lists/);
});

test("the steps hold no value that the rest of the report does not hold", async () => {
  const secret = "Bel Jan op 0470 12 34 56.";
  const { nextSteps, ...rest } = await reportOn({
    tables: {
      ...location({ opvangvorm: "GO" }).tables,
      "modular/inspectierapporten": [validRow("modular/inspectierapporten", { conclusie: secret })],
    },
  });
  expect(JSON.stringify(nextSteps)).not.toContain("0470");
  for (const value of JSON.stringify(nextSteps).match(/"GO"/g) ?? [])
    expect(JSON.stringify(rest)).toContain(value);
});

test("a kind of refusal has an action of its own in the report", async () => {
  const { nextSteps } = await reportOn({ manifest: { bestandn: {} } });
  expect(nextSteps[0]).toMatchObject({ costs: "export", problem: "refused (manifest-key)" });
  expect(reasonKinds).toContain("manifest-key");
});
