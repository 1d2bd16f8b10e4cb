import { cellLine, cellText, type Cell } from "../files/cells.ts";
import type { Reading } from "./reading.ts";
import { typedCellProblem } from "./typed-cells.ts";

/** Plain text; line breaks stay. It is never HTML: `<b>` is those three characters. */
export function readText(cell: Cell): Reading<string> {
  return typedCellProblem(cell) ?? { value: cellText(cell) };
}

/** Plain text on one line, such as a name. */
export function readLine(cell: Cell): Reading<string> {
  return typedCellProblem(cell) ?? { value: cellLine(cell) };
}
