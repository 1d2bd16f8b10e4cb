/**
 * An error in an export may never make public what the same export without the error withholds. To test that, one fault
 * after the other is put into a good export: every kind of fault, in every column of every table.
 *
 * Either the export is refused, or everything stays withheld that the good export withholds. A single export can't
 * reveal some faults, such as a table of withholdings that is empty by mistake. Only the comparison with the last
 * publication can catch those. They are listed below, and no other fault may pass.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { SourceColumns } from "../data-loaders/columns.ts";
import type { Grid, Sheet } from "../data-loaders/files/cells.ts";
import { ExportRefused } from "../data-loaders/issues.ts";
import { loadTables, type LoadedTables } from "../data-loaders/load-export.ts";
import { postcodeCentre } from "../data-loaders/municipality-reference.ts";
import { sourceTables } from "../data-loaders/parsed-export.ts";
import { settingsSchema } from "../domain/settings-schema.ts";
import type { ExportWithholdings } from "../domain/withholdings.ts";
import { compareWithMemory } from "../publish/withholdings/comparison.ts";
import { nextMemory } from "../publish/withholdings/next-memory.ts";
import { applyPolicy, type PolicyOutcome } from "./apply-policy.ts";
import { exportWithholdings } from "./export-withholdings.ts";
import { badCells, isBad, mutationsOf, type Mutation } from "./fixtures/mutations.ts";
import { publicFacts } from "./fixtures/public-facts.ts";
import { exportPeildatum, pdfNames, policySettings, withheldTables } from "./fixtures/withheld-export.ts";

/** The faults that a single export can't reveal, by table. The comparison with the last publication must catch each. */
const onlyComparisonCatches: Readonly<Record<string, readonly string[]>> = {
  "edison/handhavingstrajecten": [
    "column reden_einde: empty",
    "cell reden_einde: empty",
    "cell too few: reden_einde",
  ],
  "edison/bezwaren": [
    "table: missing",
    "table: no rows",
    "column uitspraak: empty",
    "cell uitspraak: empty",
    "cell too few: uitspraak",
    "cell stapnummer: another value",
    "row: not there",
  ],
  "publicatie/inhoudingen": [
    "table: missing",
    "table: no rows",
    "cell nummer: another value",
    // The end date moves into the column of the beginning, which gives a valid row that starts later.
    "cell too few: vanaf",
    "row: not there",
  ],
};

const faultsOfHeader = ["missing", "a letter too many", "a letter too few", "two letters swapped", "empty"];

/** Changes that the contract allows a source: they state another fact, and do not disclose a withheld one. */
const otherFacts: Readonly<Record<string, readonly string[]>> = {
  // Without a website, a home does not hide that of its organiser, and neither does a location that is no home now.
  "edison/locaties": [
    ...faultsOfHeader.map((fault) => `header website: ${fault}`),
    "column website: empty",
    "cell website: empty",
    "cell in_gezinswoning: another value",
    "row: not there",
  ],
  // An outcome without a date counts as given.
  "edison/bezwaren": [
    // Without its header, the last column makes every row too long.
    ...faultsOfHeader.filter((fault) => fault !== "empty").map((fault) => `header datum_uitspraak: ${fault}`),
    "column datum_uitspraak: empty",
    "cell datum_uitspraak: empty",
    "row twice, datum_uitspraak: empty",
    "cell too few: datum_uitspraak",
  ],
};

const settings = settingsSchema.parse({ policy: policySettings });
const manifest = {
  peildatum: exportPeildatum,
  source: "test",
  isFictitious: true,
  files: new Map(),
  translations: new Map(),
  unknownKeys: [],
};
/** Any loss is accepted, because a refusal for the number of lost rows would hide leaks. */
const lenient = { maxDroppedShare: 1 };

const definitions = Object.values(sourceTables).map(
  ({ name, columns }): { name: string; columns: SourceColumns } => ({
    name,
    columns,
  }),
);
const goodGrids = new Map(
  definitions.map(({ name, columns }): [string, Grid] => {
    const header = Object.keys(columns);
    const rows = (withheldTables[name] ?? []).map((row) => header.map((column) => row[column] ?? ""));
    return [name, [header, ...rows]];
  }),
);

let good: LoadedTables;
let shown: Set<string>;

beforeAll(async () => {
  good = await load(goodGrids);
  shown = publicFacts(policyOn(good).records);
});

async function load(grids: ReadonlyMap<string, Grid>): Promise<LoadedTables> {
  const files = new Map([...grids.keys()].map((name) => [name, name]));
  const readSheet = (name: string): Sheet => ({ grid: grids.get(name) ?? [], notices: [] });
  const source = { files, readSheet, rowsByFile: new Map<string, number>(), pdfNames };
  return loadTables(manifest, source, lenient);
}

function policyOn({ records }: LoadedTables): PolicyOutcome {
  return applyPolicy(records, settings.policy, postcodeCentre);
}

/** Returns the reasons for which `publish` refuses the export after it has published the good one. */
function problemsFor(bad: LoadedTables): unknown[] {
  const memory = nextMemory("publicatie-0001", withholdingsOf(good), null, []);
  return compareWithMemory(memory, withholdingsOf(bad)).problems;
}

function withholdingsOf(loaded: LoadedTables): ExportWithholdings {
  return {
    ...exportWithholdings(loaded.records, policyOn(loaded).withheld),
    tables: loaded.tables.flatMap(({ table, file }) => (file === null ? [] : [table])),
    strayFiles: [],
  };
}

/** Returns null when the export is refused. */
async function loadMutated({ table, grid }: Pick<Mutation, "table" | "grid">): Promise<LoadedTables | null> {
  const grids = new Map(goodGrids);
  if (grid === null) grids.delete(table);
  else grids.set(table, grid);
  try {
    return await load(grids);
  } catch (error) {
    if (error instanceof ExportRefused) return null;
    throw error;
  }
}

test("the good export has no error, and withholds by every rule", () => {
  expect(good.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const rules = new Set(policyOn(good).withheld.map(({ rule }) => rule));
  const all = ["P1", "P10", "P12", "P13", "P2", "P3", "P4", "P5", "P8", "P9", "future", "release"];
  expect([...rules].sort()).toEqual(all);
});

test.each(definitions)(
  "$name shows nothing that is withheld, whatever is wrong with it",
  async ({ name, columns }) => {
    const leaking = new Set<string>();
    for (const mutation of mutationsOf(name, columns, goodGrids.get(name) ?? [])) {
      const bad = await loadMutated(mutation);
      if (bad === null) continue;
      const leaked = [...publicFacts(policyOn(bad).records)].filter((fact) => !shown.has(fact));
      if (leaked.length === 0) continue;
      leaking.add(mutation.fault);
      if (otherFacts[name]?.includes(mutation.fault)) continue;
      const where = `${mutation.fault}, row ${mutation.row}, shows ${leaked.join(", ")}`;
      expect(onlyComparisonCatches[name] ?? [], where).toContain(mutation.fault);
      expect(problemsFor(bad), where).not.toEqual([]);
    }
    const named = [...(onlyComparisonCatches[name] ?? []), ...(otherFacts[name] ?? [])];
    expect([...leaking].sort(), "a fault that does not leak any more has to leave its list").toEqual(
      named.sort(),
    );
  },
  120_000,
);

describe("a value that decides what may be shown withholds when it can't be read", () => {
  test.each([
    ["edison/handhavingstrajecten", "reden_einde", 7, "merksclosed"],
    ["edison/handhavingstrajecten", "datum_einde", 7, "merksclosed"],
    ["edison/handhavingstrajecten", "datum_start", 7, "merksclosed"],
    ["edison/handhavingstrajecten", "datum_start", 2, "merksopen"],
    ["edison/handhavingsstappen", "datum_meegedeeld", 2, "merksopen"],
    ["edison/handhavingsstappen", "datum_beslissing", 2, "merksopen"],
    ["edison/bezwaren", "uitspraak", 2, "merksopen"],
    ["modular/inspectierapporten", "datum_definitief", 2, "merkr1"],
    ["modular/inspectierapporten", "datum_bezoek", 2, "merkr1"],
    ["modular/inspectierapporten", "datum_ontwerp", 2, "merkr1"],
    ["edison/reacties", "vrijgegeven_op", 2, "merkreactieopen"],
    ["edison/reacties", "betreft", 2, "merkreactieopen"],
    ["edison/reacties", "nummer", 2, "merkreactieopen"],
    ["edison/locaties", "in_gezinswoning", 2, "merkopennaam"],
    ["edison/locaties", "vergunningsstatus", 2, "merkopennaam"],
    ["edison/locaties", "status_sinds", 2, "merkopennaam"],
    ["publicatie/inhoudingen", "betreft", 13, "merksclosed"],
    ["publicatie/inhoudingen", "nummer", 13, "merksclosed"],
    ["publicatie/inhoudingen", "tot", 13, "merksclosed"],
    ["publicatie/inhoudingen", "vanaf", 14, "merkr2"],
    ["publicatie/inhoudingen", "kolom", 2, "merkopennaam"],
  ])("%s: %s of row %i", async (name, column, row, mark) => {
    expect(shown).toContain(mark);
    const columns = definitions.find((definition) => definition.name === name)?.columns ?? {};
    const index = Object.keys(columns).indexOf(column);
    const grid = goodGrids.get(name) ?? [];
    // When the number itself can't be read, it is unknown which location lost something.
    const isOfLocation = !["edison/locaties", "publicatie/inhoudingen"].includes(name) && column !== "nummer";
    for (const [kind, cell] of badCells) {
      if (kind === "empty" || !isBad(columns[column], column, cell)) continue;
      const bad = await loadMutated({
        table: name,
        grid: grid.with(row - 1, grid[row - 1]?.with(index, cell) ?? []),
      });
      if (bad === null) continue;
      expect(publicFacts(policyOn(bad).records), kind).not.toContain(mark);
      // The page must not read as a clean bill of health.
      if (isOfLocation) expect(bad.records.incompleteLocationIds, kind).toContain("100000001");
    }
  });
});
