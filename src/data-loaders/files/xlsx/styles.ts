/** Reads the number format of each style of a workbook. */
import type { Container } from "./container.ts";
import { cellFormat, type CellFormat } from "./number-formats.ts";
import { spreadsheet, xmlReader, type XmlElement } from "./xml.ts";

/** Returns the formats by style number, as cells refer to them. */
export async function readStyles(container: Container, part: string | null): Promise<CellFormat[]> {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let isInCellFormats = false;
  const open = (element: XmlElement): void => {
    if (element.name === "numFmt") {
      codes.set(Number(element.attribute("numFmtId")), element.attribute("formatCode") ?? "");
    } else if (element.name === "cellXfs") isInCellFormats = true;
    else if (element.name === "xf" && isInCellFormats) {
      formatIds.push(Number(element.attribute("numFmtId") ?? 0));
    }
  };
  const close = (name: string): void => {
    if (name === "cellXfs") isInCellFormats = false;
  };
  const reader = xmlReader(part, spreadsheet, { open, close });
  await container.readSmall(part, reader.write);
  reader.end();
  return shareFormats(formatIds, codes);
}

/** Makes each format once, because thousands of styles share a few formats. */
function shareFormats(formatIds: number[], codes: ReadonlyMap<number, string>): CellFormat[] {
  const formats = new Map<number, CellFormat>();
  return formatIds.map((id) => {
    const format = formats.get(id) ?? cellFormat(id, codes);
    formats.set(id, format);
    return format;
  });
}
