import { cellLine, cellText, type Cell } from "../files/cells.ts";
import type { Reading } from "./reading.ts";
import { typedCellProblem } from "./typed-cells.ts";

/** Reads plain text with its line breaks. It is never HTML: `<b>` is just three characters. */
export function readText(cell: Cell): Reading<string> {
  return typedCellProblem(cell) ?? { value: cellText(cell) };
}

/** Reads plain text on one line, such as a name. */
export function readLine(cell: Cell): Reading<string> {
  return typedCellProblem(cell) ?? { value: cellLine(cell) };
}
