import { describe, expect, test } from "vitest";
import { writeExport } from "../../tests/export-folder.ts";
import { makeWorkbook } from "./files/fixtures/workbook.ts";
import { loadExport, type LoadedExport } from "./load-export.ts";

const table = "edison/overgangen";

function load(vertaling: unknown, content?: string | Uint8Array): Promise<LoadedExport> {
  const file = `${table}.${typeof content === "string" ? "csv" : "xlsx"}`;
  const files = content === undefined ? {} : { [file]: content };
  return loadExport(writeExport(null, { files, manifest: { vertaling } }));
}

describe("a translation", () => {
  test("reads the columns, codes and title rows of another system", async () => {
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

  test("translates each code of a list, and can translate a code to «not given»", async () => {
    const { records } = await load({
      "edison/handhavingstrajecten": {
        codes: { aanleiding: { inspectie: "gevaarsituatie" }, rapportnummer: { R1: "" } },
      },
    });
    expect(records.trajectories).toMatchObject([{ triggers: ["gevaarsituatie", "klacht"], reportId: null }]);
  });

  test.each([
    "Edison/Overgangen",
    "edison\\overgangen",
    "edison/overgangen.csv",
    "./edison/overgangen.XLSX",
    " edison / overgangen ",
    "edison//overgangen",
    "edison%2Fovergangen",
  ])("applies to its table, spelled %j", async (key) => {
    const { records } = await load({
      [key]: { codes: { aard: { verhuis: "overname", overname: "verhuis" } } },
    });
    const { records: plain } = await load({});
    expect(records.transfers.map(({ kind }) => kind)).not.toEqual(plain.transfers.map(({ kind }) => kind));
    await expect(load({ [key]: {}, [table]: {} })).rejects.toThrow(
      /"vertaling" names edison\/overgangen twice/,
    );
  });

  test("never turns another cell into a text", async () => {
    const file = makeWorkbook([
      ["van_dossiernummer", "naar_dossiernummer", "aard", "datum"],
      [{ date: "2026-04-03" }, "0200000002", "verhuis", "2026-01-01"],
    ]);
    const translation = { [table]: { codes: { van_dossiernummer: { x: "100000001" } } } };
    const { issues } = await load(translation, file);
    expect(issues).toContainEqual(
      expect.objectContaining({
        row: 2,
        column: "van_dossiernummer",
        problem: "is a date that Excel made of a text",
      }),
    );
  });

  test.each([
    ["columns", { kolommen: { A: "aard", "a ": "datum" } }, /both aard and datum of "a "/],
    ["codes", { codes: { aard: { V: "verhuis", " v": "overname" } } }, /both verhuis and overname of " v"/],
  ])("is refused when it translates one name into two %s", async (_, translation, message) => {
    await expect(load({ [table]: translation })).rejects.toThrow(message);
  });

  test.each([
    ["a table", { "edison/onbekend": {} }, /table edison\/onbekend/],
    ["a column", { [table]: { kolommen: { A: "onbekend" } } }, /column onbekend of edison\/overgangen/],
    ["a column by its codes", { [table]: { codes: { soort: {} } } }, /column soort/],
    ["a column of every object", { [table]: { kolommen: { A: "constructor" } } }, /column constructor/],
    ["a column that was left open", { [table]: { kolommen: { A: "?", B: "" } } }, /leaves "A", "B" open/],
    ["a code that was left open", { [table]: { codes: { datum: { X: "?" } } } }, /leaves "X" open/],
    [
      "a code of a list",
      { "edison/locaties": { codes: { kenmerken: { X: "a|b" } } } },
      /code a in kenmerken/,
    ],
    ["a code", { [table]: { codes: { aard: { X: "onbekend" } } } }, /code onbekend in aard/],
    ["a key of its own", { [table]: { kopregels: 2 } }, /kopregels/],
  ])("is refused when it names %s that the contract does not have", async (_, vertaling, message) => {
    await expect(load(vertaling)).rejects.toThrow(message);
  });
});
