/**
 * Finds the parts of a workbook that are read: its first visible sheet, the texts, the number formats, the date system.
 */
import { posix } from "node:path";
import { printable } from "../../../domain/printable.ts";
import type { Container } from "./container.ts";
import { FileProblem } from "../problem.ts";
import { isTrue, packageRelationships, spreadsheet, xmlReader, type XmlElement } from "./xml.ts";

export interface WorkbookParts {
  sheet: string;
  sheetName: string;
  /** Null when the workbook has no such part, because all its texts are in the cells. */
  sharedStrings: string | null;
  styles: string | null;
  /** Dates count from 1904, as on old Macs, instead of from 1900. */
  isDate1904: boolean;
  /** The sheets before it that were skipped, each with the reason. */
  skippedSheets: { name: string; reason: string }[];
}

interface Relationship {
  id: string;
  /** The last part of its type, such as `worksheet`, which is the same in both forms of the standard. */
  kind: string;
  /** The part to which it leads; null when that is outside the workbook. */
  part: string | null;
}

interface SheetEntry {
  name: string;
  relationshipId: string;
  isHidden: boolean;
}

/** Reads the list of parts. */
export async function readWorkbookParts(container: Container): Promise<WorkbookParts> {
  const workbook = await findWorkbook(container);
  const { sheets, isDate1904 } = await readWorkbook(container, workbook);
  const relationships = await readRelationships(container, workbook);
  const partOf = (kind: string): string | null => {
    const part = relationships.find((relationship) => relationship.kind === kind)?.part ?? null;
    return part !== null && container.has(part) ? part : null;
  };
  return {
    ...firstVisible(sheets, relationships),
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    isDate1904,
  };
}

async function findWorkbook(container: Container): Promise<string> {
  const main = (await readRelationships(container, "")).find(({ kind }) => kind === "officeDocument");
  const part = main?.part ?? "xl/workbook.xml";
  if (container.has(part)) return part;
  throw new FileProblem("can't be read as an Excel workbook: it is a ZIP file with no workbook in it");
}

async function readWorkbook(
  container: Container,
  part: string,
): Promise<{ sheets: SheetEntry[]; isDate1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let isDate1904 = false;
  await readElements(container, part, spreadsheet, (element) => {
    if (element.name === "workbookPr") isDate1904 = isTrue(element.attribute("date1904"));
    if (element.name === "sheet") sheets.push(sheetEntry(element));
  });
  return { sheets, isDate1904 };
}

function sheetEntry(element: XmlElement): SheetEntry {
  return {
    name: printable(element.attribute("name") ?? ""),
    relationshipId: element.relationship("id") ?? "",
    isHidden: ["hidden", "veryHidden"].includes(element.attribute("state") ?? ""),
  };
}

async function readRelationships(container: Container, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const source = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const relationships: Relationship[] = [];
  if (!container.has(source)) return [];
  await readElements(container, source, packageRelationships, (element) => {
    if (element.name !== "Relationship") return;
    const isOutside = element.attribute("TargetMode")?.toLowerCase() === "external";
    relationships.push({
      id: element.attribute("Id") ?? "",
      kind: posix.basename(element.attribute("Type") ?? ""),
      part: isOutside ? null : targetPart(folder, element.attribute("Target") ?? ""),
    });
  });
  return relationships;
}

/** Resolves a target from the folder of its source, or from the root when it begins with a slash. */
function targetPart(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  return posix.join(path.startsWith("/") ? "/" : folder, path).replace(/^\//, "");
}

function firstVisible(
  sheets: SheetEntry[],
  relationships: Relationship[],
): Pick<WorkbookParts, "sheet" | "sheetName" | "skippedSheets"> {
  const skippedSheets: WorkbookParts["skippedSheets"] = [];
  const targetById = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  for (const { name, relationshipId, isHidden } of sheets) {
    const target = targetById.get(relationshipId);
    if (!target?.part) throw new FileProblem(`does not say where its sheet "${name}" is`);
    if (isHidden) skippedSheets.push({ name, reason: "is hidden" });
    else if (target.kind !== "worksheet")
      skippedSheets.push({ name, reason: `is no table (${target.kind})` });
    else return { sheet: target.part, sheetName: name, skippedSheets };
  }
  throw new FileProblem(
    sheets.length === 0 ? "has no sheet" : "has no visible sheet with cells",
    "Put the table on the first sheet and show it.",
  );
}

async function readElements(
  container: Container,
  part: string,
  namespaces: ReadonlySet<string>,
  open: (element: XmlElement) => void,
): Promise<void> {
  const reader = xmlReader(part, namespaces, { open });
  await container.readSmall(part, reader.write);
  reader.end();
}
