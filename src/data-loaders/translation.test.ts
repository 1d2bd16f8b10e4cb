import { describe, expect, test } from "vitest";
import { writeExport } from "../../tests/export-folder.ts";
import { loadExport, type LoadedExport } from "./load-export.ts";

const table = "edison/overgangen";

function load(vertaling: unknown, text?: string): Promise<LoadedExport> {
  const files: Record<string, string> = text === undefined ? {} : { [`${table}.csv`]: text };
  return loadExport(writeExport(null, { files, manifest: { vertaling } }));
}

describe("a translation", () => {
  test("brings in another system's columns, codes and title rows", async () => {
    const { records, issues } = await load(
      {
        [table]: {
          kopregel: 3,
          kolommen: { "Van dossiernr.": "van_dossiernummer", Naar: "naar_dossiernummer", Soort: "aard" },
          codes: { aard: { V: "verhuis" } },
        },
      },
      "Overgangen\n\nVan  Dossiernr.;naar;SOORT;datum\n100000001;0200000002; v ;1/1/2026\n",
    );
    expect(issues).toEqual([]);
    expect(records.transfers).toEqual([
      {
        row: 4,
        fromLocationId: "100000001",
        toLocationId: "0200000002",
        kind: "verhuis",
        date: "2026-01-01",
      },
    ]);
  });

  test("translates each code of a list, and may say «not given»", async () => {
    const { records } = await load({
      "edison/handhavingstrajecten": {
        codes: { aanleiding: { inspectie: "gevaarsituatie" }, rapportnummer: { R1: "" } },
      },
    });
    expect(records.trajectories).toMatchObject([{ triggers: ["gevaarsituatie", "klacht"], reportId: null }]);
  });

  test.each([
    ["a table", { "edison/onbekend": {} }, /table edison\/onbekend/],
    ["a column", { [table]: { kolommen: { A: "onbekend" } } }, /column onbekend of edison\/overgangen/],
    ["a column by its codes", { [table]: { codes: { soort: {} } } }, /column soort/],
    ["a column of every object", { [table]: { kolommen: { A: "constructor" } } }, /column constructor/],
    ["a code", { [table]: { codes: { aard: { X: "onbekend" } } } }, /code onbekend in aard/],
    ["a key of its own", { [table]: { kopregels: 2 } }, /kopregels/],
  ])("is refused when it names %s that the contract does not have", async (_, vertaling, message) => {
    await expect(load(vertaling)).rejects.toThrow(message);
  });
});
