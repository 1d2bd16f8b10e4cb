/** Finds text that a wrong encoding damaged on its way into the export. Such text is shown as it is, and reported. */
import { findMojibake } from "../domain/mojibake.ts";
import type { Cell } from "./files/cells.ts";

export interface GarbledText {
  /** The damaged characters alone, because the report may not be allowed to repeat the text around them. */
  found: string;
  problem: string;
  expected: string;
}

const again = "export the table again as UTF-8, and open it as UTF-8 wherever it is opened on the way";

const mojibakeProblem =
  "was decoded twice: UTF-8 was read as windows-1252, and one letter or quotation mark became two or three characters";

const windows1252AsLatin1 = /[\x80-\x84\x86-\x9F]/;

/** Returns the worst damage in a cell, or null. One is enough, because a correct export repairs them all. */
export function garbledTextIn(cell: Cell): GarbledText | null {
  if (typeof cell !== "string") return null;
  const [twice] = findMojibake(cell);
  if (twice) return { found: twice.found, problem: mojibakeProblem, expected: again };
  if (cell.includes("\uFFFD") || !cell.isWellFormed()) {
    return {
      found: "\uFFFD",
      problem: "holds U+FFFD, which stands for a character that was lost",
      expected: again,
    };
  }
  const [control] = windows1252AsLatin1.exec(cell) ?? [];
  if (control === undefined) return null;
  const problem = "was decoded as Latin-1, not as windows-1252: quotes and dashes became control characters";
  return { found: control, problem, expected: again };
}
