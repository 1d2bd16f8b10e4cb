import { expect, test } from "vitest";
import { loadExport } from "./load-export.ts";
import { writeExport } from "../../tests/export-folder.ts";
import { likelyHeaderRow } from "./header-names.ts";

const header = ["Dossier", "Jaar", "Ontvankelijk", "Elementen"];

test.each([
  ["the first row", [header, ["100000001", "2025", "1", "2"]], 1],
  ["below titles", [["KLAROEN"], [], ["Klachten", "per jaar"], header, ["100000001", "2025", "1", "2"]], 4],
  ["above rows of words with a number", [header, ["een", "twee", "drie", "vier", "100000001"]], 1],
  ["above a row that repeats a word", [header, ["ja", "ja", "nee", "goed", "slecht"]], 1],
  ["nowhere", [["100000001", "2025", "1", "2"]], null],
])("the likely header is %s", (_what, grid, row) => {
  expect(likelyHeaderRow(grid)).toBe(row);
});

test.each([
  [
    "a comma below a title",
    "KLAROEN\nDossiernummer,jaar,aantal,som\n100000001,2025,1,2\n",
    /Row 2 looks like the header/,
  ],
  [
    "a separator that is not read",
    "KLAROEN\ndossiernummer|jaar|ontvankelijk|elementen\n100000001|2025|1|2\n",
    /Its rows have one cell each: separate the cells by ; or , or a tab\./,
  ],
])("the refusal of a table with %s leads on", async (_what, text, message) => {
  await expect(loadExport(writeExport(null, { files: { "klaroen/klachten.csv": text } }))).rejects.toThrow(
    message,
  );
});
