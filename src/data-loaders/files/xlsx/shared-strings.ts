/** Reads the shared texts of a workbook, to which its cells refer by number. */
import { maxCells, maxUnpackedBytes } from "../limits.ts";
import type { Container } from "./container.ts";
import { WorkbookProblem } from "./problem.ts";
import { textCollector } from "./rich-text.ts";
import { spreadsheet, xmlReader } from "./xml.ts";

export async function readSharedStrings(container: Container, part: string | null): Promise<string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const collector = textCollector();
  const reader = xmlReader(part, spreadsheet, {
    open: ({ name }) => collector.open(name),
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name === "si") strings.push(collector.take());
      if (strings.length > maxCells) throw new WorkbookProblem(`holds more than ${maxCells} texts`);
    },
  });
  await container.read(part, maxUnpackedBytes, reader.write);
  reader.end();
  return strings;
}
