/** The result of reading one cell that is not empty: a value, perhaps with a warning, or a problem. */
import type { Cell } from "../files/cells.ts";

export type Reading<T> = { value: T; warning?: CellProblem } | CellProblem;

export interface CellProblem {
  problem: string;
  expected: string;
  /** Whether the value is a placeholder for «none», as databases write it, which counts as not given. */
  isPlaceholder?: true;
}

export type Reader<T> = (cell: Cell) => Reading<T>;
