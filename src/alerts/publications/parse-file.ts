/** Parses the JSON files of a publication, whatever somebody put in their place. */
import { z } from "zod";

/**
 * Largest number of values in a file. A change log of Flanders has some hundred thousand; more of them, in a file of the
 * size that is read, could fill the memory.
 */
const maxValues = 1_000_000;
/** Number of faults that a message names: every row may have the same one. */
const maxFaults = 3;

/** Parses the text of a file by its schema; the error names the file and some of what is wrong with it. */
export function parsePublicationText<T>(schema: z.ZodType<T>, text: string, file: string): T {
  if (countValues(text) > maxValues)
    throw new Error(`${file} of the publication holds more than ${maxValues} values.`);
  const result = schema.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  const { issues } = result.error;
  const shown = new z.ZodError(issues.slice(0, maxFaults));
  const more = issues.length > maxFaults ? ` (and ${issues.length - maxFaults} more)` : "";
  throw new Error(`${file} of the publication is not as it should be: ${z.prettifyError(shown)}${more}`);
}

/** A list that is checked up to the first wrong row: the faults of a whole file of them would fill the memory. */
export function rowsOf<T>(row: z.ZodType<T>) {
  return z.array(z.unknown()).transform((values, context) => {
    const rows: T[] = [];
    for (const [index, value] of values.entries()) {
      const result = row.safeParse(value);
      if (!result.success) {
        for (const issue of result.error.issues) context.addIssue({ ...issue, path: [index, ...issue.path] });
        return z.NEVER;
      }
      rows.push(result.data);
    }
    return rows;
  });
}

/** Returns the number of values, or more where texts hold the same characters. */
function countValues(text: string): number {
  let count = 0;
  for (const character of [",", "[", "{"])
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of the parser would repeat what the file holds.
    throw new Error(`${file} of the publication is not JSON.`);
  }
}
