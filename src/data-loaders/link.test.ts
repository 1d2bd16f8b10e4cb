import { describe, expect, test } from "vitest";
import { validRow, validTables, writeExport, type Row } from "../../tests/export-folder.ts";
import { loadExport, type LoadedExport } from "./load-export.ts";

type Tables = Record<string, Row[]>;

function load(tables: Tables): Promise<LoadedExport> {
  return loadExport(writeExport(null, { tables }));
}

function counts({ records }: LoadedExport): Record<string, number> {
  const lists = Object.entries(records).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(lists.map(([name, value]) => [name, (value as unknown[]).length]));
}

function droppedTables({ issues }: LoadedExport): string[] {
  return issues.filter((issue) => issue.consequence === "record dropped").map((issue) => issue.table);
}

const [first = {}, second = {}] = validTables["edison/locaties"] ?? [];

describe("records that depend on a dropped one are dropped too", () => {
  test("those of an organiser", async () => {
    const loaded = await load({
      "edison/organisatoren": [validRow("edison/organisatoren", { rechtsvorm: "x" })],
    });
    expect(counts(loaded)).toMatchObject({
      organisers: 0,
      locations: 0,
      reports: 0,
      findings: 0,
      trajectories: 0,
    });
    expect(counts(loaded)).toMatchObject({ steps: 0, appeals: 0, replies: 0, transfers: 0, complaints: 0 });
  });

  test("those of a location, but not those of another location", async () => {
    const loaded = await load({ "edison/locaties": [{ ...first, plaatsen: "-1" }, second] });
    expect(counts(loaded)).toMatchObject({ locations: 1, reports: 0, steps: 0, appeals: 0, complaints: 0 });
    expect(loaded.records.incompleteLocationIds).toEqual(new Set(["100000001", "0200000002"]));
  });

  test("those of a report, except its trajectory, which only loses the reference", async () => {
    const loaded = await load({
      "modular/inspectierapporten": [validRow("modular/inspectierapporten", { advies: "x" })],
    });
    expect(droppedTables(loaded)).toEqual([
      "modular/inspectierapporten",
      "edison/reacties",
      "modular/vaststellingen",
      "modular/memoq",
      "edison/opvolging",
    ]);
    expect(loaded.records.trajectories).toMatchObject([{ trajectoryId: "T1", reportId: null }]);
    expect(loaded.issues.find((issue) => issue.table === "modular/memoq")).toMatchObject({
      row: 2,
      column: "rapportnummer",
      value: "R1",
      problem: "hangs on a row of modular/inspectierapporten that was dropped (row 2)",
    });
  });

  test("the appeals and replies of a step", async () => {
    const loaded = await load({
      "edison/handhavingsstappen": [validRow("edison/handhavingsstappen", { soort: "x" })],
      "edison/reacties": [validRow("edison/reacties", { betreft: "handhavingsstap", nummer: "S1" })],
    });
    expect(counts(loaded)).toMatchObject({ trajectories: 1, steps: 0, appeals: 0, replies: 0 });
  });
});

test("a reference to a missing record is reported", async () => {
  const { issues } = await load({
    "klaroen/klachten": [validRow("klaroen/klachten", { dossiernummer: "999999999" })],
  });
  expect(issues).toMatchObject([
    { severity: "error", row: 2, value: "999999999", problem: "is not in edison/locaties" },
  ]);
});

describe("a key", () => {
  test("of different rows drops them all, also when one of them is bad on its own", async () => {
    const organiser = validRow("edison/organisatoren", { organisator_id: "O2" });
    for (const other of [{ naam: "Ander" }, { rechtsvorm: "x" }] as Row[]) {
      const rows = [validRow("edison/organisatoren"), organiser, { ...organiser, ...other }];
      const { records, issues } = await load({ "edison/organisatoren": rows });
      expect(records.organisers.map((one) => one.organiserId)).toEqual(["O1"]);
      expect(issues).toContainEqual(
        expect.objectContaining({ row: 3, value: "O2", problem: "also stands on row 4, with other values" }),
      );
    }
  });

  test("of identical rows counts once, whatever the spelling of their values", async () => {
    const rows = [first, { ...first, vergunning_van: "1/4/2015", plaatsen: "24,0" }, second, second];
    const { records, issues, tables } = await load({ "edison/locaties": rows });
    expect(records.locations.map((location) => location.row)).toEqual([2, 4]);
    expect(issues).toMatchObject([
      { severity: "warning", problem: expect.stringContaining("row 3, 5") as string },
    ]);
    expect(tables.find((one) => one.table === "edison/locaties")).toMatchObject({ rows: 4, dropped: 0 });
  });

  test("of several columns distinguishes rows by all of them", async () => {
    const rows = ["1", "2"].map((volgnummer) => validRow("modular/vaststellingen", { volgnummer }));
    expect((await load({ "modular/vaststellingen": rows })).records.findings).toHaveLength(2);
  });

  test("is not required for identical rows to count once", async () => {
    const rows = [validRow("edison/opvolging"), validRow("edison/opvolging")];
    const { records, issues } = await load({ "edison/opvolging": rows });
    expect(records.followUps).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: "warning", table: "edison/opvolging" }]);
  });
});

describe("a location is incomplete when it has lost", () => {
  test.each<[string, Tables]>([
    ["a report", { "modular/inspectierapporten": [validRow("modular/inspectierapporten", { advies: "x" })] }],
    [
      "a value of a report",
      {
        "modular/inspectierapporten": [
          validRow("modular/inspectierapporten", { datum_definitief: "2026-02-30" }),
        ],
      },
    ],
    ["a finding", { "modular/vaststellingen": [validRow("modular/vaststellingen", { thema: "x" })] }],
    [
      "a value of a finding",
      { "modular/vaststellingen": [validRow("modular/vaststellingen", { hersteld_op: "x" })] },
    ],
    [
      "a trajectory",
      { "edison/handhavingstrajecten": [validRow("edison/handhavingstrajecten", { datum_start: "" })] },
    ],
    [
      "a trajectory's report",
      { "edison/handhavingstrajecten": [validRow("edison/handhavingstrajecten", { rapportnummer: "R9" })] },
    ],
    ["a step", { "edison/handhavingsstappen": [validRow("edison/handhavingsstappen", { maatregel: "" })] }],
    ["an appeal", { "edison/bezwaren": [validRow("edison/bezwaren", { ontvankelijk: "x" })] }],
    ["a reply", { "edison/reacties": [validRow("edison/reacties", { tekst: "" })] }],
    [
      "the end of a trajectory",
      {
        "edison/handhavingstrajecten": [
          validRow("edison/handhavingstrajecten", { datum_einde: "9999-12-31" }),
        ],
      },
    ],
    [
      "a trajectory of which only the report can be read",
      { "edison/handhavingstrajecten": [validRow("edison/handhavingstrajecten", { dossiernummer: "x" })] },
    ],
    [
      "a day on which something was fixed, before the visit",
      { "modular/vaststellingen": [validRow("modular/vaststellingen", { hersteld_op: "2026-02-28" })] },
    ],
    [
      "the first day of its licence",
      { "edison/locaties": [{ ...first, vergunning_van: "1/01/1900" }, second] },
    ],
    ["the last day of its licence", { "edison/locaties": [{ ...first, vergunning_tot: "x" }, second] }],
    [
      "the order of the days of its licence",
      { "edison/locaties": [{ ...first, vergunning_tot: "2015-03-31" }, second] },
    ],
    ["a follow-up", { "edison/opvolging": [validRow("edison/opvolging", { datum: "" })] }],
    ["a score", { "modular/memoq": [validRow("modular/memoq", { score: "5" })] }],
  ])("%s", async (_, tables) => {
    const { records } = await load(tables);
    expect(records.incompleteLocationIds).toEqual(new Set(["100000001"]));
  });

  test("a step of a trajectory that was dropped itself", async () => {
    const { records } = await load({
      "edison/handhavingstrajecten": [validRow("edison/handhavingstrajecten", { datum_start: "" })],
      "modular/vaststellingen": [],
    });
    expect(records.steps).toEqual([]);
    expect(records.incompleteLocationIds).toEqual(new Set(["100000001"]));
  });
});

test("a location is complete when only a value of its own was dropped", async () => {
  const { records } = await load({ "edison/locaties": [{ ...first, telefoon: "bel ons" }, second] });
  expect(records.locations[0]).toMatchObject({ locationId: "100000001", phone: null });
  expect(records.incompleteLocationIds.size).toBe(0);
});

test("a placeholder for the end of a licence means that there is no end", async () => {
  const { records } = await load({ "edison/locaties": [{ ...first, vergunning_tot: "31/12/9999" }, second] });
  expect(records.locations[0]).toMatchObject({ licenceTo: null });
  expect(records.incompleteLocationIds.size).toBe(0);
});

describe("between rows", () => {
  test("two follow-up statuses on one date are a warning and both stay", async () => {
    const statuses = ["handhaving", "onderzoeksfase"];
    const rows = statuses.map((status) => validRow("edison/opvolging", { status }));
    const { records, issues } = await load({ "edison/opvolging": rows });
    expect(records.followUps).toHaveLength(2);
    expect(issues).toMatchObject([{ severity: "warning", row: 3, column: "status" }]);
  });

  test("child counts of merged municipalities add up", async () => {
    const rows = [
      { nis_code: "23023", jaar: "2024", kinderen_0_2: "100" },
      { nis_code: "23024", jaar: "2024", kinderen_0_2: "20" },
      { nis_code: "23106", jaar: "2025", kinderen_0_2: "130" },
      { nis_code: "11002", jaar: "2024", kinderen_0_2: "1.500" },
      { nis_code: "11007", jaar: "2024", kinderen_0_2: "3" },
    ];
    const { records, issues } = await load({ "gemeenten/kinderen": rows });
    expect(issues).toEqual([]);
    expect(records.childCounts).toEqual([
      { row: 2, municipalityNis: "23106", year: 2024, children: 120 },
      { row: 4, municipalityNis: "23106", year: 2025, children: 130 },
      { row: 5, municipalityNis: "11002", year: 2024, children: 1503 },
    ]);
  });

  test("child counts under both the old and the new code are errors: they would count twice", async () => {
    const rows = ["23023", "23106"].map((nis_code) => ({ nis_code, jaar: "2024", kinderen_0_2: "1" }));
    const { records, tables } = await load({ "gemeenten/kinderen": rows });
    expect(records.childCounts).toEqual([]);
    expect(tables.find((one) => one.table === "gemeenten/kinderen")).toMatchObject({ dropped: 2 });
  });
});
