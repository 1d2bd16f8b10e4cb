/** Exports of which one CSV is as large as it may be, or has as many rows, cells or columns. */
import { hostileTexts } from "../hostile/long-texts.ts";
import { filledTables, freeTextColumns } from "../hostile/filled-tables.ts";
import type { ExportParts } from "../export-folder.ts";
import { columns, filled, findings, limits, maxTableRows, tableBytes, type BoundExports } from "./room.ts";

const { maxCellCharacters, maxCells, maxColumns } = limits;
const header = `${columns.join(";")}\n`;

const inCsv = (csv: string | Uint8Array): ExportParts => ({ files: { [`${findings}.csv`]: csv } });

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Makes a valid CSV of findings with these descriptions, as far as there is room. */
function findingsOf(description: (index: number) => string, bytes = tableBytes): string {
  const lines: string[] = [];
  let room = bytes;
  for (let index = 0; index < maxTableRows; index += 1) {
    const line = `R1;${index + 1};infrastructuur;niet_in_orde;inbreuk;${description(index)};\n`;
    room -= Buffer.byteLength(line);
    if (room < 0) break;
    lines.push(line);
  }
  return header + lines.join("");
}

/** Makes a CSV of equal lines. */
const linesOf = (line: string): string => header + filled(line, tableBytes, maxTableRows);

export const csvExports: BoundExports = {
  "short rows": () => inCsv(findingsOf(() => "x")),
  "rows with a wrong value each": () => inCsv(findingsOf((index) => `x;${index}`)),
  "identical rows": () => inCsv(linesOf("R1;1;infrastructuur;niet_in_orde;inbreuk;x;\n")),
  "rows with one key": () => inCsv(findingsOf((index) => `x${index}`).replaceAll(/^R1;\d+/gm, "R1;1")),
  "every value wrong": () => inCsv(linesOf("?;?;?;?;?;?;?;\n")),
  "wide rows": () =>
    inCsv(header + filled(`${";x".repeat(maxColumns - 1)}\n`, tableBytes, maxCells / maxColumns - 1)),
  "a wide header": () => {
    const others = Array.from({ length: maxColumns - 100 }, (_, index) => `omschrijvin${index}`);
    return inCsv(`${[...columns, ...others].join(";")}\n`);
  },
  "a text in windows-1252": () => {
    const text = findingsOf(() => "é".repeat(maxCellCharacters - 1), 2 * tableBytes - 1_000_000);
    return inCsv(Buffer.from(text, "latin1"));
  },
  "a text in UTF-16": () =>
    inCsv(
      Buffer.from(`\uFEFF${findingsOf(() => filled("a b ", maxCellCharacters), tableBytes / 2)}`, "utf16le"),
    ),
  "doubled quotes": () => inCsv(findingsOf(() => quoted('"'.repeat(maxCellCharacters / 2)))),
  "empty lines": () => inCsv(linesOf("\n")),
  ...Object.fromEntries(
    hostileTexts(maxCellCharacters - 1).flatMap(([name, text]) => [
      [`texts of ${name}`, () => inCsv(findingsOf(() => quoted(text)))],
      [
        `every text of ${name}`,
        () => ({ tables: filledTables(text, (column) => freeTextColumns.has(column)) }),
      ],
      [`every column of ${name}`, () => ({ tables: filledTables(text, () => true) })],
    ]),
  ),
};
