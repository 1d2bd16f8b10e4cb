import { createHash } from "node:crypto";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toCsv, validTables, writeExport } from "../../tests/export-folder.ts";
import { loadExport } from "./load-export.ts";

const csv = toCsv(validTables["edison/locaties"] ?? []);
const rows = validTables["edison/locaties"]?.length ?? 0;
const right = { sha256: sha256(csv), rijen: rows };
const accented = "modular/pdf/één.pdf";

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

function load(bestanden: unknown): Promise<unknown> {
  const files = { "edison/locaties.csv": csv, [accented]: "%PDF" };
  return loadExport(writeExport(null, { files, manifest: { bestanden } }));
}

const spellings = [
  "edison/locaties.csv",
  "./edison/locaties.csv",
  ".\\edison\\locaties.csv",
  "EDISON/Locaties.CSV",
  "edison//locaties.csv",
  "edison/./locaties.csv",
  "edison/../edison/locaties.csv",
  "modular/pdf/../../edison/locaties.csv",
  "edison%2Flocaties.csv",
  "edison/locat%69es.csv",
  " edison / locaties.csv ",
  "\uFEFFedison/locaties.csv",
  "edison/locaties.csv/",
];

describe.each(spellings)("a file that export.json lists as %j", (path) => {
  test("is verified by its hash and its rows", async () => {
    await expect(load({ [path]: right })).resolves.toBeDefined();
    await expect(load({ [path]: { ...right, sha256: right.sha256.toUpperCase() } })).resolves.toBeDefined();
    await expect(load({ [path]: { ...right, sha256: "0".repeat(64) } })).rejects.toThrow(/has SHA-256/);
    await expect(load({ [path]: { ...right, rijen: rows + 1 } })).rejects.toThrow(
      /has 2 rows, but export\.json says 3/,
    );
  });

  test.runIf(path !== "edison/locaties.csv")("is refused when it is listed twice", async () => {
    await expect(load({ "edison/locaties.csv": right, [path]: right })).rejects.toThrow(
      /"bestanden" names edison\/locaties\.csv twice/,
    );
  });
});

test.each([accented.normalize("NFC"), accented.normalize("NFD"), encodeURI(accented.normalize("NFD"))])(
  "a file that export.json lists as %j is verified, however its accents are spelled",
  async (path) => {
    await expect(load({ [path]: { sha256: sha256("%PDF") } })).resolves.toBeDefined();
    await expect(load({ [path]: { sha256: "0".repeat(64) } })).rejects.toThrow(/has SHA-256/);
  },
);

describe("an export is refused when export.json lists", () => {
  test.each<[string, unknown, RegExp]>([
    ["a file that does not exist", { "edison/locatie.csv": right }, /no such file in the export/],
    ["a folder", { edison: right }, /edison: is a folder/],
    ["nothing", { "": right }, /folder|no such file/],
    ["a file outside", { "../x.csv": right }, /lies outside the export/],
    [
      "a path out of the export and back",
      { "edison/../../export/edison/locaties.csv": right },
      /lies outside the export/,
    ],
    ["an encoded path out of the export", { "%2e%2e/x.csv": right }, /lies outside the export/],
    ["a drive", { "C:\\edison\\locaties.csv": right }, /lies outside the export/],
    ["rows of a file that is no table", { [accented]: { sha256: sha256("%PDF"), rijen: 1 } }, /is no table/],
    ["a misspelt number of rows", { "edison/locaties.csv": { ...right, rij: 2 } }, /rij/],
  ])("%s", async (_, bestanden, message) => {
    await expect(load(bestanden)).rejects.toThrow(message);
  });
});

test("a folder in other capitals is read, and its files are verified", async () => {
  const directory = writeExport(null, {
    manifest: { bestanden: { "edison/locaties.csv": { ...right, rijen: 9 } } },
  });
  mkdirSync(join(directory, "x"));
  renameSync(join(directory, "edison"), join(directory, "Edison"));
  await expect(loadExport(directory)).rejects.toThrow(
    /Edison\/locaties\.csv: has 2 rows, but export\.json says 9/,
  );
});
