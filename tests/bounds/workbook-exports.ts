/** Exports of which one workbook unpacks to as much as it may, or has as many cells. */
import { makeWorkbook } from "../../src/data-loaders/files/fixtures/workbook.ts";
import type { ExportParts } from "../export-folder.ts";
import { columns, filled, findings, maxTableRows, unpackedBytes, limits, type BoundExports } from "./room.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const headerRow = `<row>${columns.map((column) => `<c t="str"><v>${column}</v></c>`).join("")}</row>`;

/** Makes a workbook of findings out of the XML inside its parts. */
function inWorkbook({ sheet = headerRow, texts, styles }: Record<string, string | undefined>): ExportParts {
  const parts = {
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...(texts !== undefined && { "xl/sharedStrings.xml": `<sst xmlns="${main}">${texts}</sst>` }),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
  };
  const shape = { texts: texts === undefined ? "inline" : "shared", parts } as const;
  return { files: { [`${findings}.xlsx`]: makeWorkbook([columns], shape) } };
}

/** Makes a sheet of as many equal rows of eight cells as it may have. */
const rowsOf = (cell: string): string =>
  headerRow + filled(`<row>${cell.repeat(8)}</row>`, unpackedBytes, maxTableRows);

const validRow = ["R1", "1", "infrastructuur", "niet_in_orde", "inbreuk", "De trap is niet afgeschermd."];

function formatted(code: string, number: number): ExportParts {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`;
  return inWorkbook({ styles, sheet: rowsOf(`<c s="1"><v>${number}</v></c>`) });
}

/** Makes as many number formats as fit into their part, each for a style of its own. */
function manyFormats(): string {
  const ids = Array.from({ length: 75_000 }, (_, index) => index + 200);
  const formats = ids.map(
    (id) => `<numFmt numFmtId="${id}" formatCode="yyyy-mm-dd&quot;${id}&quot;;[Red]0.00;@"/>`,
  );
  const styles = ids.map((id) => `<xf numFmtId="${id}"/>`);
  return `<numFmts>${formats.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs>`;
}

export const workbookExports: BoundExports = {
  "valid rows": () => {
    const cells = (row: number): string =>
      validRow.map((text, column) => `<c t="str"><v>${column === 1 ? row : text}</v></c>`).join("");
    const rows = Array.from({ length: maxTableRows }, (_, index) => `<row>${cells(index + 1)}</row>`);
    return inWorkbook({ sheet: headerRow + rows.join("") });
  },
  numbers: () => inWorkbook({ sheet: rowsOf("<c><v>12345</v></c>") }),
  "padded numbers": () => formatted("0000000", 12_345),
  "formatted decimals": () => formatted("#,##0.00", 123.45),
  dates: () => formatted("dd/mm/yyyy", 45_000),
  "error values": () => inWorkbook({ sheet: rowsOf('<c t="e"><v>#N/A</v></c>') }),
  "short texts": () => inWorkbook({ sheet: rowsOf('<c t="inlineStr"><is><t>x</t></is></c>') }),
  "one shared text": () => inWorkbook({ texts: "<si><t>x</t></si>", sheet: rowsOf('<c t="s"><v>0</v></c>') }),
  "empty cells": () =>
    inWorkbook({ sheet: headerRow + filled(`<row>${"<c/>".repeat(16_000)}</row>`, unpackedBytes) }),
  "empty rows": () => inWorkbook({ sheet: headerRow + "<row/>".repeat(1_000_000) }),
  "empty shared texts": () => inWorkbook({ texts: filled("<si/>", unpackedBytes) }),
  "as many shared texts as cells": () =>
    inWorkbook({ texts: "<si><t>tekst</t></si>".repeat(limits.maxCells) }),
  "shared texts in pieces": () =>
    inWorkbook({ texts: filled(`<si>${"<r><t/></r>".repeat(1000)}</si>`, unpackedBytes) }),
  "merged cells": () =>
    inWorkbook({
      sheet: `${headerRow}</sheetData><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(1_000_000)}</mergeCells><sheetData>`,
    }),
  "elements of others": () =>
    inWorkbook({ sheet: `${headerRow}<x:y xmlns:x="urn:x">${filled("<x:a/>", unpackedBytes)}</x:y>` }),
  attributes: () => {
    const attributes = Array.from({ length: 5000 }, (_, index) => ` a${index}=""`).join("");
    return inWorkbook({ sheet: filled(`<row${attributes}/>`, unpackedBytes / 2) });
  },
  entities: () =>
    inWorkbook({ sheet: headerRow + filled(`<x>${"&amp;".repeat(10_000)}</x>`, unpackedBytes) }),
  "escaped texts": () => {
    const text = "_x0041_".repeat(limits.maxCellCharacters / 7 - 1);
    return inWorkbook({
      sheet: headerRow + filled(`<row><c t="str"><v>${text}</v></c></row>`, unpackedBytes),
    });
  },
  comments: () =>
    inWorkbook({ sheet: headerRow + filled(`<x/><!--${"x".repeat(900_000)}-->`, unpackedBytes) }),
  "number formats": () => inWorkbook({ styles: manyFormats() }),
};
