/** A bad export never harms the last publication. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { validTables, writeExport, type ExportParts } from "./export-folder.ts";
import { runBuild, testFolder } from "./site-build.ts";

const folder = join(testFolder, "refused");
const out = join(folder, "site");
const before = { "index.html": "<h1>Vorige publicatie</h1>", "locatie/1/index.html": "Pagina" };

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, content] of Object.entries(before)) {
    mkdirSync(join(out, file, ".."), { recursive: true });
    writeFileSync(join(out, file), content);
  }
});

const hash = { sha256: "0".repeat(64), rijen: 2 };

const refusals: [what: string, parts: ExportParts, reason: RegExp][] = [
  [
    "whose file has another hash than promised",
    { manifest: { bestanden: { "edison/locaties.csv": hash } } },
    /edison\/locaties\.csv: has SHA-256 .+ but export\.json says/,
  ],
  ["without its table of locations", { tables: { "edison/locaties": null } }, /edison\/locaties: is missing/],
  [
    "with a manifest that is no JSON",
    { manifest: null, files: { "export.json": '{"contract": 1,' } },
    /export\.json: is not valid JSON/,
  ],
  ["of another contract", { manifest: { contract: 2 } }, /export\.json: contract is 2/],
  [
    "that loses too many rows",
    { tables: { "edison/locaties": lostRows() } },
    /edison\/locaties: 7 of 8 rows can't be used/,
  ],
];

it.each(refusals)("an export %s is refused and leaves everything as it was", async (_what, parts, reason) => {
  const exportDirectory = join(folder, "export");
  rmSync(exportDirectory, { recursive: true, force: true });
  mkdirSync(exportDirectory, { recursive: true });
  writeExport(exportDirectory, parts);
  const { exitCode, stderr } = await runBuild(exportDirectory, out);
  expect(stderr).toMatch(reason);
  expect(stderr, "printed without a stack").not.toMatch(/^\s+at /m);
  expect(exitCode).toBe(1);
  for (const [file, content] of Object.entries(before))
    expect(readFileSync(join(out, file), "utf8")).toBe(content);
  expect(readdirSync(out).sort()).toEqual(["index.html", "locatie"]);
  expect(readdirSync(folder).sort(), "nothing left beside it").toEqual(["export", "site"]);
});

it("an export that does not exist is refused", async () => {
  const { exitCode, stderr } = await runBuild(join(folder, "nowhere"), join(folder, "new"));
  expect(stderr).toMatch(/export\.json: can't be read/);
  expect(exitCode).toBe(1);
  expect(existsSync(join(folder, "new"))).toBe(false);
});

function lostRows(): Record<string, string>[] {
  const [good = {}] = validTables["edison/locaties"] ?? [];
  const bad = Array.from({ length: 7 }, (_, index) => ({
    ...good,
    dossiernummer: `30000000${index}`,
    plaatsen: "veel",
  }));
  return [good, ...bad];
}
