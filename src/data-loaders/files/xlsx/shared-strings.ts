/** Reads the shared texts of a workbook, to which its cells refer by number. */
import type { ReadBudget } from "../read-budget.ts";
import type { Container } from "./container.ts";
import { textCollector } from "./rich-text.ts";
import { spreadsheet, xmlReader } from "./xml.ts";

/** Reads the texts. Throws when the budget does not allow them. */
export async function readSharedStrings(
  container: Container,
  part: string | null,
  budget: ReadBudget,
): Promise<string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  let characters = 0;
  const collector = textCollector(budget);
  const reader = xmlReader(part, spreadsheet, {
    open: ({ name }) => collector.open(name),
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.take();
      characters += text.length;
      budget.checkSharedTexts(strings.push(text), characters);
    },
  });
  await container.read(part, reader.write);
  reader.end();
  return strings;
}
