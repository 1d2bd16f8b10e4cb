import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validRow, validTables, writeExport, type ExportParts } from "../../tests/export-folder.ts";
import { defaultSettings, type ExportLimits } from "../domain/settings-schema.ts";
import { makeWorkbook } from "./files/fixtures/workbook.ts";
import { loadExport } from "./load-export.ts";

const megabyte = 1024 * 1024;
const table = "modular/vaststellingen";
const columns = Object.keys(validTables[table]?.[0] ?? {});

/** An export whose findings are the given number of rows. */
function findings(
  count: number,
  change: (index: number) => Record<string, string> = () => ({}),
): ExportParts {
  const rows = Array.from({ length: count }, (_, index) =>
    validRow(table, { volgnummer: String(index + 1), ...change(index) }),
  );
  return { tables: { [table]: rows } };
}

/** The same export with the table as a workbook. */
function asWorkbook({ tables = {} }: ExportParts): ExportParts {
  const rows = (tables[table] ?? []).map((row) => columns.map((column) => row[column] ?? ""));
  return { files: { [`${table}.xlsx`]: makeWorkbook([columns, ...rows]) } };
}

const texts = findings(15, () => ({ omschrijving: "x ".repeat(45_000) }));
/** A workbook with shared texts that no cell uses. */
function withSharedTexts(texts: string): ExportParts {
  const sharedStrings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts}</sst>`;
  const parts = { "xl/sharedStrings.xml": sharedStrings };
  return { files: { [`${table}.xlsx`]: makeWorkbook([columns], { texts: "shared", parts }) } };
}

const long = findings(1, () => ({ omschrijving: "x".repeat(301) }));
const wide: ExportParts = { files: { [`${table}.csv`]: `${columns.join(";")};x;y;z\n` } };
const padded = { files: { "gemeenten/grenzen.geojson": " ".repeat(megabyte + 1) } };

describe("an export beyond a bound is refused with the bound and what to do", () => {
  test.each<[keyof ExportLimits, number, ExportParts]>([
    ["maxFileMegabytes", 1, texts],
    ["maxTablesMegabytes", 1, texts],
    ["maxTablesMegabytes", 1, asWorkbook(texts)],
    ["maxUnpackedMegabytes", 1, asWorkbook(findings(6000))],
    ["maxRows", 150, findings(151)],
    ["maxRows", 150, asWorkbook(findings(151))],
    ["maxCells", 1000, findings(150)],
    ["maxCells", 1000, asWorkbook(findings(150))],
    ["maxTablesMegabytes", 1, withSharedTexts(`<si><t>${"x".repeat(1000)}</t></si>`.repeat(2000))],
    ["maxCells", 1000, withSharedTexts("<si/>".repeat(2000))],
    ["maxCellCharacters", 300, long],
    ["maxCellCharacters", 300, asWorkbook(long)],
    ["maxColumns", 28, { files: { [`${table}.csv`]: `${columns.join(";")}${";x".repeat(28)}\n` } }],
    ["maxIssues", 20, findings(30, () => ({ thema: "?" }))],
  ])("%s of %d", async (setting, bound, parts) => {
    await expect(loadExport(writeExport(null, parts), { [setting]: bound })).rejects.toThrow(
      new RegExp(
        `^modular/vaststellingen(?:\\.csv|\\.xlsx)?: .*\\(setting limits\\.${setting}\\).*\\. [A-Z]`,
        "m",
      ),
    );
  });

  test("a row is counted up to its last cell", async () => {
    await expect(loadExport(writeExport(null, wide), { maxColumns: 28 })).resolves.toBeDefined();
  });

  test("the bounds hold for all tables together", async () => {
    const limits = { maxRows: 40 };
    await expect(loadExport(writeExport(null, findings(15)), limits)).rejects.toThrow(/limits\.maxRows/);
    await expect(loadExport(writeExport(null, findings(1)), limits)).resolves.toBeDefined();
  });

  test("the report of an export with too many issues still names those before it was full", async () => {
    const load = loadExport(
      writeExport(
        null,
        findings(30, () => ({ thema: "?" })),
      ),
      { maxIssues: 20 },
    );
    await expect(load).rejects.toMatchObject({ issues: { length: 21 } });
  });
});

describe("borders beyond a bound leave the map without any", () => {
  const ring = Array.from({ length: 20 }, () => [3.5, 51]);
  const geojson = {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { nis: "44021", naam: "Gent" },
        geometry: { type: "Polygon", coordinates: [ring] },
      },
    ],
  };
  const sharedArc = {
    type: "Topology",
    arcs: [ring],
    objects: {
      gemeenten: {
        type: "GeometryCollection",
        geometries: Array.from({ length: 2000 }, () => ({
          type: "Polygon",
          arcs: [[0]],
          properties: { nis: "44021", naam: "Gent" },
        })),
      },
    },
  };
  test.each<[keyof ExportLimits, number, ExportParts]>([
    ["maxBordersMegabytes", 1, padded],
    ["maxBorderPoints", 19, { files: { "gemeenten/grenzen.geojson": JSON.stringify(geojson) } }],
    ["maxBorderPoints", 39_999, { files: { "gemeenten/grenzen.topojson": JSON.stringify(sharedArc) } }],
  ])("%s of %d", async (setting, bound, parts) => {
    const directory = writeExport(null, parts);
    const { borders, issues } = await loadExport(directory, { [setting]: bound });
    expect(borders).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]?.problem).toContain(`setting limits.${setting}`);
  });

  test("millions of empty features are told by the first one", async () => {
    const files = {
      "gemeenten/grenzen.geojson": `{"type":"FeatureCollection","features":[${"{},".repeat(300_000)}{}]}`,
    };
    const { issues } = await loadExport(writeExport(null, { files }));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.problem).toMatch(/properties: expected an object, found nothing.{0,200}$/);
  });

  test.each(["[", '{"a":'])(
    "lists and objects inside one another are counted before they are parsed: %s",
    async (open) => {
      const nested = open.repeat(1_100_000);
      const { issues } = await loadExport(
        writeExport(null, { files: { "gemeenten/grenzen.geojson": nested } }),
      );
      expect(issues).toMatchObject([
        {
          problem: expect.stringMatching(
            /more than 500000 points \(setting limits\.maxBorderPoints\)/,
          ) as string,
        },
      ]);
    },
  );

  test("many municipalities may share a line within the bound", async () => {
    const files = { "gemeenten/grenzen.topojson": JSON.stringify(sharedArc) };
    const { borders } = await loadExport(writeExport(null, { files }), { maxBorderPoints: 40_000 });
    expect(borders).toHaveLength(2000);
  });
});

test("every bound on what is read is described where its default stands", () => {
  const feeding = readFileSync(join(import.meta.dirname, "../../docs/feeding.md"), "utf8");
  for (const [setting, value] of Object.entries(defaultSettings.limits)) {
    expect(feeding.replaceAll(",", ""), setting).toMatch(
      new RegExp(`\`limits\\.${setting}\`\\s*\\| ${value} `),
    );
  }
});
